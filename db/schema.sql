-- What the migrations add up to, written by `pnpm fix`. Read it; change it with a new migration.

create table reference.area (
  area_code text not null,
  name text not null,
  division text not null,
  successor_code text,
  valid_from date not null,
  valid_to date,
  source text not null,
  status text not null,
  constraint area_check CHECK ((valid_to >= valid_from)),
  constraint area_status_check CHECK ((status = ANY (ARRAY['confirmed'::text, 'placeholder'::text, 'unverified'::text]))),
  constraint area_pkey PRIMARY KEY (area_code, valid_from)
);

create table reference.bank_holiday (
  holiday_on date not null,
  name text not null,
  source text not null,
  status text not null,
  constraint bank_holiday_status_check CHECK ((status = ANY (ARRAY['confirmed'::text, 'placeholder'::text, 'unverified'::text]))),
  constraint bank_holiday_pkey PRIMARY KEY (holiday_on)
);

create table reference.comparator (
  kpi_id text not null,
  measure_id text not null,
  force text not null,
  kind text not null,
  year text not null,
  from_on date not null,
  to_on date not null,
  basis text not null,
  numerator integer,
  denominator integer,
  value double precision,
  unit text not null,
  source text not null,
  source_address text,
  as_at date,
  coverage text not null,
  comparable boolean not null,
  reason text,
  status text not null,
  constraint comparator_check CHECK ((to_on >= from_on)),
  constraint comparator_denominator_check CHECK ((denominator > 0)),
  constraint comparator_kind_check CHECK ((kind = ANY (ARRAY['force'::text, 'group'::text]))),
  constraint comparator_numerator_check CHECK ((numerator >= 0)),
  constraint comparator_status_check CHECK ((status = ANY (ARRAY['confirmed'::text, 'unverified'::text]))),
  constraint comparator_unit_check CHECK ((unit = ANY (ARRAY['proportion'::text, 'count'::text, 'days'::text, 'rate'::text]))),
  constraint comparator_value_check CHECK ((value >= (0)::double precision)),
  constraint part_of_whole CHECK (((unit <> 'proportion'::text) OR (numerator <= denominator))),
  constraint reasoned CHECK ((comparable OR (reason IS NOT NULL))),
  constraint share_between CHECK (((unit <> 'proportion'::text) OR (value <= (1)::double precision))),
  constraint valued CHECK (((value IS NOT NULL) OR (num_nonnulls(numerator, denominator) = 2))),
  constraint comparator_pkey PRIMARY KEY (kpi_id, measure_id, force, from_on, to_on, basis)
);

create table reference.comparator_group (
  member_id uuid not null default gen_random_uuid(),
  force text not null,
  official boolean not null,
  source text not null,
  reason text,
  added_by text,
  added_at timestamp with time zone not null default now(),
  removed_by text,
  removed_at timestamp with time zone,
  removed_reason text,
  constraint added_whole CHECK ((num_nonnulls(added_by, reason) = ANY (ARRAY[0, 2]))),
  constraint comparator_group_added_by_check CHECK (((length(added_by) >= 2) AND (length(added_by) <= 60))),
  constraint comparator_group_force_check CHECK (((length(force) >= 3) AND (length(force) <= 60))),
  constraint comparator_group_reason_check CHECK (((length(reason) >= 10) AND (length(reason) <= 400))),
  constraint comparator_group_removed_by_check CHECK (((length(removed_by) >= 2) AND (length(removed_by) <= 60))),
  constraint comparator_group_removed_reason_check CHECK (((length(removed_reason) >= 10) AND (length(removed_reason) <= 400))),
  constraint comparator_group_source_check CHECK (((length(source) >= 5) AND (length(source) <= 200))),
  constraint removed_whole CHECK ((num_nonnulls(removed_by, removed_at, removed_reason) = ANY (ARRAY[0, 3]))),
  constraint comparator_group_pkey PRIMARY KEY (member_id)
);
CREATE UNIQUE INDEX comparator_group_member ON reference.comparator_group USING btree (lower(force)) WHERE (removed_at IS NULL);

create table reference.disclosure_setting (
  setting_number bigint not null generated always as identity,
  audience text not null,
  smallest integer not null,
  round_to integer not null,
  breakdowns text not null,
  approves_itself boolean not null,
  set_by text not null,
  reason text not null,
  set_at timestamp with time zone not null default now(),
  constraint disclosure_setting_audience_check CHECK ((audience = ANY (ARRAY['partner'::text, 'public'::text]))),
  constraint disclosure_setting_breakdowns_check CHECK ((breakdowns = ANY (ARRAY['none'::text, 'division'::text, 'one'::text]))),
  constraint disclosure_setting_reason_check CHECK (((length(reason) >= 10) AND (length(reason) <= 400))),
  constraint disclosure_setting_set_by_check CHECK (((length(set_by) >= 2) AND (length(set_by) <= 60))),
  constraint no_weaker_than_the_methods CHECK ((((smallest >=
CASE audience
    WHEN 'public'::text THEN 8
    ELSE 5
END) AND (smallest <= 20)) AND (round_to = ANY (ARRAY[5, 10, 20])) AND ((audience = 'partner'::text) OR (breakdowns <> 'one'::text)))),
  constraint disclosure_setting_pkey PRIMARY KEY (setting_number)
);

create table reference.offence (
  offence_code text not null,
  ho_class text not null,
  kind text not null,
  valid_from date not null,
  valid_to date,
  source text not null,
  status text not null,
  constraint offence_check CHECK ((valid_to >= valid_from)),
  constraint offence_kind_check CHECK ((kind = ANY (ARRAY['stalking_2a'::text, 'stalking_4a_fear'::text, 'stalking_4a_distress'::text, 'harassment'::text, 'malicious_communications'::text, 'controlling'::text, 'breach_spo'::text, 'breach_other'::text, 'other'::text]))),
  constraint offence_status_check CHECK ((status = ANY (ARRAY['confirmed'::text, 'placeholder'::text, 'unverified'::text]))),
  constraint offence_pkey PRIMARY KEY (offence_code, valid_from)
);

create table reference.outcome_type (
  outcome_code text not null,
  name text not null,
  outcome_group text not null,
  precedence smallint not null,
  source text not null,
  status text not null,
  constraint outcome_type_status_check CHECK ((status = ANY (ARRAY['confirmed'::text, 'placeholder'::text, 'unverified'::text]))),
  constraint outcome_type_pkey PRIMARY KEY (outcome_code),
  constraint outcome_type_precedence_key UNIQUE (precedence)
);

create table reference.population (
  year smallint not null,
  area_code text not null,
  people integer not null,
  source text not null,
  status text not null,
  constraint population_people_check CHECK ((people > 0)),
  constraint population_status_check CHECK ((status = ANY (ARRAY['confirmed'::text, 'placeholder'::text, 'unverified'::text]))),
  constraint population_pkey PRIMARY KEY (year, area_code)
);

create table reference.programme (
  programme text not null,
  name text not null,
  source text not null,
  status text not null,
  constraint programme_status_check CHECK ((status = ANY (ARRAY['confirmed'::text, 'placeholder'::text, 'unverified'::text]))),
  constraint programme_pkey PRIMARY KEY (programme)
);

create table reference.provider (
  provider text not null,
  name text not null,
  source text not null,
  status text not null,
  constraint provider_status_check CHECK ((status = ANY (ARRAY['confirmed'::text, 'placeholder'::text, 'unverified'::text]))),
  constraint provider_pkey PRIMARY KEY (provider)
);

create table reference.recommendation (
  number text not null,
  addressed_to text not null,
  theme text not null,
  title text not null,
  wording text,
  owner text not null,
  due_on date,
  due_status text,
  kpi_ids text,
  published_on date not null,
  source text not null,
  status text not null,
  constraint dated_whole CHECK ((num_nonnulls(due_on, due_status) = ANY (ARRAY[0, 2]))),
  constraint recommendation_addressed_to_check CHECK ((addressed_to = ANY (ARRAY['chief-constables'::text, 'pccs'::text, 'both'::text]))),
  constraint recommendation_due_status_check CHECK ((due_status = ANY (ARRAY['verified'::text, 'unverified'::text]))),
  constraint recommendation_status_check CHECK ((status = ANY (ARRAY['verified'::text, 'unverified'::text]))),
  constraint verified_words CHECK (((wording IS NOT NULL) OR (status = 'unverified'::text))),
  constraint recommendation_pkey PRIMARY KEY (number)
);

create table reference.series_break (
  break_on date not null,
  kpi_id text not null,
  label text not null,
  reason text not null,
  source text not null,
  status text not null,
  constraint series_break_status_check CHECK ((status = ANY (ARRAY['confirmed'::text, 'placeholder'::text, 'unverified'::text]))),
  constraint series_break_pkey PRIMARY KEY (break_on, kpi_id)
);

create table reference.target (
  kpi_id text not null,
  measure_id text not null,
  value double precision not null,
  unit text not null,
  within_days double precision,
  source text not null,
  owner text not null,
  valid_from date not null,
  valid_to date,
  status text not null,
  target_id uuid not null default gen_random_uuid(),
  reason text,
  recorded_by text,
  recorded_at timestamp with time zone not null default now(),
  withdrawn_as text,
  withdrawn_by text,
  withdrawn_at timestamp with time zone,
  withdrawn_reason text,
  constraint recorded_whole CHECK ((num_nonnulls(recorded_by, reason) = ANY (ARRAY[0, 2]))),
  constraint target_check CHECK ((valid_to >= valid_from)),
  constraint target_reason_check CHECK (((length(reason) >= 10) AND (length(reason) <= 400))),
  constraint target_recorded_by_check CHECK (((length(recorded_by) >= 2) AND (length(recorded_by) <= 60))),
  constraint target_status_check CHECK ((status = ANY (ARRAY['confirmed'::text, 'placeholder'::text]))),
  constraint target_unit_check CHECK ((unit = ANY (ARRAY['proportion'::text, 'count'::text, 'days'::text, 'rate'::text]))),
  constraint target_withdrawn_as_check CHECK ((withdrawn_as = ANY (ARRAY['mistake'::text, 'confirmed'::text, 'replaced'::text]))),
  constraint target_withdrawn_by_check CHECK (((length(withdrawn_by) >= 2) AND (length(withdrawn_by) <= 60))),
  constraint target_withdrawn_reason_check CHECK (((length(withdrawn_reason) >= 10) AND (length(withdrawn_reason) <= 400))),
  constraint target_within_days_check CHECK ((within_days > (0)::double precision)),
  constraint value_possible CHECK (((value >= (0)::double precision) AND (value < 'Infinity'::double precision) AND ((unit <> 'proportion'::text) OR (value <= (1)::double precision)))),
  constraint whole_months CHECK (((valid_from = date_trunc('month'::text, (valid_from)::timestamp with time zone)) AND ((valid_to + 1) = date_trunc('month'::text, ((valid_to + 1))::timestamp with time zone)))),
  constraint withdrawn_whole CHECK ((num_nonnulls(withdrawn_as, withdrawn_by, withdrawn_at, withdrawn_reason) = ANY (ARRAY[0, 4]))),
  constraint target_pkey PRIMARY KEY (target_id)
);
CREATE UNIQUE INDEX target_begins_once ON reference.target USING btree (kpi_id, measure_id, valid_from) WHERE (withdrawn_at IS NULL);

-- view reference.calendar
--   day date
--   working_days integer

-- view reference.current_area
--   area_code text
--   district text
--   district_name text
--   division text

-- view reference.disclosure_setting_in_force
--   audience text
--   smallest integer
--   round_to integer
--   breakdowns text
--   approves_itself boolean
--   setting_number bigint
--   set_by text
--   reason text
--   set_at timestamp with time zone

-- view reference.prepared_calendar
--   day date
--   working_days integer

-- view reference.prepared_current_area
--   area_code text
--   division text
--   district text

-- view reference.target_in_force
--   target_id uuid
--   kpi_id text
--   measure_id text
--   value double precision
--   unit text
--   within_days double precision
--   source text
--   owner text
--   valid_from date
--   valid_to date
--   status text
--   recorded_by text

create table warehouse.breach (
  breach_id uuid not null,
  measure_id uuid not null,
  crime_id uuid,
  recorded_on date not null,
  arrested_on date,
  outcome_code text,
  outcome_on date,
  recorded_at timestamp with time zone,
  arrested_at timestamp with time zone,
  constraint breach_pkey PRIMARY KEY (breach_id)
);

create table warehouse.classification (
  crime_id uuid not null,
  changed_at timestamp with time zone not null,
  from_code text,
  to_code text not null,
  reason text,
  constraint classification_pkey PRIMARY KEY (crime_id, changed_at)
);

create table warehouse.clinic_case (
  case_id uuid not null,
  crime_id uuid not null,
  discussed_on date not null,
  source text,
  actions_set integer,
  actions_done integer,
  constraint clinic_case_pkey PRIMARY KEY (case_id)
);

create table warehouse.court_result (
  suspect_id uuid not null,
  crime_id uuid not null,
  finalised_on date not null,
  result text not null,
  sentence text,
  restraining_order boolean,
  constraint court_result_pkey PRIMARY KEY (suspect_id, crime_id, finalised_on)
);

create table warehouse.crime (
  crime_id uuid not null,
  reported_at timestamp with time zone not null,
  recorded_at timestamp with time zone not null,
  first_incident_on date,
  last_incident_on date,
  offence_code text not null,
  initial_offence_code text,
  included_stalking boolean,
  area_code text not null,
  domestic_abuse boolean,
  online text,
  relationship text,
  source_channel text,
  victim_id uuid,
  suspect_named_on date,
  status text not null,
  closed_on date,
  cancelled_on date,
  cancel_reason text,
  transferred_in boolean,
  contact_refused boolean,
  reported_on date not null generated always as (((reported_at AT TIME ZONE 'Europe/London'::text))::date) stored,
  recorded_on date not null generated always as (((recorded_at AT TIME ZONE 'Europe/London'::text))::date) stored,
  constraint crime_pkey PRIMARY KEY (crime_id)
);

create table warehouse.crime_link (
  crime_id uuid not null,
  linked_crime_id uuid not null,
  kind text not null,
  linked_on date,
  constraint crime_link_pkey PRIMARY KEY (crime_id, linked_crime_id, kind)
);

create table warehouse.crime_suspect (
  crime_id uuid not null,
  suspect_id uuid not null,
  named_on date,
  constraint crime_suspect_pkey PRIMARY KEY (crime_id, suspect_id)
);

create table warehouse.investigation_event (
  event_id uuid not null,
  crime_id uuid not null,
  kind text not null,
  occurred_at timestamp with time zone not null,
  detail text,
  occurred_on date not null generated always as (((occurred_at AT TIME ZONE 'Europe/London'::text))::date) stored,
  constraint investigation_event_pkey PRIMARY KEY (event_id)
);

create table warehouse.management_period (
  suspect_id uuid not null,
  scheme text not null,
  from_on date not null,
  to_on date,
  constraint management_period_pkey PRIMARY KEY (suspect_id, scheme, from_on)
);

create table warehouse.measure_crime (
  measure_id uuid not null,
  crime_id uuid not null,
  constraint measure_crime_pkey PRIMARY KEY (measure_id, crime_id)
);

create table warehouse.needs_assessment (
  crime_id uuid not null,
  completed_on date not null,
  constraint needs_assessment_pkey PRIMARY KEY (crime_id, completed_on)
);

create table warehouse.outcome (
  crime_id uuid not null,
  sequence integer not null,
  outcome_code text not null,
  assigned_on date not null,
  is_current boolean not null,
  withdrawal_reason text,
  suspect_id uuid,
  constraint outcome_pkey PRIMARY KEY (crime_id, sequence)
);

create table warehouse.programme_referral (
  referral_id uuid not null,
  suspect_id uuid not null,
  programme text not null,
  route text,
  referred_on date not null,
  assessed_on date,
  suitable boolean,
  started_on date,
  completed_on date,
  exit_reason text,
  constraint programme_referral_pkey PRIMARY KEY (referral_id)
);

create table warehouse.protective_measure (
  measure_id uuid not null,
  suspect_id uuid not null,
  kind text not null,
  route text,
  considered_on date,
  decision text,
  decision_reason text,
  applied_on date,
  first_hearing_on date,
  contested boolean,
  interim_made_on date,
  interim_served_on date,
  made_on date,
  served_on date,
  refused_on date,
  withdrawn_on date,
  expires_on date,
  indefinite boolean,
  ended_on date,
  renewal_decided_on date,
  victim_supports boolean,
  constraint protective_measure_pkey PRIMARY KEY (measure_id)
);

create table warehouse.recording_audit (
  audit_id uuid not null,
  month date not null,
  sample text not null,
  should_be_stalking boolean not null,
  was_stalking boolean not null,
  constraint recording_audit_pkey PRIMARY KEY (audit_id)
);

create table warehouse.risk_assessment (
  assessment_id uuid not null,
  crime_id uuid not null,
  tool text not null,
  grade text not null,
  completed_at timestamp with time zone not null,
  supersedes uuid,
  approved_by text,
  approved_at timestamp with time zone,
  completed_on date not null generated always as (((completed_at AT TIME ZONE 'Europe/London'::text))::date) stored,
  constraint risk_assessment_pkey PRIMARY KEY (assessment_id)
);

create table warehouse.supervisor_review (
  crime_id uuid not null,
  reviewed_at timestamp with time zone not null,
  kind text not null,
  constraint supervisor_review_pkey PRIMARY KEY (crime_id, reviewed_at, kind)
);

create table warehouse.support_referral (
  referral_id uuid not null,
  crime_id uuid not null,
  provider text,
  offered_on date,
  offer_result text,
  declined_reason text,
  accepted_on date,
  sent_on date,
  received_on date,
  first_contact_on date,
  engaged_on date,
  closed_on date,
  constraint support_referral_pkey PRIMARY KEY (referral_id)
);

create table warehouse.survey_response (
  response_id uuid not null,
  month date not null,
  question text not null,
  score smallint not null,
  sex text,
  age_band text,
  domestic_abuse boolean,
  constraint survey_response_pkey PRIMARY KEY (response_id)
);

create table warehouse.suspect (
  suspect_id uuid not null,
  sex text,
  age_band text,
  ethnicity text,
  constraint suspect_pkey PRIMARY KEY (suspect_id)
);

create table warehouse.training (
  month date not null,
  role_group text not null,
  area_code text not null default ''::text,
  headcount integer not null,
  trained integer not null,
  champions integer,
  training_id uuid not null generated always as ((md5(((((((month - '2000-01-01'::date))::text || '|'::text) || role_group) || '|'::text) || area_code)))::uuid) stored,
  constraint trained_are_among_headcount CHECK (((trained >= 0) AND (trained <= headcount))),
  constraint training_pkey PRIMARY KEY (month, role_group, area_code)
);

create table warehouse.victim (
  victim_id uuid not null,
  sex text,
  age_band text,
  ethnicity text,
  disability boolean,
  vulnerable boolean,
  updates_wanted boolean,
  constraint victim_pkey PRIMARY KEY (victim_id)
);

create table warehouse.workforce (
  month date not null,
  team_type text not null,
  area_code text not null default ''::text,
  fte double precision not null,
  constraint workforce_fte_check CHECK ((fte >= (0)::double precision)),
  constraint workforce_pkey PRIMARY KEY (month, team_type, area_code)
);

-- view warehouse.active_measure
--   measure_id uuid
--   suspect_id uuid
--   kind text
--   started_on date
--   ended_on date
--   unclear boolean

-- view warehouse.area_champion
--   month date
--   area_code text
--   champions integer
--   has_champion boolean

-- view warehouse.area_population
--   month date
--   area_code text
--   people integer

-- view warehouse.area_subject
--   subject_id text
--   division text
--   district text

-- view warehouse.breach_subject
--   subject_id uuid
--   measure_kind text
--   division text

-- view warehouse.code_change
--   crime_id uuid
--   changed_at timestamp with time zone
--   changed_on date
--   was_stalking boolean
--   became_stalking boolean

-- view warehouse.crime_field
--   crime_id uuid
--   recorded_on date
--   field text
--   filled boolean

-- view warehouse.crime_offer
--   crime_id uuid
--   reported_on date
--   historic boolean
--   offered_on date
--   offer_unknown boolean
--   left_out text

-- view warehouse.crime_outcome
--   crime_id uuid
--   outcome_code text
--   assigned_on date

-- view warehouse.crime_risk
--   crime_id uuid
--   first_grade text
--   latest_grade text

-- view warehouse.crime_subject
--   subject_id uuid
--   division text
--   district text
--   victim_sex text
--   victim_age text
--   victim_ethnicity text
--   relationship text
--   domestic_abuse text
--   online text
--   offence text
--   risk_band text
--   victim_history text
--   source_channel text
--   team_type text
--   is_stalking boolean

-- view warehouse.cut_off
--   load_id uuid
--   force text
--   as_at timestamp with time zone
--   as_on date

-- view warehouse.episode_offer
--   first_offered_on date
--   episode_id uuid
--   referral_id uuid
--   crime_id uuid
--   provider text
--   offered_on date
--   offer_result text
--   declined_reason text
--   accepted_on date
--   sent_on date
--   received_on date
--   first_contact_on date
--   engaged_on date
--   closed_on date
--   victim_key uuid
--   provider_silent boolean

-- view warehouse.event_subject
--   subject_id uuid
--   division text
--   district text
--   event_kind text
--   is_stalking boolean

-- view warehouse.feed_volume
--   feed text
--   part text
--   month date
--   rows integer

-- view warehouse.field_filled
--   field text
--   place text
--   month date
--   rows integer
--   filled integer

-- view warehouse.first_review
--   crime_id uuid
--   first_at timestamp with time zone
--   first_timed_at timestamp with time zone

-- view warehouse.first_spo
--   suspect_id uuid
--   order_id uuid
--   first_made_on date

-- view warehouse.first_stalking_form
--   crime_id uuid
--   first_at timestamp with time zone
--   first_timed_at timestamp with time zone
--   first_on date

-- view warehouse.known_crime
--   crime_id uuid
--   reported_at timestamp with time zone
--   recorded_at timestamp with time zone
--   first_incident_on date
--   last_incident_on date
--   offence_code text
--   initial_offence_code text
--   included_stalking boolean
--   area_code text
--   domestic_abuse boolean
--   online text
--   relationship text
--   source_channel text
--   victim_id uuid
--   suspect_named_on date
--   status text
--   closed_on date
--   cancelled_on date
--   cancel_reason text
--   transferred_in boolean
--   contact_refused boolean
--   reported_on date
--   recorded_on date
--   ho_class text
--   offence_kind text
--   is_stalking boolean
--   is_stalking_related boolean
--   outcome_code text
--   outcome_on date
--   charged_on date
--   suspect_named boolean
--   named_on date
--   first_grade text
--   latest_grade text
--   high_risk boolean
--   historic boolean
--   reported_time_unknown boolean
--   recorded_time_unknown boolean

-- view warehouse.measure_month_end
--   crime_id uuid
--   ends_on date
--   left_unprotected boolean

-- view warehouse.month_end
--   month date
--   ends_on date

-- view warehouse.named_suspect_crime
--   crime_id uuid
--   reported_at timestamp with time zone
--   recorded_at timestamp with time zone
--   first_incident_on date
--   last_incident_on date
--   offence_code text
--   initial_offence_code text
--   included_stalking boolean
--   area_code text
--   domestic_abuse boolean
--   online text
--   relationship text
--   source_channel text
--   victim_id uuid
--   suspect_named_on date
--   status text
--   closed_on date
--   cancelled_on date
--   cancel_reason text
--   transferred_in boolean
--   contact_refused boolean
--   reported_on date
--   recorded_on date
--   ho_class text
--   offence_kind text
--   is_stalking boolean
--   is_stalking_related boolean
--   outcome_code text
--   outcome_on date
--   charged_on date
--   suspect_named boolean
--   named_on date
--   first_grade text
--   latest_grade text
--   high_risk boolean
--   historic boolean
--   reported_time_unknown boolean
--   recorded_time_unknown boolean
--   arrested boolean
--   interviewed boolean
--   arrested_on date
--   interviewed_on date

-- view warehouse.open_stalking_crime
--   crime_id uuid
--   reported_at timestamp with time zone
--   recorded_at timestamp with time zone
--   first_incident_on date
--   last_incident_on date
--   offence_code text
--   initial_offence_code text
--   included_stalking boolean
--   area_code text
--   domestic_abuse boolean
--   online text
--   relationship text
--   source_channel text
--   victim_id uuid
--   suspect_named_on date
--   status text
--   closed_on date
--   cancelled_on date
--   cancel_reason text
--   transferred_in boolean
--   contact_refused boolean
--   reported_on date
--   recorded_on date
--   ho_class text
--   offence_kind text
--   is_stalking boolean
--   is_stalking_related boolean
--   outcome_code text
--   outcome_on date
--   charged_on date
--   suspect_named boolean
--   named_on date
--   first_grade text
--   latest_grade text
--   high_risk boolean
--   historic boolean
--   reported_time_unknown boolean
--   recorded_time_unknown boolean
--   ends_on date

-- view warehouse.order_eligible_crime
--   crime_id uuid
--   reported_at timestamp with time zone
--   recorded_at timestamp with time zone
--   first_incident_on date
--   last_incident_on date
--   offence_code text
--   initial_offence_code text
--   included_stalking boolean
--   area_code text
--   domestic_abuse boolean
--   online text
--   relationship text
--   source_channel text
--   victim_id uuid
--   suspect_named_on date
--   status text
--   closed_on date
--   cancelled_on date
--   cancel_reason text
--   transferred_in boolean
--   contact_refused boolean
--   reported_on date
--   recorded_on date
--   ho_class text
--   offence_kind text
--   is_stalking boolean
--   is_stalking_related boolean
--   outcome_code text
--   outcome_on date
--   charged_on date
--   suspect_named boolean
--   named_on date
--   first_grade text
--   latest_grade text
--   high_risk boolean
--   historic boolean
--   reported_time_unknown boolean
--   recorded_time_unknown boolean

-- view warehouse.order_subject
--   subject_id uuid
--   division text
--   district text
--   route text

-- view warehouse.prepared_cut_off
--   load_id uuid
--   force text
--   as_at timestamp with time zone
--   as_on date

-- view warehouse.prepared_month_end
--   month date
--   ends_on date

-- view warehouse.prepared_offer
--   crime_id uuid
--   offered_on date
--   offer_unknown boolean
--   left_out text

-- view warehouse.prepared_protection
--   crime_id uuid
--   started_on date
--   next_started_on date
--   protected_until date
--   unclear boolean

-- view warehouse.prepared_review
--   crime_id uuid
--   first_at timestamp with time zone
--   first_timed_at timestamp with time zone

-- view warehouse.prepared_spo
--   measure_id uuid
--   suspect_id uuid
--   kind text
--   route text
--   considered_on date
--   decision text
--   decision_reason text
--   applied_on date
--   first_hearing_on date
--   contested boolean
--   interim_made_on date
--   interim_served_on date
--   made_on date
--   served_on date
--   refused_on date
--   withdrawn_on date
--   expires_on date
--   indefinite boolean
--   ended_on date
--   renewal_decided_on date
--   victim_supports boolean
--   order_id uuid

-- view warehouse.prepared_stalking_crime
--   is_stalking boolean
--   suspect_named boolean
--   high_risk boolean
--   historic boolean
--   reported_time_unknown boolean
--   recorded_time_unknown boolean
--   crime_id uuid
--   reported_at timestamp with time zone
--   recorded_at timestamp with time zone
--   reported_on date
--   recorded_on date
--   outcome_on date
--   charged_on date
--   named_on date
--   closed_on date
--   status text
--   victim_id uuid
--   offence_kind text
--   latest_grade text
--   outcome_code text
--   first_grade text
--   ho_class text
--   online text
--   domestic_abuse boolean
--   relationship text
--   included_stalking boolean
--   first_incident_on date
--   last_incident_on date
--   offence_code text
--   initial_offence_code text
--   area_code text
--   source_channel text
--   suspect_named_on date
--   cancelled_on date
--   cancel_reason text
--   transferred_in boolean
--   contact_refused boolean

-- view warehouse.prepared_stalking_form
--   crime_id uuid
--   first_at timestamp with time zone
--   first_timed_at timestamp with time zone
--   first_on date

-- view warehouse.prepared_suspect_action
--   crime_id uuid
--   arrested boolean
--   interviewed boolean
--   arrested_on date
--   interviewed_on date

-- view warehouse.prepared_suspect_history
--   population text
--   suspect_id uuid
--   recorded_on date
--   next_recorded_on date
--   third_latest_on date
--   other_victim_on date
--   high_risk_on date

-- view warehouse.prepared_victim_update
--   event_id uuid
--   crime_id uuid
--   occurred_on date
--   informed_on date
--   informed_before boolean
--   kind text

-- view warehouse.programme_progress
--   referral_id uuid
--   referred_on date
--   completed boolean
--   started boolean
--   suitable boolean
--   assessed boolean
--   misdated boolean

-- view warehouse.programme_subject
--   subject_id uuid
--   programme_route text

-- view warehouse.prosecutor_submission
--   event_id uuid
--   crime_id uuid
--   submitted_on date
--   decided_on date
--   decision text
--   returned_on date

-- view warehouse.recent_month_end
--   month date
--   ends_on date

-- view warehouse.recognition
--   crime_id uuid
--   stalking_at_first boolean
--   recognised_on date

-- view warehouse.referral_subject
--   subject_id uuid
--   division text
--   district text
--   provider text
--   victim_sex text
--   victim_age text
--   victim_ethnicity text
--   relationship text
--   domestic_abuse text
--   online text
--   offence text
--   risk_band text
--   victim_history text

-- view warehouse.silent_provider
--   provider text
--   month date

-- view warehouse.spo
--   measure_id uuid
--   suspect_id uuid
--   kind text
--   route text
--   considered_on date
--   decision text
--   decision_reason text
--   applied_on date
--   first_hearing_on date
--   contested boolean
--   interim_made_on date
--   interim_served_on date
--   made_on date
--   served_on date
--   refused_on date
--   withdrawn_on date
--   expires_on date
--   indefinite boolean
--   ended_on date
--   renewal_decided_on date
--   victim_supports boolean
--   order_id uuid

-- view warehouse.spo_row
--   measure_id uuid
--   suspect_id uuid
--   kind text
--   route text
--   considered_on date
--   decision text
--   decision_reason text
--   applied_on date
--   first_hearing_on date
--   contested boolean
--   interim_made_on date
--   interim_served_on date
--   made_on date
--   served_on date
--   refused_on date
--   withdrawn_on date
--   expires_on date
--   indefinite boolean
--   ended_on date
--   renewal_decided_on date
--   victim_supports boolean
--   order_id uuid

-- view warehouse.spo_stalking_crime
--   order_id uuid
--   crime_id uuid
--   reported_at timestamp with time zone
--   recorded_at timestamp with time zone
--   first_incident_on date
--   last_incident_on date
--   offence_code text
--   initial_offence_code text
--   included_stalking boolean
--   area_code text
--   domestic_abuse boolean
--   online text
--   relationship text
--   source_channel text
--   victim_id uuid
--   suspect_named_on date
--   status text
--   closed_on date
--   cancelled_on date
--   cancel_reason text
--   transferred_in boolean
--   contact_refused boolean
--   reported_on date
--   recorded_on date
--   ho_class text
--   offence_kind text
--   is_stalking boolean
--   is_stalking_related boolean
--   outcome_code text
--   outcome_on date
--   charged_on date
--   suspect_named boolean
--   named_on date
--   first_grade text
--   latest_grade text
--   high_risk boolean
--   historic boolean
--   reported_time_unknown boolean
--   recorded_time_unknown boolean

-- view warehouse.stalking_crime
--   crime_id uuid
--   reported_at timestamp with time zone
--   recorded_at timestamp with time zone
--   first_incident_on date
--   last_incident_on date
--   offence_code text
--   initial_offence_code text
--   included_stalking boolean
--   area_code text
--   domestic_abuse boolean
--   online text
--   relationship text
--   source_channel text
--   victim_id uuid
--   suspect_named_on date
--   status text
--   closed_on date
--   cancelled_on date
--   cancel_reason text
--   transferred_in boolean
--   contact_refused boolean
--   reported_on date
--   recorded_on date
--   ho_class text
--   offence_kind text
--   is_stalking boolean
--   is_stalking_related boolean
--   outcome_code text
--   outcome_on date
--   charged_on date
--   suspect_named boolean
--   named_on date
--   first_grade text
--   latest_grade text
--   high_risk boolean
--   historic boolean
--   reported_time_unknown boolean
--   recorded_time_unknown boolean

-- view warehouse.stalking_form
--   assessment_id uuid
--   crime_id uuid
--   tool text
--   grade text
--   completed_at timestamp with time zone
--   supersedes uuid
--   approved_by text
--   approved_at timestamp with time zone
--   completed_on date

-- view warehouse.support_episode
--   victim_key uuid
--   first_offered_on date
--   next_first_offered_on date

-- view warehouse.support_offer
--   referral_id uuid
--   crime_id uuid
--   provider text
--   offered_on date
--   offer_result text
--   declined_reason text
--   accepted_on date
--   sent_on date
--   received_on date
--   first_contact_on date
--   engaged_on date
--   closed_on date
--   victim_key uuid
--   provider_silent boolean

-- view warehouse.survey_subject
--   subject_id uuid
--   victim_sex text
--   victim_age text
--   domestic_abuse text

-- view warehouse.suspect_month_end
--   suspect_id uuid
--   ends_on date
--   several_victims boolean
--   three_crimes boolean
--   high_risk boolean

-- view warehouse.suspect_offence
--   suspect_id uuid
--   offended_on date

-- view warehouse.suspect_subject
--   subject_id uuid
--   suspect_sex text
--   suspect_age text
--   suspect_ethnicity text

-- view warehouse.time_limited_crime
--   crime_id uuid
--   reported_at timestamp with time zone
--   recorded_at timestamp with time zone
--   first_incident_on date
--   last_incident_on date
--   offence_code text
--   initial_offence_code text
--   included_stalking boolean
--   area_code text
--   domestic_abuse boolean
--   online text
--   relationship text
--   source_channel text
--   victim_id uuid
--   suspect_named_on date
--   status text
--   closed_on date
--   cancelled_on date
--   cancel_reason text
--   transferred_in boolean
--   contact_refused boolean
--   reported_on date
--   recorded_on date
--   ho_class text
--   offence_kind text
--   is_stalking boolean
--   is_stalking_related boolean
--   outcome_code text
--   outcome_on date
--   charged_on date
--   suspect_named boolean
--   named_on date
--   first_grade text
--   latest_grade text
--   high_risk boolean
--   historic boolean
--   reported_time_unknown boolean
--   recorded_time_unknown boolean
--   ends_on date

-- view warehouse.training_subject
--   subject_id uuid
--   role_group text
--   division text
--   district text

-- view warehouse.victim_month
--   victim_id uuid
--   recorded_on date
--   crime_id uuid
--   next_on date

-- view warehouse.victim_update
--   event_id uuid
--   crime_id uuid
--   occurred_on date
--   informed_on date
--   informed_before boolean
--   kind text

create table kpi.cell (
  load_id uuid not null,
  force text not null,
  population text not null,
  kpi_id text not null,
  measure_id text not null,
  breakdown text not null,
  category text not null,
  part text not null default ''::text,
  first_month date not null,
  cases integer[] not null,
  met integer[],
  unknown integer[],
  exposure double precision[],
  histogram_month smallint[],
  histogram_length integer[],
  histogram_end smallint[],
  histogram_cases integer[],
  event_days integer[],
  constraint cell_load_id_fkey FOREIGN KEY (load_id) REFERENCES kpi.load(load_id),
  constraint cell_pkey PRIMARY KEY (load_id, force, population, kpi_id, measure_id, breakdown, category, part)
);

create table kpi.feed_month (
  load_id uuid not null,
  feed text not null,
  part text not null,
  month date not null,
  rows integer not null,
  constraint feed_month_rows_check CHECK ((rows > 0)),
  constraint feed_month_load_id_fkey FOREIGN KEY (load_id) REFERENCES kpi.load(load_id),
  constraint feed_month_pkey PRIMARY KEY (load_id, feed, part, month)
);

create table kpi.field_month (
  load_id uuid not null,
  field text not null,
  place text not null,
  month date not null,
  rows integer not null,
  filled integer not null,
  constraint field_month_check CHECK (((filled >= 0) AND (filled <= rows))),
  constraint field_month_rows_check CHECK ((rows > 0)),
  constraint field_month_load_id_fkey FOREIGN KEY (load_id) REFERENCES kpi.load(load_id),
  constraint field_month_pkey PRIMARY KEY (load_id, field, place, month)
);

create table kpi.load (
  load_id uuid not null,
  load_number bigint not null generated always as identity,
  outcome text not null,
  force text,
  extract_id uuid,
  as_at timestamp with time zone,
  mode text,
  synthetic boolean not null default false,
  content_hash text,
  loaded_at timestamp with time zone not null default now(),
  report jsonb not null,
  restores uuid,
  kept_hash text,
  rows_hash text,
  cells_hash text,
  constraint accepted_load_is_complete CHECK (((outcome <> 'accepted'::text) OR ((force IS NOT NULL) AND (extract_id IS NOT NULL) AND (as_at IS NOT NULL) AND (mode IS NOT NULL) AND (content_hash IS NOT NULL)))),
  constraint every_row_is_accounted_for CHECK ((NOT jsonb_path_exists(report, '$."files"[*]?(!(@."accepted" + @."rejected" == @."read") || (@."accepted" + @."rejected" == @."read") is unknown)'::jsonpath))),
  constraint load_mode_check CHECK ((mode = ANY (ARRAY['full'::text, 'delta'::text]))),
  constraint load_outcome_check CHECK ((outcome = ANY (ARRAY['accepted'::text, 'refused'::text, 'unchanged'::text]))),
  constraint load_restores_fkey FOREIGN KEY (restores) REFERENCES kpi.load(load_id),
  constraint load_pkey PRIMARY KEY (load_id),
  constraint load_is_recorded TRIGGER DEFERRABLE INITIALLY DEFERRED
);
CREATE UNIQUE INDEX load_number_key ON kpi.load USING btree (load_number);

create table kpi.release (
  release_id uuid not null,
  release_number bigint not null generated always as identity,
  load_id uuid not null,
  audience text not null,
  definitions jsonb not null,
  made_at timestamp with time zone not null default now(),
  constraint release_audience_check CHECK ((audience = ANY (ARRAY['restricted'::text, 'partner'::text, 'public'::text]))),
  constraint release_load_id_fkey FOREIGN KEY (load_id) REFERENCES kpi.load(load_id),
  constraint release_pkey PRIMARY KEY (release_id)
);

create table kpi.release_check (
  release_id uuid not null,
  checked_at timestamp with time zone not null default now(),
  clean boolean not null,
  tally jsonb not null,
  constraint release_check_release_id_fkey FOREIGN KEY (release_id) REFERENCES kpi.release(release_id),
  constraint release_check_pkey PRIMARY KEY (release_id)
);

create table kpi.release_series (
  release_id uuid not null,
  population text not null,
  kpi_id text not null,
  measure_id text not null,
  breakdown text not null,
  series json not null,
  constraint release_series_release_id_fkey FOREIGN KEY (release_id) REFERENCES kpi.release(release_id),
  constraint release_series_pkey PRIMARY KEY (release_id, population, kpi_id, measure_id, breakdown)
);

-- view kpi.supplied_feed
--   feed text
--   load_id uuid
--   as_at timestamp with time zone
--   rows integer

create table dashboard.action (
  action_id uuid not null default gen_random_uuid(),
  number integer not null generated always as identity,
  made_up boolean not null default false,
  made_by text not null,
  made_at timestamp with time zone not null default now(),
  constraint action_made_by_check CHECK (((length(made_by) >= 2) AND (length(made_by) <= 60))),
  constraint action_pkey PRIMARY KEY (action_id),
  constraint action_number_is_unique UNIQUE (number)
);

create table dashboard.action_update (
  action_id uuid not null,
  number integer not null,
  status text not null,
  happened_on date not null,
  words text not null,
  evidence text,
  written_by text not null,
  written_at timestamp with time zone not null default now(),
  constraint action_update_evidence_check CHECK (((evidence ~ '^https?://'::text) AND (length(evidence) <= 400))),
  constraint action_update_number_check CHECK ((number > 0)),
  constraint action_update_status_check CHECK ((status = ANY (ARRAY['open'::text, 'on-track'::text, 'at-risk'::text, 'done'::text, 'withdrawn'::text]))),
  constraint action_update_words_check CHECK (((length(words) >= 5) AND (length(words) <= 600))),
  constraint action_update_written_by_check CHECK (((length(written_by) >= 2) AND (length(written_by) <= 60))),
  constraint done_with_evidence CHECK (((status <> 'done'::text) OR (evidence IS NOT NULL))),
  constraint action_update_action_id_fkey FOREIGN KEY (action_id) REFERENCES dashboard.action(action_id),
  constraint action_update_pkey PRIMARY KEY (action_id, number)
);

create table dashboard.action_version (
  action_id uuid not null,
  version integer not null,
  title text not null,
  what text not null,
  owner text not null,
  starts_on date,
  due_on date not null,
  source text not null,
  kpi_ids text[] not null,
  plan_line_id uuid,
  meeting_id uuid,
  effect_kpi_id text,
  effect_direction text,
  effect_month date,
  written_by text not null,
  written_at timestamp with time zone not null default now(),
  constraint action_version_effect_direction_check CHECK ((effect_direction = ANY (ARRAY['higher'::text, 'lower'::text]))),
  constraint action_version_effect_month_check CHECK ((effect_month = date_trunc('month'::text, (effect_month)::timestamp with time zone))),
  constraint action_version_kpi_ids_check CHECK (((cardinality(kpi_ids) >= 1) AND (cardinality(kpi_ids) <= 10))),
  constraint action_version_owner_check CHECK (((length(owner) >= 2) AND (length(owner) <= 60))),
  constraint action_version_source_check CHECK ((source = ANY (ARRAY['delivery-group'::text, 'scrutiny-panel'::text, 'inspection'::text]))),
  constraint action_version_title_check CHECK (((length(title) >= 5) AND (length(title) <= 60))),
  constraint action_version_version_check CHECK ((version > 0)),
  constraint action_version_what_check CHECK (((length(what) >= 10) AND (length(what) <= 600))),
  constraint action_version_written_by_check CHECK (((length(written_by) >= 2) AND (length(written_by) <= 60))),
  constraint effect_after_start CHECK ((effect_month >= date_trunc('month'::text, (starts_on)::timestamp with time zone))),
  constraint effect_of_its_kpis CHECK ((effect_kpi_id = ANY (kpi_ids))),
  constraint effect_whole CHECK ((num_nonnulls(effect_kpi_id, effect_direction, effect_month) = ANY (ARRAY[0, 3]))),
  constraint action_version_action_id_fkey FOREIGN KEY (action_id) REFERENCES dashboard.action(action_id),
  constraint action_version_pkey PRIMARY KEY (action_id, version)
);

create table dashboard.agenda_change (
  meeting_id uuid not null,
  version integer not null,
  act text not null,
  item_key text not null,
  item_order text[],
  title text,
  words text,
  written_by text not null,
  written_at timestamp with time zone not null default now(),
  constraint agenda_change_act_check CHECK ((act = ANY (ARRAY['moved'::text, 'worded'::text, 'hidden'::text, 'shown'::text, 'asked'::text]))),
  constraint agenda_change_item_key_check CHECK (((length(item_key) >= 3) AND (length(item_key) <= 120))),
  constraint agenda_change_item_order_check CHECK ((cardinality(item_order) <= 500)),
  constraint agenda_change_title_check CHECK (((length(title) >= 3) AND (length(title) <= 100))),
  constraint agenda_change_version_check CHECK ((version > 0)),
  constraint agenda_change_words_check CHECK ((length(words) <= 400)),
  constraint agenda_change_written_by_check CHECK (((length(written_by) >= 2) AND (length(written_by) <= 60))),
  constraint whole CHECK ((((act = 'moved'::text) = (item_order IS NOT NULL)) AND ((act = 'worded'::text) = (title IS NOT NULL)) AND ((act = ANY (ARRAY['worded'::text, 'hidden'::text, 'asked'::text])) = (words IS NOT NULL)))),
  constraint agenda_change_meeting_id_fkey FOREIGN KEY (meeting_id) REFERENCES dashboard.meeting(meeting_id),
  constraint agenda_change_pkey PRIMARY KEY (meeting_id, version)
);

create table dashboard.answer_version (
  question_id uuid not null,
  version integer not null,
  answer text not null,
  written_by text not null,
  written_at timestamp with time zone not null default now(),
  constraint answer_version_answer_check CHECK (((length(answer) >= 10) AND (length(answer) <= 1200))),
  constraint answer_version_version_check CHECK ((version >= 1)),
  constraint answer_version_written_by_check CHECK (((length(written_by) >= 2) AND (length(written_by) <= 60))),
  constraint answer_version_question_id_fkey FOREIGN KEY (question_id) REFERENCES dashboard.question(question_id),
  constraint answer_version_pkey PRIMARY KEY (question_id, version)
);

create table dashboard.calendar_address (
  calendar_id uuid not null default gen_random_uuid(),
  key_hash text not null,
  owner text not null,
  made_for text not null,
  made_by text not null,
  made_at timestamp with time zone not null default now(),
  ends_at timestamp with time zone not null default (now() + '1 year'::interval),
  withdrawn_at timestamp with time zone,
  constraint calendar_address_key_hash_check CHECK ((length(key_hash) = 64)),
  constraint calendar_address_made_by_check CHECK (((length(made_by) >= 2) AND (length(made_by) <= 60))),
  constraint calendar_address_made_for_check CHECK (((length(made_for) >= 1) AND (length(made_for) <= 600))),
  constraint calendar_address_owner_check CHECK (((length(owner) >= 2) AND (length(owner) <= 60))),
  constraint calendar_address_pkey PRIMARY KEY (calendar_id),
  constraint calendar_key_is_unique UNIQUE (key_hash)
);

create table dashboard.comment (
  comment_id uuid not null default gen_random_uuid(),
  kpi_id text not null,
  month date not null,
  begun_by text not null,
  begun_at timestamp with time zone not null default now(),
  made_up boolean not null default false,
  constraint comment_begun_by_check CHECK (((length(begun_by) >= 2) AND (length(begun_by) <= 60))),
  constraint comment_month_check CHECK ((month = date_trunc('month'::text, (month)::timestamp with time zone))),
  constraint comment_pkey PRIMARY KEY (comment_id),
  constraint one_comment_a_month UNIQUE (kpi_id, month, made_up)
);

create table dashboard.comment_version (
  comment_id uuid not null,
  version integer not null,
  state text not null,
  what_happened text not null,
  why text not null,
  what_next text not null,
  written_by text not null,
  written_at timestamp with time zone not null default now(),
  constraint comment_version_state_check CHECK ((state = ANY (ARRAY['draft'::text, 'submitted'::text, 'approved'::text]))),
  constraint comment_version_version_check CHECK ((version >= 1)),
  constraint comment_version_what_happened_check CHECK ((length(what_happened) <= 400)),
  constraint comment_version_what_next_check CHECK ((length(what_next) <= 400)),
  constraint comment_version_why_check CHECK ((length(why) <= 400)),
  constraint comment_version_written_by_check CHECK (((length(written_by) >= 2) AND (length(written_by) <= 60))),
  constraint complete_unless_a_draft CHECK (((state = 'draft'::text) OR (LEAST(length(what_happened), length(why), length(what_next)) >= 10))),
  constraint comment_version_comment_id_fkey FOREIGN KEY (comment_id) REFERENCES dashboard.comment(comment_id),
  constraint comment_version_pkey PRIMARY KEY (comment_id, version)
);

create table dashboard.draft (
  issuer text not null,
  subject text not null,
  form text not null,
  fields jsonb not null,
  saved_at timestamp with time zone not null default now(),
  constraint draft_fields_check CHECK (((jsonb_typeof(fields) = 'object'::text) AND (octet_length((fields)::text) <= 32000))),
  constraint draft_form_check CHECK (((length(form) >= 1) AND (length(form) <= 120))),
  constraint draft_pkey PRIMARY KEY (issuer, subject, form)
);

create table dashboard.event (
  event_id uuid not null default gen_random_uuid(),
  made_up boolean not null default false,
  kpi_ids text[] not null,
  starts_on date not null,
  whole_month boolean not null,
  label text not null,
  words text not null,
  recorded_by text not null,
  recorded_at timestamp with time zone not null default now(),
  withdrawn_by text,
  withdrawn_at timestamp with time zone,
  withdrawn_reason text,
  constraint event_kpi_ids_check CHECK (((cardinality(kpi_ids) >= 1) AND (cardinality(kpi_ids) <= 10))),
  constraint event_label_check CHECK (((length(label) >= 5) AND (length(label) <= 60))),
  constraint event_recorded_by_check CHECK (((length(recorded_by) >= 2) AND (length(recorded_by) <= 60))),
  constraint event_withdrawn_by_check CHECK (((length(withdrawn_by) >= 2) AND (length(withdrawn_by) <= 60))),
  constraint event_withdrawn_reason_check CHECK (((length(withdrawn_reason) >= 10) AND (length(withdrawn_reason) <= 400))),
  constraint event_words_check CHECK (((length(words) >= 10) AND (length(words) <= 600))),
  constraint month_begins CHECK (((NOT whole_month) OR (starts_on = date_trunc('month'::text, (starts_on)::timestamp with time zone)))),
  constraint withdrawn_whole CHECK ((num_nonnulls(withdrawn_by, withdrawn_at, withdrawn_reason) = ANY (ARRAY[0, 3]))),
  constraint event_pkey PRIMARY KEY (event_id)
);

create table dashboard.figure_export (
  export_id bigint not null generated always as identity,
  figure_id text not null,
  format text not null,
  sha256 text not null,
  paper_id uuid,
  exported_by text not null,
  exported_at timestamp with time zone not null default now(),
  constraint figure_export_exported_by_check CHECK (((length(exported_by) >= 2) AND (length(exported_by) <= 60))),
  constraint figure_export_format_check CHECK ((format = ANY (ARRAY['csv'::text, 'docx'::text, 'pptx'::text, 'xlsx'::text, 'ods'::text, 'pdf'::text, 'zip'::text, 'png'::text, 'svg'::text, 'copy'::text]))),
  constraint figure_export_sha256_check CHECK ((sha256 ~ '^[0-9a-f]{64}$'::text)),
  constraint figure_export_figure_id_fkey FOREIGN KEY (figure_id) REFERENCES dashboard.figure_record(figure_id),
  constraint figure_export_paper_id_fkey FOREIGN KEY (paper_id) REFERENCES dashboard.paper(paper_id),
  constraint figure_export_pkey PRIMARY KEY (export_id)
);
CREATE INDEX figure_export_by_figure ON dashboard.figure_export USING btree (figure_id, export_id DESC);

create table dashboard.figure_file (
  figure_id text not null,
  format text not null,
  sha256 text not null,
  constraint figure_file_format_check CHECK ((format = ANY (ARRAY['docx'::text, 'pptx'::text, 'xlsx'::text, 'ods'::text]))),
  constraint figure_file_figure_id_fkey FOREIGN KEY (figure_id) REFERENCES dashboard.figure_record(figure_id),
  constraint figure_file_sha256_fkey FOREIGN KEY (sha256) REFERENCES dashboard.kept_file(sha256),
  constraint figure_file_pkey PRIMARY KEY (figure_id, format)
);

create table dashboard.figure_record (
  figure_id text not null,
  kpi_id text not null,
  figure json not null,
  query json not null,
  definition_version text not null,
  measures json not null,
  audience text not null,
  load_id uuid not null,
  release_id uuid not null,
  meeting_id uuid,
  kept_at timestamp with time zone not null default now(),
  constraint figure_record_audience_check CHECK ((audience = ANY (ARRAY['restricted'::text, 'partner'::text, 'public'::text]))),
  constraint figure_record_figure_id_check CHECK ((figure_id ~ '^F-[0-9A-Z]{4}-[0-9A-Z]{4}$'::text)),
  constraint figure_record_load_id_fkey FOREIGN KEY (load_id) REFERENCES kpi.load(load_id),
  constraint figure_record_meeting_id_fkey FOREIGN KEY (meeting_id) REFERENCES dashboard."freeze"(meeting_id),
  constraint figure_record_release_id_fkey FOREIGN KEY (release_id) REFERENCES kpi.release(release_id),
  constraint figure_record_pkey PRIMARY KEY (figure_id)
);

create table dashboard.freeze (
  meeting_id uuid not null,
  load_id uuid not null,
  restricted_release_id uuid not null,
  partner_release_id uuid not null,
  public_release_id uuid not null,
  code_version text not null,
  frozen_by text not null,
  frozen_at timestamp with time zone not null default now(),
  constraint freeze_code_version_check CHECK (((length(code_version) >= 2) AND (length(code_version) <= 80))),
  constraint freeze_frozen_by_check CHECK (((length(frozen_by) >= 2) AND (length(frozen_by) <= 60))),
  constraint freeze_load_id_fkey FOREIGN KEY (load_id) REFERENCES kpi.load(load_id),
  constraint freeze_meeting_id_fkey FOREIGN KEY (meeting_id) REFERENCES dashboard.meeting(meeting_id),
  constraint freeze_partner_release_id_fkey FOREIGN KEY (partner_release_id) REFERENCES kpi.release(release_id),
  constraint freeze_public_release_id_fkey FOREIGN KEY (public_release_id) REFERENCES kpi.release(release_id),
  constraint freeze_restricted_release_id_fkey FOREIGN KEY (restricted_release_id) REFERENCES kpi.release(release_id),
  constraint freeze_pkey PRIMARY KEY (meeting_id)
);

create table dashboard.frozen_agenda (
  meeting_id uuid not null,
  body text not null,
  constraint frozen_agenda_meeting_id_fkey FOREIGN KEY (meeting_id) REFERENCES dashboard."freeze"(meeting_id),
  constraint frozen_agenda_pkey PRIMARY KEY (meeting_id)
);

create table dashboard.frozen_page (
  meeting_id uuid not null,
  audience text not null,
  page text not null,
  definition_version text,
  body text not null,
  sha256 text not null,
  constraint frozen_page_audience_check CHECK ((audience = ANY (ARRAY['restricted'::text, 'partner'::text, 'public'::text]))),
  constraint hash_is_of_the_body CHECK ((sha256 = encode(sha256(convert_to(body, 'UTF8'::name)), 'hex'::text))),
  constraint frozen_page_meeting_id_fkey FOREIGN KEY (meeting_id) REFERENCES dashboard."freeze"(meeting_id),
  constraint frozen_page_pkey PRIMARY KEY (meeting_id, audience, page)
);

create table dashboard.intake (
  intake_id uuid not null default gen_random_uuid(),
  intake_number bigint not null generated always as identity,
  way_in text not null,
  name text not null,
  path text not null,
  asked_by text not null,
  asked_at timestamp with time zone not null default now(),
  state text not null,
  bytes_received bigint not null default 0,
  bytes_total bigint,
  rows_read jsonb not null default '{}'::jsonb,
  kpis_measured integer not null default 0,
  kpis_total integer,
  cancel_asked_at timestamp with time zone,
  ended_at timestamp with time zone,
  load_id uuid,
  sentence text,
  report jsonb,
  constraint ended_or_under_way CHECK (((ended_at IS NULL) = (state = ANY (ARRAY['receiving'::text, 'waiting'::text, 'checking'::text, 'measuring'::text])))),
  constraint intake_asked_by_check CHECK (((length(asked_by) >= 1) AND (length(asked_by) <= 60))),
  constraint intake_name_check CHECK (((length(name) >= 1) AND (length(name) <= 255))),
  constraint intake_state_check CHECK ((state = ANY (ARRAY['receiving'::text, 'waiting'::text, 'checking'::text, 'measuring'::text, 'committed'::text, 'unchanged'::text, 'refused'::text, 'cancelled'::text, 'failed'::text]))),
  constraint intake_way_in_check CHECK ((way_in = ANY (ARRAY['command'::text, 'folder'::text, 'upload'::text]))),
  constraint intake_load_id_fkey FOREIGN KEY (load_id) REFERENCES kpi.load(load_id),
  constraint intake_pkey PRIMARY KEY (intake_id)
);
CREATE UNIQUE INDEX intake_number_key ON dashboard.intake USING btree (intake_number);

create table dashboard.kept_file (
  sha256 text not null,
  bytes bytea not null,
  size integer not null,
  constraint hash_is_of_the_bytes CHECK ((sha256 = encode(sha256(bytes), 'hex'::text))),
  constraint size_is_of_the_bytes CHECK ((size = octet_length(bytes))),
  constraint kept_file_pkey PRIMARY KEY (sha256)
);

create table dashboard.meeting (
  meeting_id uuid not null default gen_random_uuid(),
  made_up boolean not null default false,
  made_by text not null,
  made_at timestamp with time zone not null default now(),
  constraint meeting_made_by_check CHECK (((length(made_by) >= 2) AND (length(made_by) <= 60))),
  constraint meeting_pkey PRIMARY KEY (meeting_id)
);

create table dashboard.meeting_close (
  meeting_id uuid not null,
  closed_by text not null,
  closed_at timestamp with time zone not null default now(),
  constraint meeting_close_closed_by_check CHECK (((length(closed_by) >= 2) AND (length(closed_by) <= 60))),
  constraint meeting_close_meeting_id_fkey FOREIGN KEY (meeting_id) REFERENCES dashboard."freeze"(meeting_id),
  constraint meeting_close_pkey PRIMARY KEY (meeting_id)
);

create table dashboard.meeting_version (
  meeting_id uuid not null,
  version integer not null,
  kind text not null,
  held_on date not null,
  last_month date not null,
  attending text[] not null,
  papers text[] not null,
  decisions text[] not null,
  notes text not null,
  written_by text not null,
  written_at timestamp with time zone not null default now(),
  constraint meeting_version_attending_check CHECK ((cardinality(attending) <= 40)),
  constraint meeting_version_decisions_check CHECK ((cardinality(decisions) <= 40)),
  constraint meeting_version_kind_check CHECK ((kind = ANY (ARRAY['delivery-group'::text, 'scrutiny-panel'::text, 'assurance-meeting'::text]))),
  constraint meeting_version_last_month_check CHECK ((last_month = date_trunc('month'::text, (last_month)::timestamp with time zone))),
  constraint meeting_version_notes_check CHECK ((length(notes) <= 4000)),
  constraint meeting_version_papers_check CHECK ((cardinality(papers) <= 40)),
  constraint meeting_version_version_check CHECK ((version > 0)),
  constraint meeting_version_written_by_check CHECK (((length(written_by) >= 2) AND (length(written_by) <= 60))),
  constraint meeting_version_meeting_id_fkey FOREIGN KEY (meeting_id) REFERENCES dashboard.meeting(meeting_id),
  constraint meeting_version_pkey PRIMARY KEY (meeting_id, version)
);

create table dashboard.office_template (
  office_template_id uuid not null default gen_random_uuid(),
  name text not null,
  document bytea not null,
  sha256 text not null,
  added_by text not null,
  added_at timestamp with time zone not null default now(),
  constraint hash_is_of_the_document CHECK ((sha256 = encode(sha256(document), 'hex'::text))),
  constraint office_template_added_by_check CHECK (((length(added_by) >= 2) AND (length(added_by) <= 60))),
  constraint office_template_document_check CHECK (((octet_length(document) >= 1) AND (octet_length(document) <= 10485760))),
  constraint office_template_name_check CHECK (((length(name) >= 1) AND (length(name) <= 120))),
  constraint office_template_pkey PRIMARY KEY (office_template_id)
);

create table dashboard.paper (
  paper_id uuid not null default gen_random_uuid(),
  paper_number bigint not null generated always as identity,
  template_id text not null,
  template_version integer not null,
  content json not null,
  audience text not null,
  meeting_id uuid,
  formats text[] not null,
  office_template_id uuid,
  asked_by text not null,
  asked_at timestamp with time zone not null default now(),
  state text not null default 'waiting'::text,
  done integer not null default 0,
  sentence text not null default 'Waits for the worker.'::text,
  load_id uuid,
  release_id uuid,
  paper json,
  paper_sha256 text,
  faults json,
  ended_at timestamp with time zone,
  constraint ended_or_under_way CHECK (((ended_at IS NULL) = (state = ANY (ARRAY['waiting'::text, 'making'::text])))),
  constraint paper_asked_by_check CHECK (((length(asked_by) >= 2) AND (length(asked_by) <= 60))),
  constraint paper_audience_check CHECK ((audience = ANY (ARRAY['restricted'::text, 'partner'::text, 'public'::text]))),
  constraint paper_formats_check CHECK (((cardinality(formats) >= 1) AND (cardinality(formats) <= 7))),
  constraint paper_state_check CHECK ((state = ANY (ARRAY['waiting'::text, 'making'::text, 'made'::text, 'held'::text, 'failed'::text]))),
  constraint paper_template_id_check CHECK (((length(template_id) >= 1) AND (length(template_id) <= 60))),
  constraint paper_template_version_check CHECK ((template_version >= 0)),
  constraint paper_load_id_fkey FOREIGN KEY (load_id) REFERENCES kpi.load(load_id),
  constraint paper_meeting_id_fkey FOREIGN KEY (meeting_id) REFERENCES dashboard."freeze"(meeting_id),
  constraint paper_office_template_id_fkey FOREIGN KEY (office_template_id) REFERENCES dashboard.office_template(office_template_id),
  constraint paper_release_id_fkey FOREIGN KEY (release_id) REFERENCES kpi.release(release_id),
  constraint paper_pkey PRIMARY KEY (paper_id)
);
CREATE INDEX paper_by_what_it_says ON dashboard.paper USING btree (paper_sha256) WHERE (state = 'made'::text);
CREATE UNIQUE INDEX paper_number_key ON dashboard.paper USING btree (paper_number);

create table dashboard.paper_file (
  paper_id uuid not null,
  format text not null,
  file_name text not null,
  sha256 text not null,
  constraint paper_file_file_name_check CHECK ((file_name ~ '^[a-z0-9_.-]{1,200}$'::text)),
  constraint paper_file_format_check CHECK ((format = ANY (ARRAY['docx'::text, 'pptx'::text, 'xlsx'::text, 'ods'::text, 'csv'::text, 'pdf'::text, 'zip'::text]))),
  constraint paper_file_paper_id_fkey FOREIGN KEY (paper_id) REFERENCES dashboard.paper(paper_id),
  constraint paper_file_sha256_fkey FOREIGN KEY (sha256) REFERENCES dashboard.kept_file(sha256),
  constraint paper_file_pkey PRIMARY KEY (paper_id, format)
);

create table dashboard.paper_template (
  template_id uuid not null default gen_random_uuid(),
  made_by text not null,
  made_at timestamp with time zone not null default now(),
  constraint paper_template_made_by_check CHECK (((length(made_by) >= 2) AND (length(made_by) <= 60))),
  constraint paper_template_pkey PRIMARY KEY (template_id)
);

create table dashboard.paper_template_version (
  template_id uuid not null,
  version integer not null,
  content json not null,
  written_by text not null,
  written_at timestamp with time zone not null default now(),
  constraint paper_template_version_version_check CHECK ((version > 0)),
  constraint paper_template_version_written_by_check CHECK (((length(written_by) >= 2) AND (length(written_by) <= 60))),
  constraint paper_template_version_template_id_fkey FOREIGN KEY (template_id) REFERENCES dashboard.paper_template(template_id),
  constraint paper_template_version_pkey PRIMARY KEY (template_id, version)
);

create table dashboard.pcc_check (
  check_id uuid not null default gen_random_uuid(),
  made_up boolean not null default false,
  release_id uuid not null,
  checked_by text not null,
  checked_at timestamp with time zone not null default now(),
  withdrawn_by text,
  withdrawn_at timestamp with time zone,
  withdrawn_reason text,
  constraint pcc_check_checked_by_check CHECK (((length(checked_by) >= 2) AND (length(checked_by) <= 60))),
  constraint pcc_check_withdrawn_by_check CHECK (((length(withdrawn_by) >= 2) AND (length(withdrawn_by) <= 60))),
  constraint pcc_check_withdrawn_reason_check CHECK (((length(withdrawn_reason) >= 10) AND (length(withdrawn_reason) <= 400))),
  constraint withdrawn_whole CHECK ((num_nonnulls(withdrawn_by, withdrawn_at, withdrawn_reason) = ANY (ARRAY[0, 3]))),
  constraint pcc_check_release_id_fkey FOREIGN KEY (release_id) REFERENCES kpi.release(release_id),
  constraint pcc_check_pkey PRIMARY KEY (check_id)
);

create table dashboard.plan_evidence (
  plan_evidence_id uuid not null default gen_random_uuid(),
  plan_line_id uuid not null,
  label text not null,
  dated_on date not null,
  reference text not null,
  made_up boolean not null default false,
  recorded_by text not null,
  recorded_at timestamp with time zone not null default now(),
  withdrawn_by text,
  withdrawn_at timestamp with time zone,
  withdrawn_reason text,
  constraint plan_evidence_label_check CHECK (((length(label) >= 3) AND (length(label) <= 80))),
  constraint plan_evidence_recorded_by_check CHECK (((length(recorded_by) >= 2) AND (length(recorded_by) <= 60))),
  constraint plan_evidence_reference_check CHECK (((length(reference) >= 3) AND (length(reference) <= 300))),
  constraint plan_evidence_withdrawn_by_check CHECK (((length(withdrawn_by) >= 2) AND (length(withdrawn_by) <= 60))),
  constraint plan_evidence_withdrawn_reason_check CHECK (((length(withdrawn_reason) >= 10) AND (length(withdrawn_reason) <= 400))),
  constraint withdrawn_whole CHECK ((num_nonnulls(withdrawn_by, withdrawn_at, withdrawn_reason) = ANY (ARRAY[0, 3]))),
  constraint plan_evidence_plan_line_id_fkey FOREIGN KEY (plan_line_id) REFERENCES dashboard.plan_line(plan_line_id),
  constraint plan_evidence_pkey PRIMARY KEY (plan_evidence_id)
);
CREATE INDEX plan_evidence_of_line ON dashboard.plan_evidence USING btree (plan_line_id);

create table dashboard.plan_line (
  plan_line_id uuid not null default gen_random_uuid(),
  made_by text not null,
  made_at timestamp with time zone not null default now(),
  constraint plan_line_made_by_check CHECK (((length(made_by) >= 2) AND (length(made_by) <= 60))),
  constraint plan_line_pkey PRIMARY KEY (plan_line_id)
);

create table dashboard.plan_line_version (
  plan_line_id uuid not null,
  version integer not null,
  number text not null,
  addressed_to text not null,
  theme text not null,
  title text not null,
  wording text,
  wording_status text not null,
  wording_source text not null,
  owner text not null,
  status text,
  reason text,
  completed_on date,
  due_on date,
  due_status text,
  kpi_ids text[] not null default '{}'::text[],
  made_up boolean not null default false,
  written_by text not null,
  written_at timestamp with time zone not null default now(),
  constraint completed_on_a_day CHECK (((completed_on IS NOT NULL) = (NOT (status IS DISTINCT FROM 'complete'::text)))),
  constraint dated_whole CHECK ((num_nonnulls(due_on, due_status) = ANY (ARRAY[0, 2]))),
  constraint plan_line_version_addressed_to_check CHECK ((addressed_to = ANY (ARRAY['chief-constables'::text, 'pccs'::text, 'both'::text, 'national-plan'::text, 'local-plan'::text]))),
  constraint plan_line_version_due_status_check CHECK ((due_status = ANY (ARRAY['verified'::text, 'unverified'::text]))),
  constraint plan_line_version_number_check CHECK (((length(number) >= 1) AND (length(number) <= 12))),
  constraint plan_line_version_owner_check CHECK (((length(owner) >= 2) AND (length(owner) <= 60))),
  constraint plan_line_version_reason_check CHECK (((length(reason) >= 5) AND (length(reason) <= 400))),
  constraint plan_line_version_status_check CHECK ((status = ANY (ARRAY['complete'::text, 'on-track'::text, 'at-risk'::text, 'not-started'::text]))),
  constraint plan_line_version_theme_check CHECK (((length(theme) >= 2) AND (length(theme) <= 40))),
  constraint plan_line_version_title_check CHECK (((length(title) >= 3) AND (length(title) <= 160))),
  constraint plan_line_version_version_check CHECK ((version >= 1)),
  constraint plan_line_version_wording_check CHECK (((length(wording) >= 10) AND (length(wording) <= 4000))),
  constraint plan_line_version_wording_source_check CHECK (((length(wording_source) >= 5) AND (length(wording_source) <= 300))),
  constraint plan_line_version_wording_status_check CHECK ((wording_status = ANY (ARRAY['verified'::text, 'unverified'::text]))),
  constraint plan_line_version_written_by_check CHECK (((length(written_by) >= 2) AND (length(written_by) <= 60))),
  constraint told_whole CHECK ((num_nonnulls(status, reason) = ANY (ARRAY[0, 2]))),
  constraint verified_words CHECK (((wording IS NOT NULL) OR (wording_status = 'unverified'::text))),
  constraint plan_line_version_plan_line_id_fkey FOREIGN KEY (plan_line_id) REFERENCES dashboard.plan_line(plan_line_id),
  constraint plan_line_version_pkey PRIMARY KEY (plan_line_id, version)
);

create table dashboard.question (
  question_id uuid not null default gen_random_uuid(),
  made_up boolean not null default false,
  kpi_id text,
  question text not null,
  asked_by text not null,
  asked_at timestamp with time zone not null default now(),
  withdrawn_by text,
  withdrawn_at timestamp with time zone,
  withdrawn_reason text,
  constraint question_asked_by_check CHECK (((length(asked_by) >= 2) AND (length(asked_by) <= 60))),
  constraint question_question_check CHECK (((length(question) >= 10) AND (length(question) <= 600))),
  constraint question_withdrawn_by_check CHECK (((length(withdrawn_by) >= 2) AND (length(withdrawn_by) <= 60))),
  constraint question_withdrawn_reason_check CHECK (((length(withdrawn_reason) >= 10) AND (length(withdrawn_reason) <= 400))),
  constraint withdrawn_whole CHECK ((num_nonnulls(withdrawn_by, withdrawn_at, withdrawn_reason) = ANY (ARRAY[0, 3]))),
  constraint question_pkey PRIMARY KEY (question_id)
);

create table dashboard.release_approval (
  release_id uuid not null,
  approved_by text not null,
  by_itself boolean not null default false,
  approved_at timestamp with time zone not null default now(),
  withdrawn_by text,
  withdrawn_at timestamp with time zone,
  withdrawn_reason text,
  constraint release_approval_approved_by_check CHECK (((length(approved_by) >= 2) AND (length(approved_by) <= 60))),
  constraint release_approval_withdrawn_by_check CHECK (((length(withdrawn_by) >= 2) AND (length(withdrawn_by) <= 60))),
  constraint release_approval_withdrawn_reason_check CHECK (((length(withdrawn_reason) >= 10) AND (length(withdrawn_reason) <= 400))),
  constraint withdrawn_whole CHECK ((num_nonnulls(withdrawn_by, withdrawn_at, withdrawn_reason) = ANY (ARRAY[0, 3]))),
  constraint release_approval_release_id_fkey FOREIGN KEY (release_id) REFERENCES kpi.release(release_id),
  constraint release_approval_pkey PRIMARY KEY (release_id)
);

create table dashboard.session (
  session_hash text not null,
  session_id uuid not null,
  started_at timestamp with time zone not null,
  last_used_at timestamp with time zone not null,
  pending jsonb,
  issuer text,
  subject text,
  name text,
  roles text[],
  sign_out_hint text,
  constraint pending_or_signed_in CHECK ((num_nonnulls(issuer, subject, name, roles) =
CASE
    WHEN (pending IS NULL) THEN 4
    ELSE 0
END)),
  constraint session_roles_check CHECK ((cardinality(roles) > 0)),
  constraint session_session_hash_check CHECK ((session_hash ~ '^[0-9a-f]{64}$'::text)),
  constraint session_pkey PRIMARY KEY (session_hash),
  constraint session_id_key UNIQUE (session_id)
);

create table dashboard.step_change (
  step_change_id uuid not null default gen_random_uuid(),
  kpi_id text not null,
  from_month date not null,
  label text not null,
  reason text not null,
  recorded_by text not null,
  recorded_at timestamp with time zone not null default now(),
  withdrawn_by text,
  withdrawn_at timestamp with time zone,
  withdrawn_reason text,
  constraint step_change_from_month_check CHECK ((from_month = date_trunc('month'::text, (from_month)::timestamp with time zone))),
  constraint step_change_label_check CHECK (((length(label) >= 3) AND (length(label) <= 60))),
  constraint step_change_reason_check CHECK (((length(reason) >= 10) AND (length(reason) <= 400))),
  constraint step_change_recorded_by_check CHECK (((length(recorded_by) >= 2) AND (length(recorded_by) <= 60))),
  constraint step_change_withdrawn_by_check CHECK (((length(withdrawn_by) >= 2) AND (length(withdrawn_by) <= 60))),
  constraint step_change_withdrawn_reason_check CHECK (((length(withdrawn_reason) >= 10) AND (length(withdrawn_reason) <= 400))),
  constraint withdrawn_whole CHECK ((num_nonnulls(withdrawn_by, withdrawn_at, withdrawn_reason) = ANY (ARRAY[0, 3]))),
  constraint step_change_pkey PRIMARY KEY (step_change_id)
);
CREATE UNIQUE INDEX step_change_in_force ON dashboard.step_change USING btree (kpi_id, from_month) WHERE (withdrawn_at IS NULL);

create table dashboard.text_release (
  text_release_id uuid not null default gen_random_uuid(),
  subject text not null,
  subject_id uuid not null,
  version integer not null,
  released_by text not null,
  released_at timestamp with time zone not null default now(),
  withdrawn_by text,
  withdrawn_at timestamp with time zone,
  withdrawn_reason text,
  constraint text_release_released_by_check CHECK (((length(released_by) >= 2) AND (length(released_by) <= 60))),
  constraint text_release_subject_check CHECK ((subject = ANY (ARRAY['comment'::text, 'action'::text, 'marker'::text]))),
  constraint text_release_version_check CHECK ((version >= 1)),
  constraint text_release_withdrawn_by_check CHECK (((length(withdrawn_by) >= 2) AND (length(withdrawn_by) <= 60))),
  constraint text_release_withdrawn_reason_check CHECK (((length(withdrawn_reason) >= 10) AND (length(withdrawn_reason) <= 400))),
  constraint withdrawn_whole CHECK ((num_nonnulls(withdrawn_by, withdrawn_at, withdrawn_reason) = ANY (ARRAY[0, 3]))),
  constraint text_release_pkey PRIMARY KEY (text_release_id)
);
CREATE UNIQUE INDEX text_release_in_force ON dashboard.text_release USING btree (subject, subject_id, version) WHERE (withdrawn_at IS NULL);

-- view dashboard.action_now
--   action_id uuid
--   number integer
--   version integer
--   title text
--   what text
--   owner text
--   starts_on date
--   due_on date
--   first_due_on date
--   held_to date
--   source text
--   kpi_ids text[]
--   plan_line_id uuid
--   meeting_id uuid
--   effect_kpi_id text
--   effect_direction text
--   effect_month date
--   status text
--   status_on date
--   updates integer
--   closed_on date
--   withdrawn_on date
--   evidence text
--   made_at timestamp with time zone
--   written_by text
--   written_at timestamp with time zone

-- view dashboard.comment_now
--   comment_id uuid
--   kpi_id text
--   month date
--   version integer
--   state text
--   what_happened text
--   why text
--   what_next text
--   written_by text
--   written_at timestamp with time zone

-- view dashboard.comment_shown
--   comment_id uuid
--   kpi_id text
--   month date
--   begun_by text
--   begun_at timestamp with time zone

-- view dashboard.event_now
--   event_id uuid
--   made_up boolean
--   kpi_ids text[]
--   starts_on date
--   whole_month boolean
--   label text
--   words text
--   recorded_by text
--   recorded_at timestamp with time zone
--   withdrawn_by text
--   withdrawn_at timestamp with time zone
--   withdrawn_reason text

-- view dashboard.intake_report
--   intake_id uuid
--   report jsonb

-- view dashboard.meeting_now
--   meeting_id uuid
--   version integer
--   kind text
--   held_on date
--   last_month date
--   attending text[]
--   papers text[]
--   decisions text[]
--   notes text
--   written_by text
--   written_at timestamp with time zone
--   made_by text
--   made_at timestamp with time zone
--   load_id uuid
--   frozen_by text
--   frozen_at timestamp with time zone
--   closed_by text
--   closed_at timestamp with time zone
--   state text

-- view dashboard.paper_shown
--   paper_id uuid
--   paper_number bigint
--   template_id text
--   template_version integer
--   content json
--   audience text
--   meeting_id uuid
--   formats text[]
--   office_template_id uuid
--   asked_by text
--   asked_at timestamp with time zone
--   state text
--   done integer
--   sentence text
--   load_id uuid
--   release_id uuid
--   paper json
--   paper_sha256 text
--   faults json
--   ended_at timestamp with time zone

-- view dashboard.paper_template_now
--   template_id uuid
--   made_by text
--   made_at timestamp with time zone
--   version integer
--   content json
--   written_by text
--   written_at timestamp with time zone

-- view dashboard.plan_line_now
--   plan_line_id uuid
--   version integer
--   number text
--   addressed_to text
--   theme text
--   title text
--   wording text
--   wording_status text
--   wording_source text
--   owner text
--   status text
--   said text
--   reason text
--   completed_on date
--   due_on date
--   due_status text
--   first_due_on date
--   first_due_verified boolean
--   earlier_due_on date[]
--   kpi_ids text[]
--   made_up boolean
--   written_by text
--   written_at timestamp with time zone

-- view dashboard.text_released
--   subject text
--   subject_id uuid
--   version integer
--   released_by text
--   released_at timestamp with time zone
--   before integer

create table audit.entry (
  number bigint not null,
  at timestamp with time zone not null,
  who text,
  roles text[] not null,
  session_id uuid,
  action text not null,
  subject text not null,
  details jsonb not null,
  previous_hash text not null,
  hash text not null,
  constraint entry_action_check CHECK (((action ~ '^[a-z]+(-[a-z]+)*$'::text) AND (length(action) <= 40))),
  constraint entry_details_check CHECK ((jsonb_typeof(details) = 'object'::text)),
  constraint entry_subject_check CHECK (((length(subject) >= 1) AND (length(subject) <= 200))),
  constraint entry_who_check CHECK (((length(who) >= 1) AND (length(who) <= 600))),
  constraint entry_pkey PRIMARY KEY (number)
);
CREATE INDEX entry_of_person ON audit.entry USING btree (who, number);
