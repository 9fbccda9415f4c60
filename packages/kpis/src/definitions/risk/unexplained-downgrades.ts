import { defineKpi, sql } from '../../define-kpi.ts'
import { crimeDimensions } from '../../dimensions.ts'

const bands = { standard: 'Standard', medium: 'Medium', high: 'High', none: 'Not assessed' }

export const unexplainedDowngrades = defineKpi({
  id: 'unexplained-downgrades',
  code: 'B3',
  title: 'Downgrades of risk that no supervisor signed off',
  shortTitle: 'Unexplained downgrades',
  question: 'How risky are our cases, and was any risk lowered without sign-off?',
  counted:
    'Risk forms completed in the month that lowered the grade of the form they took the place of, and of these the ones that nobody signed off.',
  words: {
    cases: 'downgrades of risk',
    met: 'not signed off',
    month: 'month of the lower grade',
    records: 'Derbyshire Constabulary risk assessment records',
  },
  kind: 'proportion',
  theme: 'risk',
  subject: 'crime',
  breakdowns: crimeDimensions,
  better: 'lower',
  owner: 'Head of Public Protection',
  matureAfterDays: 0,
  needs: ['crimes', 'risk_assessments'],
  caveats: [
    'A downgrade without a word on who signed it off, or signed off on a day that the record does not give, is unknown.',
    'A form that does not name the one it took the place of is not seen as a downgrade.',
    'Grades of different tools are compared as they stand.',
    'A high share of high-risk cases is neither good nor bad.',
  ],
  version: 1,
  cases: sql`
    select crime_id           as subject_id,
           later.completed_on as counted_on,
           case when later.approved_by = 'none' then true
                when later.approved_by is null or later.approved_at is null then null
                else false
           end                as met
    from   warehouse.risk_assessment later
    join   warehouse.risk_assessment earlier using (crime_id)
    join   warehouse.stalking_crime using (crime_id)
    where  earlier.assessment_id = later.supersedes
    and    array_position(array['standard', 'medium', 'high'], later.grade)
         < array_position(array['standard', 'medium', 'high'], earlier.grade)
  `,
  measures: [
    {
      id: 'unexplained-downgrades-first',
      code: 'B3-first',
      title: 'Stalking crimes by risk band at first assessment',
      kind: 'mix',
      categories: bands,
      better: 'neither',
      words: { cases: 'crimes recorded', month: 'month recorded' },
      cases: sql`
        select crime_id                       as subject_id,
               recorded_on                    as counted_on,
               coalesce(first_grade, 'none')  as category
        from   warehouse.stalking_crime
      `,
    },
    {
      id: 'unexplained-downgrades-latest',
      code: 'B3-latest',
      title: 'Stalking crimes by risk band at latest assessment',
      kind: 'mix',
      categories: bands,
      better: 'neither',
      words: { cases: 'crimes recorded', month: 'month recorded' },
      cases: sql`
        select crime_id                       as subject_id,
               recorded_on                    as counted_on,
               coalesce(latest_grade, 'none') as category
        from   warehouse.stalking_crime
      `,
    },
  ],
})
