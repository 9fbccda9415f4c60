import { defineKpi, sql } from '../../define-kpi.ts'

export const courtResults = defineKpi({
  id: 'court-results',
  code: 'F8',
  title: 'Defendants in stalking cases finalised in court who were convicted',
  shortTitle: 'Court results',
  question: 'What happens in court?',
  counted:
    'Results of defendants in stalking cases that a court finalised in the month, acquitted and discontinued ones among them, and of these the convictions.',
  words: {
    cases: 'defendants finalised',
    met: 'convicted',
    month: 'month finalised',
    records: 'Derbyshire Constabulary records of court results',
  },
  kind: 'proportion',
  theme: 'outcomes',
  subject: 'crime',
  breakdowns: ['division'],
  better: 'higher',
  owner: 'Head of Criminal Justice',
  matureAfterDays: 0,
  needs: ['crimes', 'court_results'],
  caveats: [
    'About 40 defendants a year: only twelve months together say anything.',
    'Cases reach their result about a year after the charge, so these are results of work done long before.',
    'Each defendant counts once for each crime.',
    'National figures count only the principal offence of each defendant, by calendar year.',
  ],
  version: 1,
  cases: sql`
    select crime_id             as subject_id,
           finalised_on         as counted_on,
           result = 'convicted' as met
    from   warehouse.court_result
    join   warehouse.stalking_crime using (crime_id)
  `,
  measures: [
    {
      id: 'court-results-custody',
      code: 'F8-custody',
      title: 'Defendants convicted in stalking cases who were sentenced to custody',
      kind: 'proportion',
      better: 'neither',
      words: { cases: 'defendants convicted', met: 'sentenced to custody' },
      cases: sql`
        select crime_id             as subject_id,
               finalised_on         as counted_on,
               sentence = 'custody' as met
        from   warehouse.court_result
        join   warehouse.stalking_crime using (crime_id)
        where  result = 'convicted'
      `,
    },
    {
      id: 'court-results-restraining-order',
      code: 'F8-order',
      title: 'Defendants convicted in stalking cases who were given a restraining order',
      kind: 'proportion',
      words: { cases: 'defendants convicted', met: 'given a restraining order' },
      cases: sql`
        select crime_id          as subject_id,
               finalised_on      as counted_on,
               restraining_order as met
        from   warehouse.court_result
        join   warehouse.stalking_crime using (crime_id)
        where  result = 'convicted'
      `,
    },
  ],
})
