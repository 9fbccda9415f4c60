-- No `with`: PostgreSQL then joins what else is known of a suspect before it spreads the suspects over the month ends, of which
-- `offset 0` works out the days once.
create or replace view warehouse.suspect_month_end as
select suspect_id, ends_on,
       coalesce(other_victim_on > two_years_before, false) as several_victims,
       coalesce(third_latest_on > two_years_before, false) as three_crimes,
       coalesce(high_risk_on > a_year_before, false)       as high_risk
from   (select suspect_id, recorded_on,
               lead(recorded_on) over so_far                             as next_recorded_on,
               lag(recorded_on, 2) over so_far                           as third_latest_on,
               max(other_victim_on) over so_far                          as other_victim_on,
               max(case when high_risk then recorded_on end) over so_far as high_risk_on
        from   (select suspect_id, crime_id, recorded_on, high_risk,
                       case when lag(victim_id) over known_victim <> victim_id then lag(recorded_on) over known_victim end as other_victim_on
                from   warehouse.crime_suspect
                join   warehouse.stalking_crime using (crime_id)
                where  recorded_on > (select (min(ends_on) - interval '24 months')::date from warehouse.recent_month_end)
                window known_victim as (partition by suspect_id, victim_id is null order by recorded_on, crime_id)) as suspected
        window so_far as (partition by suspect_id order by recorded_on, crime_id)) as latest
join   (select ends_on,
               (ends_on - interval '12 months')::date as a_year_before,
               (ends_on - interval '24 months')::date as two_years_before
        from   warehouse.recent_month_end
        offset 0) as window_end
       on  ends_on >= recorded_on
       and ends_on < coalesce(next_recorded_on, 'infinity')
       and recorded_on > two_years_before;
