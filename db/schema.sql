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

create table reference.provider (
  provider text not null,
  name text not null,
  source text not null,
  status text not null,
  constraint provider_status_check CHECK ((status = ANY (ARRAY['confirmed'::text, 'placeholder'::text, 'unverified'::text]))),
  constraint provider_pkey PRIMARY KEY (provider)
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
  within_days integer,
  source text not null,
  owner text not null,
  valid_from date not null,
  valid_to date,
  status text not null,
  constraint target_check CHECK ((valid_to >= valid_from)),
  constraint target_status_check CHECK ((status = ANY (ARRAY['confirmed'::text, 'placeholder'::text]))),
  constraint target_unit_check CHECK ((unit = ANY (ARRAY['proportion'::text, 'count'::text, 'days'::text, 'rate'::text]))),
  constraint target_within_days_check CHECK ((within_days > 0)),
  constraint target_pkey PRIMARY KEY (kpi_id, measure_id, valid_from)
);

create view reference.current_area as
WITH RECURSIVE walk AS (
         SELECT area_1.area_code,
            area_1.area_code AS district,
            0 AS steps
           FROM reference.area area_1
        UNION
         SELECT walk_1.area_code,
            area_1.successor_code,
            walk_1.steps + 1
           FROM walk walk_1
             JOIN reference.area area_1 ON area_1.area_code = walk_1.district
          WHERE area_1.successor_code IS NOT NULL AND walk_1.steps < 10
        )
 SELECT DISTINCT ON (walk.area_code) walk.area_code,
    walk.district,
    area.name AS district_name,
    area.division
   FROM walk
     JOIN reference.area ON area.area_code = walk.district
  WHERE area.successor_code IS NULL
  ORDER BY walk.area_code, walk.steps DESC, area.valid_from DESC;

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

create table warehouse.crime_suspect (
  crime_id uuid not null,
  suspect_id uuid not null,
  named_on date,
  constraint crime_suspect_pkey PRIMARY KEY (crime_id, suspect_id)
);

create table warehouse.measure_crime (
  measure_id uuid not null,
  crime_id uuid not null,
  constraint measure_crime_pkey PRIMARY KEY (measure_id, crime_id)
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

create table warehouse.suspect (
  suspect_id uuid not null,
  sex text,
  age_band text,
  ethnicity text,
  constraint suspect_pkey PRIMARY KEY (suspect_id)
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

create view warehouse.crime_outcome as
SELECT DISTINCT ON (outcome.crime_id) outcome.crime_id,
    outcome.outcome_code,
    outcome.assigned_on
   FROM warehouse.outcome
     JOIN reference.outcome_type USING (outcome_code)
  WHERE outcome.is_current
  ORDER BY outcome.crime_id, outcome_type.precedence, outcome.assigned_on;

create view warehouse.crime_subject as
SELECT crime.crime_id AS subject_id,
    current_area.division,
    current_area.district
   FROM warehouse.crime
     LEFT JOIN reference.current_area USING (area_code);

create view warehouse.cut_off as
SELECT load_id,
    force,
    as_at,
    (as_at AT TIME ZONE 'Europe/London'::text)::date AS as_on
   FROM kpi.load
  WHERE outcome = 'accepted'::text
  ORDER BY load_number DESC
 LIMIT 1;

create view warehouse.episode_offer as
SELECT support_episode.first_offered_on,
    first_value(support_offer.referral_id) OVER (PARTITION BY support_offer.victim_key, support_episode.first_offered_on ORDER BY support_offer.offered_on, support_offer.referral_id) AS episode_id,
    support_offer.referral_id,
    support_offer.crime_id,
    support_offer.provider,
    support_offer.offered_on,
    support_offer.offer_result,
    support_offer.declined_reason,
    support_offer.accepted_on,
    support_offer.sent_on,
    support_offer.received_on,
    support_offer.first_contact_on,
    support_offer.engaged_on,
    support_offer.closed_on,
    support_offer.victim_key,
    support_offer.provider_silent
   FROM warehouse.support_episode
     JOIN warehouse.support_offer ON support_offer.victim_key = support_episode.victim_key AND support_offer.offered_on >= support_episode.first_offered_on AND (support_episode.next_first_offered_on IS NULL OR support_offer.offered_on < support_episode.next_first_offered_on);

create view warehouse.order_subject as
SELECT spo_stalking_crime.order_id AS subject_id,
    current_area.division,
    current_area.district
   FROM warehouse.spo_stalking_crime
     LEFT JOIN reference.current_area USING (area_code);

create view warehouse.referral_subject as
SELECT support_referral.referral_id AS subject_id,
    crime_subject.division,
    crime_subject.district
   FROM warehouse.support_referral
     JOIN warehouse.crime_subject ON crime_subject.subject_id = support_referral.crime_id;

create view warehouse.silent_provider as
SELECT provider,
    date_trunc('month'::text, offered_on::timestamp with time zone)::date AS month
   FROM warehouse.support_referral
  WHERE offer_result = 'accepted'::text AND provider IS NOT NULL
  GROUP BY provider, (date_trunc('month'::text, offered_on::timestamp with time zone)::date)
 HAVING count(*) >= 5 AND count(received_on) = 0 AND count(first_contact_on) = 0 AND count(engaged_on) = 0;

create view warehouse.spo as
SELECT measure_id,
    suspect_id,
    kind,
    route,
    considered_on,
    decision,
    decision_reason,
    applied_on,
    first_hearing_on,
    contested,
    interim_made_on,
    interim_served_on,
    made_on,
    served_on,
    refused_on,
    withdrawn_on,
    expires_on,
    indefinite,
    ended_on,
    renewal_decided_on,
    victim_supports,
    order_id
   FROM warehouse.spo_row
  WHERE measure_id = order_id;

create view warehouse.spo_row as
SELECT measure_id,
    suspect_id,
    kind,
    route,
    considered_on,
    decision,
    decision_reason,
    applied_on,
    first_hearing_on,
    contested,
    interim_made_on,
    interim_served_on,
    made_on,
    served_on,
    refused_on,
    withdrawn_on,
    expires_on,
    indefinite,
    ended_on,
    renewal_decided_on,
    victim_supports,
    first_value(measure_id) OVER (PARTITION BY suspect_id, applied_on, interim_made_on, made_on, refused_on, withdrawn_on, (
        CASE
            WHEN num_nonnulls(applied_on, interim_made_on, made_on, refused_on, withdrawn_on) = 0 THEN measure_id
            ELSE NULL::uuid
        END) ORDER BY measure_id) AS order_id
   FROM warehouse.protective_measure
  WHERE kind = 'spo'::text;

create view warehouse.spo_stalking_crime as
SELECT DISTINCT ON (spo_row.order_id) spo_row.order_id,
    stalking_crime.crime_id,
    stalking_crime.reported_at,
    stalking_crime.recorded_at,
    stalking_crime.first_incident_on,
    stalking_crime.last_incident_on,
    stalking_crime.offence_code,
    stalking_crime.initial_offence_code,
    stalking_crime.included_stalking,
    stalking_crime.area_code,
    stalking_crime.domestic_abuse,
    stalking_crime.online,
    stalking_crime.relationship,
    stalking_crime.source_channel,
    stalking_crime.victim_id,
    stalking_crime.suspect_named_on,
    stalking_crime.status,
    stalking_crime.closed_on,
    stalking_crime.cancelled_on,
    stalking_crime.cancel_reason,
    stalking_crime.transferred_in,
    stalking_crime.contact_refused,
    stalking_crime.reported_on,
    stalking_crime.recorded_on,
    stalking_crime.offence_kind,
    stalking_crime.outcome_code,
    stalking_crime.outcome_on,
    stalking_crime.charged_on
   FROM warehouse.spo_row
     JOIN warehouse.measure_crime USING (measure_id)
     JOIN warehouse.stalking_crime USING (crime_id)
  ORDER BY spo_row.order_id, stalking_crime.reported_at, stalking_crime.crime_id;

create view warehouse.stalking_crime as
SELECT crime.crime_id,
    crime.reported_at,
    crime.recorded_at,
    crime.first_incident_on,
    crime.last_incident_on,
    crime.offence_code,
    crime.initial_offence_code,
    crime.included_stalking,
    crime.area_code,
    crime.domestic_abuse,
    crime.online,
    crime.relationship,
    crime.source_channel,
    crime.victim_id,
    crime.suspect_named_on,
    crime.status,
    crime.closed_on,
    crime.cancelled_on,
    crime.cancel_reason,
    crime.transferred_in,
    crime.contact_refused,
    crime.reported_on,
    crime.recorded_on,
    offence.kind AS offence_kind,
    crime_outcome.outcome_code,
    crime_outcome.assigned_on AS outcome_on,
        CASE
            WHEN crime_outcome.outcome_code = ANY (ARRAY['1'::text, '1A'::text]) THEN crime_outcome.assigned_on
            ELSE NULL::date
        END AS charged_on
   FROM warehouse.crime
     JOIN reference.offence ON offence.offence_code = crime.offence_code AND crime.recorded_on >= offence.valid_from AND crime.recorded_on <= COALESCE(offence.valid_to, 'infinity'::date)
     LEFT JOIN warehouse.crime_outcome ON crime_outcome.crime_id = crime.crime_id
  WHERE crime.cancelled_on IS NULL AND crime.cancel_reason IS NULL AND (offence.ho_class = '8Q'::text OR COALESCE(current_setting('kpi.population'::text, true), ''::text) = 'stalking-related'::text AND (crime.included_stalking OR offence.kind = 'breach_spo'::text));

create view warehouse.support_episode as
WITH RECURSIVE offer AS MATERIALIZED (
         SELECT support_offer.victim_key,
            support_offer.offered_on,
            min(support_offer.offered_on) OVER (PARTITION BY support_offer.victim_key ORDER BY support_offer.offered_on RANGE BETWEEN '91 days'::interval FOLLOWING AND UNBOUNDED FOLLOWING) AS next_first_offered_on
           FROM warehouse.support_offer
        ), episode AS (
         SELECT first_offer.victim_key,
            first_offer.offered_on,
            first_offer.next_first_offered_on
           FROM ( SELECT DISTINCT ON (offer.victim_key) offer.victim_key,
                    offer.offered_on,
                    offer.next_first_offered_on
                   FROM offer
                  ORDER BY offer.victim_key, offer.offered_on) first_offer
        UNION
         SELECT offer.victim_key,
            offer.offered_on,
            offer.next_first_offered_on
           FROM episode episode_1
             JOIN offer ON offer.victim_key = episode_1.victim_key AND offer.offered_on = episode_1.next_first_offered_on
        )
 SELECT victim_key,
    offered_on AS first_offered_on,
    next_first_offered_on
   FROM episode;

create view warehouse.support_offer as
SELECT support_referral.referral_id,
    support_referral.crime_id,
    support_referral.provider,
    support_referral.offered_on,
    support_referral.offer_result,
    support_referral.declined_reason,
    support_referral.accepted_on,
    support_referral.sent_on,
    support_referral.received_on,
    support_referral.first_contact_on,
    support_referral.engaged_on,
    support_referral.closed_on,
    COALESCE(stalking_crime.victim_id, support_referral.referral_id) AS victim_key,
    silent_provider.provider IS NOT NULL AS provider_silent
   FROM warehouse.support_referral
     JOIN warehouse.stalking_crime USING (crime_id)
     LEFT JOIN warehouse.silent_provider ON silent_provider.provider = support_referral.provider AND silent_provider.month = date_trunc('month'::text, support_referral.offered_on::timestamp with time zone)::date
  WHERE support_referral.offered_on IS NOT NULL AND support_referral.offer_result IS DISTINCT FROM 'already_supported'::text AND support_referral.offer_result IS DISTINCT FROM 'not_eligible'::text;

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
  constraint cell_load_id_fkey FOREIGN KEY (load_id) REFERENCES kpi.load(load_id),
  constraint cell_pkey PRIMARY KEY (load_id, force, population, kpi_id, measure_id, breakdown, category, part)
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
  constraint accepted_load_is_complete CHECK (((outcome = 'refused'::text) OR ((force IS NOT NULL) AND (extract_id IS NOT NULL) AND (as_at IS NOT NULL) AND (mode IS NOT NULL) AND (content_hash IS NOT NULL)))),
  constraint load_mode_check CHECK ((mode = ANY (ARRAY['full'::text, 'delta'::text]))),
  constraint load_outcome_check CHECK ((outcome = ANY (ARRAY['accepted'::text, 'refused'::text]))),
  constraint load_pkey PRIMARY KEY (load_id)
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

create table kpi.release_series (
  release_id uuid not null,
  population text not null,
  kpi_id text not null,
  measure_id text not null,
  breakdown text not null,
  category text not null,
  part text not null,
  series jsonb not null,
  constraint release_series_release_id_fkey FOREIGN KEY (release_id) REFERENCES kpi.release(release_id),
  constraint release_series_pkey PRIMARY KEY (release_id, population, kpi_id, measure_id, breakdown, category, part)
);
