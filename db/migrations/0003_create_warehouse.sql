create table warehouse.victim (
  victim_id      uuid not null,
  sex            text,
  age_band       text,
  ethnicity      text,
  disability     boolean,
  vulnerable     boolean,
  updates_wanted boolean,
  constraint victim_pkey primary key (victim_id)
);
comment on table warehouse.victim is 'A person who was harmed, under a random key issued by the force.';
comment on column warehouse.victim.age_band is 'Age band at first report.';

create table warehouse.suspect (
  suspect_id uuid not null,
  sex        text,
  age_band   text,
  ethnicity  text,
  constraint suspect_pkey primary key (suspect_id)
);
comment on table warehouse.suspect is 'A suspect, under a random key issued by the force.';

create table warehouse.crime (
  crime_id             uuid not null,
  reported_at          timestamptz not null,
  recorded_at          timestamptz not null,
  first_incident_on    date,
  last_incident_on     date,
  offence_code         text not null,
  initial_offence_code text,
  included_stalking    boolean,
  area_code            text not null,
  domestic_abuse       boolean,
  online               text,
  relationship         text,
  source_channel       text,
  victim_id            uuid,
  suspect_named_on     date,
  status               text not null,
  closed_on            date,
  cancelled_on         date,
  cancel_reason        text,
  transferred_in       boolean,
  contact_refused      boolean,
  reported_on          date not null generated always as ((reported_at at time zone 'Europe/London')::date) stored,
  recorded_on          date not null generated always as ((recorded_at at time zone 'Europe/London')::date) stored,
  constraint crime_pkey primary key (crime_id)
);
comment on table warehouse.crime is 'One recorded crime: one victim each.';
comment on column warehouse.crime.reported_at is 'First contact about the crime. Midnight exactly means that the time is not known.';
comment on column warehouse.crime.included_stalking is 'Stalking is present as an included classification of another principal crime.';
comment on column warehouse.crime.reported_on is 'The London day of reported_at.';
comment on column warehouse.crime.recorded_on is 'The London day of recorded_at.';

create table warehouse.crime_suspect (
  crime_id   uuid not null,
  suspect_id uuid not null,
  named_on   date,
  constraint crime_suspect_pkey primary key (crime_id, suspect_id)
);
comment on table warehouse.crime_suspect is 'Who is suspected of which crime.';

create table warehouse.outcome (
  crime_id          uuid not null,
  sequence          integer not null,
  outcome_code      text not null,
  assigned_on       date not null,
  is_current        boolean not null,
  withdrawal_reason text,
  suspect_id        uuid,
  constraint outcome_pkey primary key (crime_id, sequence)
);
comment on table warehouse.outcome is 'Outcomes assigned to a crime; a reopened crime keeps its earlier ones, not current.';

create table warehouse.protective_measure (
  measure_id         uuid not null,
  suspect_id         uuid not null,
  kind               text not null,
  route              text,
  considered_on      date,
  decision           text,
  decision_reason    text,
  applied_on         date,
  first_hearing_on   date,
  contested          boolean,
  interim_made_on    date,
  interim_served_on  date,
  made_on            date,
  served_on          date,
  refused_on         date,
  withdrawn_on       date,
  expires_on         date,
  indefinite         boolean,
  ended_on           date,
  renewal_decided_on date,
  victim_supports    boolean,
  constraint protective_measure_pkey primary key (measure_id)
);
comment on table warehouse.protective_measure is 'An order or other measure that protects a victim, from the decision to seek it to its end.';
comment on column warehouse.protective_measure.made_on is 'The full order; for other kinds, the start.';

create table warehouse.measure_crime (
  measure_id uuid not null,
  crime_id   uuid not null,
  constraint measure_crime_pkey primary key (measure_id, crime_id)
);
comment on table warehouse.measure_crime is 'Which crimes a measure was sought for.';

create table warehouse.support_referral (
  referral_id      uuid not null,
  crime_id         uuid not null,
  provider         text,
  offered_on       date,
  offer_result     text,
  declined_reason  text,
  accepted_on      date,
  sent_on          date,
  received_on      date,
  first_contact_on date,
  engaged_on       date,
  closed_on        date,
  constraint support_referral_pkey primary key (referral_id)
);
comment on table warehouse.support_referral is 'One offer of an independent advocate or other support to a victim.';
