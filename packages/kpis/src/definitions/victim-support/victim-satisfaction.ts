import { defineKpi, sql } from '../../define-kpi.ts'

export const victimSatisfaction = defineKpi({
  id: 'victim-satisfaction',
  code: 'D7',
  title: 'Survey answers that say a victim of stalking is satisfied with the whole experience',
  shortTitle: 'Victim satisfaction',
  question: 'How satisfied are victims?',
  counted:
    'Answers in the month to the survey’s question about the whole experience, and of these the ones that say fairly, very or completely satisfied (1 to 3 of 6).',
  words: {
    cases: 'survey answers',
    met: 'satisfied with the whole experience',
    month: 'month of the survey',
    records: 'Derbyshire Constabulary survey of victims of stalking',
  },
  kind: 'proportion',
  theme: 'victim-support',
  subject: 'survey',
  breakdowns: ['victim_sex', 'victim_age', 'domestic_abuse'],
  better: 'higher',
  owner: 'Victim Services Manager',
  matureAfterDays: 0,
  needs: ['survey_responses'],
  ownPopulation: true,
  caveats: [
    'About half of the victims asked do not answer, and those who do may differ from those who do not.',
    'A month has few answers: read twelve months together, with their interval.',
    'Victims are asked some 6 to 12 weeks after their report, so an answer is about work of an earlier month.',
    'Victims of domestic abuse and others are asked by different scripts.',
  ],
  version: 1,
  cases: sql`
    select response_id as subject_id, month as counted_on, score <= 3 as met
    from   warehouse.survey_response
    where  question = 'whole_experience'
  `,
  measures: [
    {
      id: 'victim-satisfaction-action-taken',
      code: 'D7-action',
      title: 'Survey answers that say a victim of stalking is satisfied with the action taken',
      kind: 'proportion',
      words: { met: 'satisfied with the action taken' },
      cases: sql`
        select response_id as subject_id, month as counted_on, score <= 3 as met
        from   warehouse.survey_response
        where  question = 'action_taken'
      `,
    },
    {
      id: 'victim-satisfaction-kept-informed',
      code: 'D7-informed',
      title: 'Survey answers that say a victim of stalking is satisfied with being kept informed',
      kind: 'proportion',
      words: { met: 'satisfied with being kept informed' },
      cases: sql`
        select response_id as subject_id, month as counted_on, score <= 3 as met
        from   warehouse.survey_response
        where  question = 'kept_informed'
      `,
    },
    {
      id: 'victim-satisfaction-treatment',
      code: 'D7-treatment',
      title: 'Survey answers that say a victim of stalking is satisfied with the treatment received',
      kind: 'proportion',
      words: { met: 'satisfied with the treatment received' },
      cases: sql`
        select response_id as subject_id, month as counted_on, score <= 3 as met
        from   warehouse.survey_response
        where  question = 'treatment'
      `,
    },
  ],
})
