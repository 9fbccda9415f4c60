import { defineKpi, sql } from '../../define-kpi.ts'
import { crimeDimensions } from '../../dimensions.ts'

export const dataCompleteness = defineKpi({
  id: 'data-completeness',
  code: 'H4',
  title: 'Fields filled in the records of stalking crimes',
  shortTitle: 'Data completeness',
  question: 'Can these numbers be trusted?',
  counted:
    'Eight fields of each crime recorded in the month, class 8Q, not cancelled, and of these the ones filled: sex, age and ethnicity of the victim, relationship, online or offline, last incident, a risk form, and an outcome where the crime is closed.',
  words: {
    cases: 'fields of crimes recorded',
    met: 'filled',
    month: 'month recorded',
    records: 'Derbyshire Constabulary crime records',
  },
  kind: 'proportion',
  theme: 'scrutiny',
  subject: 'crime',
  breakdowns: crimeDimensions,
  better: 'higher',
  owner: 'Head of Performance and Analysis',
  matureAfterDays: 0,
  countsPerCase: 8,
  needs: ['crimes', 'victims', 'risk_assessments', 'outcomes'],
  caveats: [
    'Filled is not the same as right.',
    'Ethnicity not stated is not filled, and a crime without a known victim has none of the victim’s fields.',
    'An open crime owes no outcome yet: the field counts as filled.',
    'The fields weigh alike here, though some matter to more figures than others: see which ones are missing.',
  ],
  version: 1,
  cases: sql`
    select crime_id as subject_id, recorded_on as counted_on, filled as met
    from   warehouse.crime_field
  `,
  measures: [
    {
      id: 'data-completeness-ethnicity',
      code: 'H4-ethnicity',
      title: 'Stalking crimes with the ethnicity of the victim recorded',
      kind: 'proportion',
      words: { cases: 'crimes recorded', met: 'with the ethnicity of the victim' },
      cases: sql`
        select crime_id as subject_id, recorded_on as counted_on, filled as met
        from   warehouse.crime_field
        where  field = 'victim_ethnicity'
      `,
    },
    {
      id: 'data-completeness-missing',
      code: 'H4-missing',
      title: 'Fields missing in the records of stalking crimes',
      kind: 'mix',
      categories: {
        victim_sex: 'Sex of the victim',
        victim_age: 'Age of the victim',
        victim_ethnicity: 'Ethnicity of the victim',
        relationship: 'Relationship to the suspect',
        online: 'Online or offline',
        last_incident: 'Day of the last incident',
        risk_form: 'Risk form',
        outcome: 'Outcome of a closed crime',
      },
      better: 'lower',
      breakdowns: ['division', 'district'],
      words: { cases: 'fields missing in crimes recorded' },
      cases: sql`
        select crime_id as subject_id, recorded_on as counted_on, field as category
        from   warehouse.crime_field
        where  not filled
      `,
    },
  ],
})
