import { defineKpi, sql } from '../../define-kpi.ts'
import { crimeDimensions } from '../../dimensions.ts'

export const protectionGaps = defineKpi({
  id: 'protection-gaps',
  code: 'C7',
  title: 'Stalking crimes left without a protective measure after one ended',
  shortTitle: 'Protection gaps',
  question: 'Is anyone left unprotected when a measure ends?',
  counted:
    'Crimes of class 8Q, not cancelled, for which a protective measure had begun by the end of the month, and of these the ones for which none was running on that day although the case was open or graded high. Month ends of the last 36 months only.',
  words: {
    cases: 'crimes that had a protective measure',
    met: 'left without one',
    month: 'month end',
    records: 'Derbyshire Constabulary crime records and register of orders',
  },
  kind: 'snapshot',
  asks: true,
  theme: 'protection',
  subject: 'crime',
  breakdowns: crimeDimensions,
  better: 'lower',
  owner: 'Head of Public Protection',
  matureAfterDays: 0,
  numeratorToldElsewhere: true,
  needs: ['crimes', 'risk_assessments', 'protective_measures', 'measure_crimes'],
  caveats: [
    'Bail conditions that run out are the main cause.',
    'Closed cases stay in the count, and those last graded high count as gaps for as long as they do: look at the change from month to month before the level.',
    'A measure that began the day after another ended leaves no gap.',
    'The grade is that of the latest risk form now, for past months too, and a case that was closed and opened again counts as open all the time.',
    'Where a closed case has no day of closing, or a measure no day on which it began, a gap is counted as unknown.',
  ],
  version: 1,
  cases: sql`
    select crime_id         as subject_id,
           ends_on          as counted_on,
           left_unprotected as met
    from   warehouse.measure_month_end
  `,
  measures: [
    {
      id: 'protection-gaps-count',
      code: 'C7-count',
      title: 'Number of stalking crimes left without a protective measure after one ended',
      kind: 'snapshot',
      asks: false,
      words: { cases: 'crimes left without a protective measure' },
      cases: sql`
        select crime_id as subject_id,
               ends_on  as counted_on
        from   warehouse.measure_month_end
        where  left_unprotected
      `,
    },
  ],
})
