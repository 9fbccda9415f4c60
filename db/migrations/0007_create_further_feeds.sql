create table warehouse.classification (
  crime_id   uuid not null,
  changed_at timestamptz not null,
  from_code  text,
  to_code    text not null,
  reason     text,
  constraint classification_pkey primary key (crime_id, changed_at)
);
comment on table warehouse.classification is 'Every change of a crime''s offence code. It never overrides the code that the crime has now.';

create table warehouse.crime_link (
  crime_id        uuid not null,
  linked_crime_id uuid not null,
  kind            text not null,
  linked_on       date,
  constraint crime_link_pkey primary key (crime_id, linked_crime_id, kind)
);
comment on table warehouse.crime_link is 'Crimes that belong together: a breach and what it broke, or one course of conduct.';

create table warehouse.risk_assessment (
  assessment_id uuid not null,
  crime_id      uuid not null,
  tool          text not null,
  grade         text not null,
  completed_at  timestamptz not null,
  supersedes    uuid,
  approved_by   text,
  approved_at   timestamptz,
  completed_on  date not null generated always as ((completed_at at time zone 'Europe/London')::date) stored,
  constraint risk_assessment_pkey primary key (assessment_id)
);
comment on table warehouse.risk_assessment is 'Risk forms: sst, s_dash and sash are made for stalking, dash is not.';
comment on column warehouse.risk_assessment.approved_by is 'Who signed a change of grade off; `none` says that nobody did.';
comment on column warehouse.risk_assessment.completed_on is 'The London day of completed_at.';

create table warehouse.supervisor_review (
  crime_id    uuid not null,
  reviewed_at timestamptz not null,
  kind        text not null,
  constraint supervisor_review_pkey primary key (crime_id, reviewed_at, kind)
);
comment on table warehouse.supervisor_review is 'Reviews of an investigation by a supervisor.';

create table warehouse.investigation_event (
  event_id    uuid not null,
  crime_id    uuid not null,
  kind        text not null,
  occurred_at timestamptz not null,
  detail      text,
  occurred_on date not null generated always as ((occurred_at at time zone 'Europe/London')::date) stored,
  constraint investigation_event_pkey primary key (event_id)
);
comment on table warehouse.investigation_event is 'What was done in an investigation and when.';
comment on column warehouse.investigation_event.detail is 'By kind: to whom allocated, what the prosecutor decided, the offence charged, or the event that the victim was told of.';
comment on column warehouse.investigation_event.occurred_on is 'The London day of occurred_at.';

create table warehouse.breach (
  breach_id    uuid not null,
  measure_id   uuid not null,
  crime_id     uuid,
  recorded_on  date not null,
  arrested_on  date,
  outcome_code text,
  outcome_on   date,
  recorded_at  timestamptz,
  arrested_at  timestamptz,
  constraint breach_pkey primary key (breach_id)
);
comment on table warehouse.breach is 'Breaches of protective measures.';
comment on column warehouse.breach.crime_id is 'The crime that the breach was recorded as.';

create table warehouse.needs_assessment (
  crime_id     uuid not null,
  completed_on date not null,
  constraint needs_assessment_pkey primary key (crime_id, completed_on)
);
comment on table warehouse.needs_assessment is 'When a victim''s needs were assessed.';

create table warehouse.survey_response (
  response_id    uuid not null,
  month          date not null,
  question       text not null,
  score          smallint not null,
  sex            text,
  age_band       text,
  domestic_abuse boolean,
  constraint survey_response_pkey primary key (response_id)
);
comment on table warehouse.survey_response is 'Answers to the victim survey.';
comment on column warehouse.survey_response.month is 'First day of the month.';
comment on column warehouse.survey_response.score is '1 is completely satisfied, 6 not at all.';

create table warehouse.programme_referral (
  referral_id  uuid not null,
  suspect_id   uuid not null,
  programme    text not null,
  route        text,
  referred_on  date not null,
  assessed_on  date,
  suitable     boolean,
  started_on   date,
  completed_on date,
  exit_reason  text,
  constraint programme_referral_pkey primary key (referral_id)
);
comment on table warehouse.programme_referral is 'Referrals of suspects to a programme that works with perpetrators.';

create table warehouse.clinic_case (
  case_id      uuid not null,
  crime_id     uuid not null,
  discussed_on date not null,
  source       text,
  actions_set  integer,
  actions_done integer,
  constraint clinic_case_pkey primary key (case_id)
);
comment on table warehouse.clinic_case is 'Cases that the agencies discussed together in a stalking clinic.';

create table warehouse.management_period (
  suspect_id uuid not null,
  scheme     text not null,
  from_on    date not null,
  to_on      date,
  constraint management_period_pkey primary key (suspect_id, scheme, from_on)
);
comment on table warehouse.management_period is 'When a suspect was managed under a scheme, or in custody.';

create table warehouse.court_result (
  suspect_id        uuid not null,
  crime_id          uuid not null,
  finalised_on      date not null,
  result            text not null,
  sentence          text,
  restraining_order boolean,
  constraint court_result_pkey primary key (suspect_id, crime_id, finalised_on)
);
comment on table warehouse.court_result is 'How a suspect''s case ended in court.';

create table warehouse.recording_audit (
  audit_id           uuid not null,
  month              date not null,
  sample             text not null,
  should_be_stalking boolean not null,
  was_stalking       boolean not null,
  constraint recording_audit_pkey primary key (audit_id)
);
comment on table warehouse.recording_audit is 'Reports that an audit looked at again: what they should have been recorded as, and what they were.';
comment on column warehouse.recording_audit.month is 'First day of the month.';
comment on column warehouse.recording_audit.sample is '`random` samples stand for all reports, `chosen` ones only for themselves.';

create table warehouse.training (
  month      date not null,
  role_group text not null,
  area_code  text not null default '',
  headcount  integer not null,
  trained    integer not null,
  champions  integer,
  constraint training_pkey primary key (month, role_group, area_code),
  constraint trained_are_among_headcount check (trained between 0 and headcount)
);
comment on table warehouse.training is 'How many people of a role hold current training in stalking, by month.';
comment on column warehouse.training.month is 'First day of the month.';
comment on column warehouse.training.area_code is 'Empty where the feed gives none.';

create table warehouse.workforce (
  month     date not null,
  team_type text not null,
  area_code text not null default '',
  fte       double precision not null check (fte >= 0),
  constraint workforce_pkey primary key (month, team_type, area_code)
);
comment on table warehouse.workforce is 'Full-time equivalents by kind of team, by month.';
comment on column warehouse.workforce.month is 'First day of the month.';
comment on column warehouse.workforce.area_code is 'Empty where the feed gives none.';
