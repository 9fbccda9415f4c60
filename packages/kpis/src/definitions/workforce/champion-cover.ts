import { defineKpi, sql } from '../../define-kpi.ts'

export const championCover = defineKpi({
  id: 'champion-cover',
  code: 'G2',
  title: 'Areas with at least one trained stalking champion',
  shortTitle: 'Champion cover',
  question: 'Is there a stalking lead near every team?',
  counted:
    'Local policing areas at the end of the month, and of these the ones with at least one trained single point of contact, or champion, for stalking.',
  words: {
    cases: 'areas',
    met: 'with a stalking champion',
    month: 'month',
    records: 'Derbyshire Constabulary training records',
  },
  kind: 'snapshot',
  asks: true,
  theme: 'workforce',
  subject: 'area',
  breakdowns: ['division', 'district'],
  better: 'higher',
  owner: 'Force Stalking Lead',
  matureAfterDays: 0,
  needs: ['training'],
  ownPopulation: true,
  caveats: [
    'An area that gives no number is unknown, not without a champion.',
    'Where only some roles of an area give a number, the champions of these are counted.',
    'Does not say whether there is a champion on every shift.',
    'Numbers are small enough to point at people: show them by area only inside the force.',
  ],
  version: 1,
  cases: sql`
    select area_code    as subject_id,
           month        as counted_on,
           has_champion as met
    from   warehouse.area_champion
  `,
  measures: [
    {
      id: 'champion-cover-per-area',
      code: 'G2-area',
      title: 'Trained stalking champions for each area',
      kind: 'rate',
      per: 1,
      monthEnd: true,
      words: { cases: 'champions for each area' },
      cases: sql`
        select area_code as subject_id, month as counted_on, champions as events, 1 as exposure
        from   warehouse.area_champion
        where  champions is not null
      `,
    },
    {
      id: 'champion-cover-per-hundred-crimes',
      code: 'G2-crimes',
      title: 'Trained stalking champions for every 100 stalking crimes recorded in the month',
      kind: 'rate',
      per: 100,
      monthEnd: true,
      words: { cases: 'champions for every 100 crimes recorded' },
      cases: sql`
        select area_code as subject_id, month as counted_on, champions as events, 0 as exposure
        from   warehouse.area_champion
        where  champions is not null
        union  all
        select area_champion.area_code, stalking_crime.recorded_on, 0, 1
        from   warehouse.stalking_crime
        join   reference.current_area on current_area.area_code = stalking_crime.area_code
        join   warehouse.area_champion
               on  area_champion.area_code = current_area.district
               and area_champion.month = date_trunc('month', stalking_crime.recorded_on)::date
        where  area_champion.champions is not null
      `,
    },
  ],
})
