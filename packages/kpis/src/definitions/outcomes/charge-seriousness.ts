import { defineKpi, sql } from '../../define-kpi.ts'
import { crimeDimensions } from '../../dimensions.ts'

export const chargeSeriousness = defineKpi({
  id: 'charge-seriousness',
  code: 'F7',
  title: 'Charges of stalking that allege fear of violence or serious alarm or distress',
  shortTitle: 'Seriousness of charges',
  question: 'Are charges as serious as the conduct?',
  counted:
    'Charges of stalking brought in the month, and of these the ones under section 4A: fear of violence, or serious alarm or distress.',
  words: {
    cases: 'charges of stalking brought',
    met: 'under section 4A',
    month: 'month of the charge',
    records: 'Derbyshire Constabulary investigation records',
  },
  kind: 'proportion',
  theme: 'outcomes',
  subject: 'crime',
  breakdowns: crimeDimensions,
  better: 'neither',
  owner: 'Head of Criminal Justice',
  matureAfterDays: 0,
  needs: ['crimes', 'investigation_events'],
  caveats: [
    'Each charge counts: a crime charged under two offences is two charges.',
    'It cannot be seen here whether a charge was later reduced, or admitted as a lesser one.',
    'Charges of harassment or malicious communications for a crime of stalking are shown apart.',
    'A charge whose offence is not recorded is counted as unknown.',
  ],
  version: 1,
  cases: sql`
    select crime_id    as subject_id,
           occurred_on as counted_on,
           charged.kind in ('stalking_4a_fear', 'stalking_4a_distress') as met
    from   warehouse.investigation_event
    join   warehouse.stalking_crime using (crime_id)
    left   join reference.offence charged
           on  charged.offence_code = detail
           and occurred_on between charged.valid_from and coalesce(charged.valid_to, 'infinity')
    where  investigation_event.kind = 'charge'
    and    (charged.ho_class = '8Q' or detail is null)
  `,
  measures: [
    {
      id: 'charge-seriousness-lesser',
      code: 'F7-lesser',
      title: 'Charges for stalking crimes that allege only harassment or malicious communications',
      kind: 'proportion',
      words: {
        cases: 'charges of stalking, harassment or malicious communications brought',
        met: 'for harassment or malicious communications only',
      },
      cases: sql`
        select crime_id    as subject_id,
               occurred_on as counted_on,
               charged.ho_class in ('8L', '8R') as met
        from   warehouse.investigation_event
        join   warehouse.stalking_crime using (crime_id)
        left   join reference.offence charged
               on  charged.offence_code = detail
               and occurred_on between charged.valid_from and coalesce(charged.valid_to, 'infinity')
        where  investigation_event.kind = 'charge'
        and    (charged.ho_class in ('8Q', '8L', '8R') or detail is null)
      `,
    },
  ],
})
