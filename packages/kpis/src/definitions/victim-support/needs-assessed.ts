import { defineKpi, sql } from '../../define-kpi.ts'
import { crimeDimensions } from '../../dimensions.ts'

export const needsAssessed = defineKpi({
  id: 'needs-assessed',
  code: 'D1',
  title: 'Stalking crimes whose victim’s needs were assessed within 5 working days',
  shortTitle: 'Needs assessed',
  question: 'Were the victim’s needs assessed?',
  counted:
    'Crimes reported in the month, and of these the ones with a needs assessment of the victim completed within 5 working days of the report.',
  words: {
    cases: 'crimes reported',
    met: 'with needs assessed within 5 working days',
    month: 'month reported',
    records: 'Derbyshire Constabulary crime and needs assessment records',
  },
  kind: 'proportion',
  theme: 'victim-support',
  subject: 'crime',
  breakdowns: crimeDimensions,
  better: 'higher',
  owner: 'Victim Services Manager',
  matureAfterDays: 10,
  needs: ['crimes', 'needs_assessments'],
  caveats: [
    'The day of the report does not count as one of the five; weekends and bank holidays do not count at all.',
    'Crimes whose victim refused all contact are left out and counted beside it.',
    'Historic crimes, whose last incident was over twelve months before the report, are left out.',
    'An assessment on record shows that the form was completed, not how well it was done.',
    'Where every assessment is dated before the report the crime is counted as unknown.',
  ],
  version: 1,
  cases: sql`
    select crime_id    as subject_id,
           reported_on as counted_on,
           case when latest_on < reported_on then null
                else first_on is not null and done.working_days - start.working_days <= 5
           end         as met
    from   (select crime_id, reported_on,
                   min(completed_on) filter (where completed_on >= reported_on) as first_on,
                   max(completed_on)                                            as latest_on
            from   warehouse.stalking_crime
            left   join warehouse.needs_assessment using (crime_id)
            where  not historic and contact_refused is not true
            group  by crime_id, reported_on) assessed
    left   join reference.calendar start on start.day = reported_on
    left   join reference.calendar done  on done.day = first_on
  `,
  measures: [
    {
      id: 'needs-assessed-contact-refused',
      code: 'D1-refused',
      title: 'Stalking crimes whose victim refused all contact',
      kind: 'count',
      better: 'neither',
      words: { cases: 'crimes reported by a victim who refused all contact' },
      cases: sql`
        select crime_id as subject_id, reported_on as counted_on
        from   warehouse.stalking_crime
        where  contact_refused and not historic
      `,
    },
  ],
})
