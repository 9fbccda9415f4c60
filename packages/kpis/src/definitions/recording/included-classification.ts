import { defineKpi, sql } from '../../define-kpi.ts'
import { crimeDimensions } from '../../dimensions.ts'

export const includedClassification = defineKpi({
  id: 'included-classification',
  code: 'A6',
  title: 'Domestic conduct crimes marked as including stalking',
  shortTitle: 'Included classification',
  question: 'Can we find stalking hidden inside other crimes?',
  counted:
    'Crimes recorded in the month, flagged as domestic abuse, class 8L (harassment), 8M (aggravated harassment) or 8U (controlling or coercive behaviour), not cancelled, and of these the ones marked as including stalking.',
  words: {
    cases: 'domestic conduct crimes recorded',
    met: 'marked as including stalking',
    month: 'month recorded',
    records: 'Derbyshire Constabulary crime records',
  },
  kind: 'proportion',
  theme: 'recording',
  subject: 'crime',
  breakdowns: crimeDimensions.filter((name) => name !== 'domestic_abuse'),
  better: 'higher',
  owner: 'Force Crime Registrar',
  matureAfterDays: 0,
  needs: ['crimes'],
  ownPopulation: true,
  whenEmpty: 'The crime recording system does not hold included classifications yet',
  caveats: [
    'Begins in the month of the first crime with an answer: before, the recording system could not hold one.',
    'An empty mark is unknown, not a no.',
    'A rise is wanted while the marking is taken up; afterwards neither a rise nor a fall is good in itself.',
    'Audits cannot be linked to single crimes, so crimes that were audited are not told apart.',
  ],
  version: 1,
  cases: sql`
    select crime_id          as subject_id,
           recorded_on       as counted_on,
           included_stalking as met
    from   warehouse.known_crime
    where  domestic_abuse
    and    ho_class in ('8L', '8M', '8U')
    and    recorded_on >= (select date_trunc('month', min(recorded_on))::date
                           from   warehouse.known_crime
                           where  included_stalking is not null)
  `,
  measures: [
    {
      id: 'included-classification-count',
      code: 'A6-count',
      title: 'Crimes of other classes marked as including stalking',
      kind: 'count',
      better: 'neither',
      breakdowns: crimeDimensions,
      words: { cases: 'crimes of other classes marked as including stalking' },
      cases: sql`
        select crime_id as subject_id, recorded_on as counted_on
        from   warehouse.known_crime
        where  included_stalking
        and    not is_stalking
      `,
    },
  ],
})
