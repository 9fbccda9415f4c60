create table reference.population (
  year      smallint not null,
  area_code text not null,
  people    integer not null check (people > 0),
  source    text not null,
  status    text not null check (status in ('confirmed', 'placeholder', 'unverified')),
  primary key (year, area_code)
);
comment on table reference.population is 'Mid-year population by area; of a year that is not there the latest year before it counts.';

create table reference.bank_holiday (
  holiday_on date primary key,
  name       text not null,
  source     text not null,
  status     text not null check (status in ('confirmed', 'placeholder', 'unverified'))
);
comment on table reference.bank_holiday is 'Bank holidays in England, which are not working days.';

create table reference.programme (
  programme text primary key,
  name      text not null,
  source    text not null,
  status    text not null check (status in ('confirmed', 'placeholder', 'unverified'))
);
comment on table reference.programme is 'Programmes that work with perpetrators.';

create view reference.calendar with (security_invoker = true) as
select day::date as day,
       count(*) filter (where extract(isodow from day) < 6 and bank_holiday.holiday_on is null) over (order by day)::integer as working_days
from   generate_series(timestamp '2010-01-01', timestamp '2045-12-31', interval '1 day') as day
left   join reference.bank_holiday on bank_holiday.holiday_on = day::date;
comment on view reference.calendar is 'Every day from 2010 to 2045.';
comment on column reference.calendar.working_days is 'Working days up to and including this one: the difference of two days is the working days after the first up to the second.';

grant select on reference.population, reference.bank_holiday, reference.programme, reference.calendar to stalking_kpis_api;
