create table reference.offence (
  offence_code text not null,
  ho_class     text not null,
  kind         text not null check (kind in ('stalking_2a', 'stalking_4a_fear', 'stalking_4a_distress', 'harassment',
                 'malicious_communications', 'controlling', 'breach_spo', 'breach_other', 'other')),
  valid_from   date not null,
  valid_to     date check (valid_to >= valid_from),
  source       text not null,
  status       text not null check (status in ('confirmed', 'placeholder', 'unverified')),
  primary key (offence_code, valid_from)
);
comment on table reference.offence is 'Offence codes that extracts use, with their Home Office class.';
comment on column reference.offence.ho_class is 'Home Office class: 8Q is stalking, 8L harassment.';
comment on column reference.offence.valid_to is 'Last day of validity; empty while still valid.';

create table reference.outcome_type (
  outcome_code text primary key,
  name         text not null,
  outcome_group text not null,
  precedence   smallint not null unique,
  source       text not null,
  status       text not null check (status in ('confirmed', 'placeholder', 'unverified'))
);
comment on table reference.outcome_type is 'Home Office outcome types.';
comment on column reference.outcome_type.precedence is 'Where a crime has several current outcomes, the lowest precedence is the outcome of the crime.';

create table reference.area (
  area_code      text not null,
  name           text not null,
  division       text not null,
  successor_code text,
  valid_from     date not null,
  valid_to       date check (valid_to >= valid_from),
  source         text not null,
  status         text not null check (status in ('confirmed', 'placeholder', 'unverified')),
  primary key (area_code, valid_from)
);
comment on table reference.area is 'Local authority areas (districts) and the division each belongs to, dated.';
comment on column reference.area.successor_code is 'The area that took over when this one was retired.';

create table reference.provider (
  provider text primary key,
  name     text not null,
  source   text not null,
  status   text not null check (status in ('confirmed', 'placeholder', 'unverified'))
);
comment on table reference.provider is 'Victim support services that referrals go to.';

create table reference.target (
  kpi_id     text not null,
  measure_id text not null,
  value      double precision not null,
  unit       text not null check (unit in ('proportion', 'count', 'days', 'rate')),
  within_days integer check (within_days > 0),
  source     text not null,
  owner      text not null,
  valid_from date not null,
  valid_to   date check (valid_to >= valid_from),
  status     text not null check (status in ('confirmed', 'placeholder')),
  primary key (kpi_id, measure_id, valid_from)
);
comment on table reference.target is 'Targets of the action plan. A placeholder awaits confirmation by the delivery group.';
comment on column reference.target.value is 'A proportion is between 0 and 1.';
comment on column reference.target.within_days is 'For waiting times: the share `value` is to be reached by this day.';

create table reference.series_break (
  break_on date not null,
  kpi_id   text not null,
  label    text not null,
  reason   text not null,
  source   text not null,
  status   text not null check (status in ('confirmed', 'placeholder', 'unverified')),
  primary key (break_on, kpi_id)
);
comment on table reference.series_break is 'Days from which figures are counted differently and are not compared with those before.';
comment on column reference.series_break.kpi_id is 'The KPI it applies to; * for all that count crimes by when they were recorded.';

create view reference.current_area with (security_invoker = true) as
with recursive walk as (
  select area_code, area_code as district, 0 as steps from reference.area
  union
  select walk.area_code, area.successor_code, walk.steps + 1
  from   walk
  join   reference.area on area.area_code = walk.district
  where  area.successor_code is not null and walk.steps < 10
)
select distinct on (walk.area_code)
       walk.area_code, walk.district, area.name as district_name, area.division
from   walk
join   reference.area on area.area_code = walk.district
where  area.successor_code is null
order  by walk.area_code, walk.steps desc, area.valid_from desc;
comment on view reference.current_area is 'Every area code with the district and division it stands for today, retired codes mapped to their successor.';

grant select on all tables in schema reference to stalking_kpis_api;
