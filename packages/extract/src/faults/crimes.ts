import type { Fault } from '../fault.ts'
import { before } from './before.ts'

export const crimeFaults: readonly Fault[] = [
  {
    fault: 'recorded-before-report',
    sentence: 'Crimes recorded before they were reported',
    from: `warehouse.crime where ${before('recorded_at', 'reported_at')}`,
  },
  {
    fault: 'closed-before-report',
    sentence: 'Crimes closed or cancelled before they were reported',
    from: `warehouse.crime where least(closed_on, cancelled_on) < reported_on`,
  },
  {
    fault: 'closed-without-day',
    sentence: 'Closed crimes without the day they were closed',
    from: `warehouse.crime where status = 'closed' and closed_on is null`,
  },
  {
    fault: 'open-with-closing-day',
    sentence: 'Open crimes with a closing day: taken as open',
    from: `warehouse.crime where status = 'open' and closed_on is not null`,
  },
  {
    fault: 'reclassified-late',
    sentence: 'Crimes reclassified out after the end of the financial year they were recorded in: out of every month',
    from: `warehouse.crime where cancel_reason = 'reclassified'
             and cancelled_on > make_date(extract(year from recorded_on - interval '3 months')::integer + 1, 3, 31)`,
  },
  {
    fault: 'retired-area',
    sentence: 'Crimes under an area code that was not valid when they were recorded: counted under its successor',
    from: `warehouse.crime where not exists (select from reference.area where area.area_code = crime.area_code
             and crime.recorded_on between area.valid_from and coalesce(area.valid_to, 'infinity'))`,
  },
  {
    fault: 'offence-not-valid',
    sentence: 'Crimes under an offence code that was not valid when they were recorded: in no figure',
    from: `warehouse.crime where not exists (select from reference.offence where offence.offence_code = crime.offence_code
             and crime.recorded_on between offence.valid_from and coalesce(offence.valid_to, 'infinity'))`,
  },
  {
    fault: 'late-batch',
    sentence:
      'Crimes recorded in a batch four weeks or more after their report: counted in the month they were recorded',
    from: `warehouse.crime join (
             select recorded_on from warehouse.crime group by recorded_on
             having count(*) filter (where recorded_on - reported_on >= 28) >= greatest(5, count(*) * 0.1)
           ) batch using (recorded_on) where recorded_on - reported_on >= 28`,
  },
  {
    fault: 'blank-flag',
    sentence: 'Months in which an area left a flag blank that the rest of the force filled: those crimes are unknown',
    from: `(select area_code, date_trunc('month', recorded_on) as month, count(*) as crimes, count(domestic_abuse) as domestic_abuse,
                   count(online) as online, count(included_stalking) as included_stalking
            from   warehouse.crime group by 1, 2) as of_area
           join (select date_trunc('month', recorded_on) as month, count(*) as crimes, count(domestic_abuse) as domestic_abuse,
                        count(online) as online, count(included_stalking) as included_stalking
                 from   warehouse.crime group by 1) as whole using (month)
           cross join lateral (values (of_area.domestic_abuse, whole.domestic_abuse), (of_area.online, whole.online),
             (of_area.included_stalking, whole.included_stalking)) as flag (filled, filled_in_all)
           where of_area.crimes >= 5 and flag.filled * 10 <= of_area.crimes and flag.filled_in_all * 2 >= whole.crimes`,
  },
]
