import { defineKpi, sql } from '../../define-kpi.ts'

export const repeatSuspects = defineKpi({
  id: 'repeat-suspects',
  code: 'E1',
  title: 'Suspects of stalking with two victims or more in 24 months',
  shortTitle: 'Suspects with several victims',
  question: 'How many suspects keep doing it, or to more than one person?',
  counted:
    'Suspects named in a crime of class 8Q, not cancelled, that was recorded in the 24 months to the end of the month, each once, and of these the ones whose crimes in those months have two known victims or more. Month ends of the last 36 months only.',
  words: {
    cases: 'suspects of the last 24 months',
    met: 'with two victims or more',
    month: 'month end',
    records: 'Derbyshire Constabulary crime records',
  },
  kind: 'snapshot',
  asks: true,
  overlaps: true,
  theme: 'perpetrators',
  subject: 'suspect',
  breakdowns: ['suspect_sex', 'suspect_age', 'suspect_ethnicity'],
  better: 'neither',
  owner: 'Head of Offender Management',
  matureAfterDays: 0,
  needs: ['crimes', 'crime_suspects'],
  caveats: [
    'It hangs on the force giving one person one key: a person recorded twice is two suspects here.',
    'A crime whose victim is not recorded adds no victim.',
    'To be suspected is not to be found guilty.',
    'Each month looks back over 24, so neighbouring months hold nearly the same suspects.',
  ],
  version: 1,
  cases: sql`
    select suspect_id      as subject_id,
           ends_on         as counted_on,
           several_victims as met
    from   warehouse.suspect_month_end
  `,
  measures: [
    {
      id: 'repeat-suspects-crimes',
      code: 'E1-crimes',
      title: 'Suspects of stalking with three crimes or more in 24 months',
      kind: 'snapshot',
      asks: true,
      overlaps: true,
      words: { met: 'with three crimes or more' },
      cases: sql`
        select suspect_id   as subject_id,
               ends_on      as counted_on,
               three_crimes as met
        from   warehouse.suspect_month_end
      `,
    },
  ],
})
