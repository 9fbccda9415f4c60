import { defineKpi, sql } from '../../define-kpi.ts'
import { crimeDimensions } from '../../dimensions.ts'

export const stalkingShare = defineKpi({
  id: 'stalking-share',
  code: 'A2',
  title: 'Stalking as a share of stalking and harassment crimes recorded',
  shortTitle: 'Share of stalking',
  question: 'Are we calling it stalking, or just harassment?',
  counted:
    'Crimes recorded in the month, class 8Q (stalking), 8L (harassment) or 8M (racially or religiously aggravated harassment), not cancelled, and of these the ones in class 8Q.',
  words: {
    cases: 'stalking and harassment crimes recorded',
    met: 'recorded as stalking',
    month: 'month recorded',
    records: 'Derbyshire Constabulary crime records',
  },
  kind: 'proportion',
  theme: 'recording',
  subject: 'crime',
  breakdowns: crimeDimensions.filter((name) => name !== 'offence'),
  better: 'neither',
  owner: 'Force Crime Registrar',
  matureAfterDays: 31,
  numeratorToldElsewhere: true,
  needs: ['crimes'],
  ownPopulation: true,
  caveats: [
    'An indirect sign only: it does not say which of the crimes should have been stalking.',
    'Malicious communications (8R) are not counted.',
    'The line between stalking and harassment in law is under review, and the recording rules have moved it before.',
  ],
  version: 1,
  cases: sql`
    select crime_id    as subject_id,
           recorded_on as counted_on,
           is_stalking as met
    from   warehouse.known_crime
    where  ho_class in ('8Q', '8L', '8M')
  `,
})
