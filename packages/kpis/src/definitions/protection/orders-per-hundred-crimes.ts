import { defineKpi, sql } from '../../define-kpi.ts'

export const ordersPerHundredCrimes = defineKpi({
  id: 'orders-per-hundred-crimes',
  code: 'C5',
  title: 'Suspects with a first Stalking Protection Order for every 100 stalking crimes with a suspect named',
  shortTitle: 'Orders per 100 crimes',
  question: 'How often do we use orders, for our volume?',
  counted:
    'Suspects against whom a first Stalking Protection Order, interim or full, was made in the twelve months to the end of the month, for every 100 crimes of class 8Q, not cancelled, that were recorded in those months with a suspect named.',
  words: {
    cases: 'first orders in twelve months for every 100 crimes',
    met: 'first orders',
    month: 'month end',
    records: 'Derbyshire Constabulary crime records and register of orders',
  },
  kind: 'rate',
  per: 100,
  monthEnd: true,
  overlaps: true,
  theme: 'protection',
  subject: 'area',
  breakdowns: ['division'],
  better: 'neither',
  owner: 'Head of Legal Services',
  matureAfterDays: 0,
  needs: ['crimes', 'protective_measures'],
  caveats: [
    'Orders and crimes are of the same months, not of the same people: an order can be for an older crime.',
    'Domestic abuse protection orders, where courts make them, take the place of these orders and lower the figure.',
    'A suspect counts once, in the month of the first order, however many follow.',
    'Each month looks back over twelve, so neighbouring months share most of their cases; before twelve months of crimes are present there is no figure.',
  ],
  version: 1,
  cases: sql`
    with twelve_months as materialized (
      select ends_on, (ends_on - interval '12 months')::date as before_on
      from   warehouse.month_end
      where  month >= (select min(month) + interval '11 months' from warehouse.month_end)
    )
    select crime.area_code as subject_id, ends_on as counted_on, 1 as events, 0 as exposure
    from   warehouse.first_spo
    join   twelve_months on first_made_on > before_on and first_made_on <= ends_on
    left   join warehouse.spo_stalking_crime crime using (order_id)
    union  all
    select area_code, ends_on, 0, crimes
    from   (select area_code, recorded_on, count(*) as crimes
            from   warehouse.stalking_crime
            where  suspect_named
            group  by area_code, recorded_on) named
    join   twelve_months on recorded_on > before_on and recorded_on <= ends_on
  `,
})
