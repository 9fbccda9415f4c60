import { defineKpi, sql } from '../../define-kpi.ts'
import { crimeDimensions } from '../../dimensions.ts'

export const digitalInvestigation = defineKpi({
  id: 'digital-investigation',
  code: 'B6',
  title: 'Online stalking crimes with digital evidence sought within 7 days of report',
  shortTitle: 'Digital investigation',
  question: 'Did we go after the digital evidence quickly?',
  counted:
    'Crimes reported in the month that were committed online, wholly or in part, and of these the ones with a digital action within 7 days of the report.',
  words: {
    cases: 'online crimes reported',
    met: 'with a digital action within 7 days',
    month: 'month reported',
    records: 'Derbyshire Constabulary crime records and investigation logs',
  },
  kind: 'proportion',
  theme: 'risk',
  subject: 'crime',
  breakdowns: crimeDimensions,
  better: 'higher',
  owner: 'Head of Digital Investigations',
  matureAfterDays: 7,
  needs: ['crimes', 'investigation_events'],
  caveats: [
    'Whether a crime was online is often not recorded: those crimes are unknown, whatever was done.',
    'It does not tell a strategy from a device or an account secured.',
    'A crime whose only digital actions are from before the report is unknown.',
    'Historic crimes are left out.',
  ],
  version: 1,
  cases: sql`
    select crime_id    as subject_id,
           reported_on as counted_on,
           case when online is null then null
                when action.crime_id is null then false
                else action.first_on <= reported_on + 7
           end         as met
    from   warehouse.stalking_crime
    left   join (select crime_id, min(occurred_on) filter (where occurred_on >= reported_on) as first_on
                 from   warehouse.stalking_crime
                 join   warehouse.investigation_event using (crime_id)
                 where  kind = 'digital_action'
                 group  by crime_id) action using (crime_id)
    where  not historic
    and    online is distinct from 'offline'
  `,
})
