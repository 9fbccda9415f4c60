import { defineKpi, sql } from '../../define-kpi.ts'

export const highHarmManaged = defineKpi({
  id: 'high-harm-managed',
  code: 'E5',
  title: 'High-harm suspects of stalking who are managed under a scheme',
  shortTitle: 'High-harm suspects managed',
  question: 'Are our most harmful suspects being managed?',
  counted:
    'Suspects at the end of the month with a crime of class 8Q, not cancelled, recorded in the last 12 months and graded high on its first risk form, or with two known victims or more in the last 24 months, and of these the ones who on that day were managed under MAPPA, integrated offender management, MARAC or a local scheme. Month ends of the last 36 months only.',
  words: {
    cases: 'high-harm suspects',
    met: 'managed under a scheme',
    month: 'month end',
    records: 'Derbyshire Constabulary crime records and offender management records',
  },
  kind: 'snapshot',
  asks: true,
  overlaps: true,
  theme: 'perpetrators',
  subject: 'suspect',
  breakdowns: [],
  better: 'higher',
  owner: 'Head of Offender Management',
  matureAfterDays: 0,
  needs: ['crimes', 'crime_suspects', 'risk_assessments', 'management_periods'],
  caveats: [
    'Who is a high-harm suspect is this dashboard’s own rule: the delivery group must confirm it.',
    'A suspect in custody under no scheme is counted as not managed.',
    'It says that a scheme has taken the suspect on, not what the scheme does.',
    'It hangs on the force giving one person one key across crimes and schemes.',
  ],
  version: 1,
  cases: sql`
    with managed as (
      select distinct suspect_id, ends_on
      from   warehouse.management_period
      join   warehouse.recent_month_end on from_on <= ends_on and coalesce(to_on, 'infinity') >= ends_on
      where  scheme in ('mappa', 'iom', 'marac', 'local')
    )
    select suspect_month_end.suspect_id   as subject_id,
           suspect_month_end.ends_on      as counted_on,
           managed.suspect_id is not null as met
    from   warehouse.suspect_month_end
    left   join managed using (suspect_id, ends_on)
    where  several_victims
    or     high_risk
  `,
})
