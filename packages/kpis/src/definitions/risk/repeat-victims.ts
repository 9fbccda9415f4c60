import { defineKpi, sql } from '../../define-kpi.ts'
import { crimeDimensions } from '../../dimensions.ts'

export const repeatVictims = defineKpi({
  id: 'repeat-victims',
  code: 'B9',
  title: 'Victims of stalking with another stalking-related crime within a year',
  shortTitle: 'Repeat victims',
  question: 'How many victims come back?',
  counted:
    'Victims with a crime recorded in the month, once each, and of these the ones against whom another stalking-related crime was recorded on a later day within 365 days of the first in that month.',
  words: {
    cases: 'victims with a crime recorded',
    met: 'with another crime within a year',
    start: 'recording of the first crime of the month',
    month: 'month recorded',
    records: 'Derbyshire Constabulary crime records',
  },
  kind: 'proportion',
  theme: 'risk',
  subject: 'crime',
  breakdowns: crimeDimensions,
  better: 'lower',
  owner: 'Head of Public Protection',
  matureAfterDays: 365,
  hangsOnOtherCrimes: true,
  needs: ['crimes'],
  caveats: [
    'A rise can mean that victims trust the police enough to report again.',
    'The other crime can be stalking, stalking included in another crime, or breach of a Stalking Protection Order.',
    'Several crimes recorded on one day are one occasion.',
    'A victim with crimes in several months counts in each of them.',
    'A crime whose victim is not known is unknown; a victim known under two keys is not seen to come back.',
  ],
  version: 1,
  cases: sql`
    select crime_id    as subject_id,
           recorded_on as counted_on,
           case when victim_id is null then null
                else coalesce(next_on <= recorded_on + 365, false)
           end         as met
    from   warehouse.victim_month
  `,
  measures: [
    {
      id: 'repeat-victims-time',
      code: 'B9-time',
      title: 'Time from a stalking crime to the next against the same victim',
      kind: 'duration',
      clock: 'days',
      ends: { repeated: 'Another crime' },
      horizons: [90, 180, 365],
      better: 'neither',
      words: { met: 'with another crime' },
      cases: sql`
        select crime_id    as subject_id,
               recorded_on as counted_on,
               case when victim_id is not null then recorded_on end  as started_on,
               next_on                                               as ended_on,
               case when next_on is not null then 'repeated' end     as ended_by
        from   warehouse.victim_month
      `,
    },
  ],
})
