import { createTestDatabase } from '@dashboard/db/testing'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { cellsOf, onlyCase } from '../../testing/answers.ts'
import { onlyWait } from '../../testing/only-wait.ts'
import { fill, type Tiny } from '../../testing/tiny-warehouse.ts'
import { timeToFirstContact } from './time-to-first-contact.ts'

let database: Awaited<ReturnType<typeof createTestDatabase>>
beforeAll(async () => {
  database = await createTestDatabase()
})
afterAll(() => database.destroy())

const crimes: Tiny['crimes'] = [{ reported: '2026-01-09 12:00' }]
const referral = (dates: object) => [
  { crime: 'crime', offered_on: '2026-01-09', offer_result: 'accepted', provider: 'derby_advocacy', ...dates },
]
const silent = [1, 2, 3, 4].map((each) => ({ ...referral({})[0], id: `silent ${each}`, crime: 'harassment' }))
const withSilence: Tiny['crimes'] = [...crimes, { id: 'harassment', offence_code: '8/30' }]

// 9 January 2026 is a Friday; 3 and 6 April are bank holidays.
describe('from receipt to first contact', () => {
  test.each<[fact: string, tiny: Tiny, answer: string]>([
    [
      'contact on the second working day counts',
      { crimes, offers: referral({ received_on: '2026-01-09', first_contact_on: '2026-01-13' }) },
      'met in 2026-01',
    ],
    [
      'contact on the third does not',
      { crimes, offers: referral({ received_on: '2026-01-09', first_contact_on: '2026-01-14' }) },
      'not met in 2026-01',
    ],
    [
      'bank holidays are no working days',
      { crimes, offers: referral({ received_on: '2026-04-02', first_contact_on: '2026-04-08' }) },
      'met in 2026-04',
    ],
    [
      'contact on the day of receipt counts',
      { crimes, offers: referral({ received_on: '2026-01-09', first_contact_on: '2026-01-09' }) },
      'met in 2026-01',
    ],
    ['no contact is a no', { crimes, offers: referral({ received_on: '2026-01-09' }) }, 'not met in 2026-01'],
    [
      'contact before receipt is unknown',
      { crimes, offers: referral({ received_on: '2026-01-09', first_contact_on: '2026-01-08' }) },
      'unknown in 2026-01',
    ],
    [
      'a referral that was never received is not counted',
      { crimes, offers: referral({ first_contact_on: '2026-01-12' }) },
      'not counted',
    ],
    [
      'one received without an answer to the offer is',
      { crimes, offers: referral({ offer_result: null, received_on: '2026-01-09', first_contact_on: '2026-01-12' }) },
      'met in 2026-01',
    ],
    [
      'the month is that of receipt',
      { crimes, offers: referral({ received_on: '2026-02-27', first_contact_on: '2026-03-02' }) },
      'met in 2026-02',
    ],
    [
      'a referral after harassment is not counted',
      { crimes: [{ offence_code: '8/30' }], offers: referral({ received_on: '2026-01-09' }) },
      'not counted',
    ],
    [
      'a referral of a historic crime is not counted',
      { crimes: [{ last_incident_on: '2025-01-01' }], offers: referral({ received_on: '2026-01-12' }) },
      'not counted',
    ],
  ])('%s', async (_fact, tiny, answer) => {
    await fill(database.db, tiny)
    expect(await onlyCase(database.db, timeToFirstContact)).toBe(answer)
  })
})

describe('from report to receipt', () => {
  test.each<[fact: string, tiny: Tiny, answer: string]>([
    [
      'received on the second working day counts',
      { crimes, offers: referral({ received_on: '2026-01-13' }) },
      'met in 2026-01',
    ],
    [
      'received on the third does not',
      { crimes, offers: referral({ received_on: '2026-01-14' }) },
      'not met in 2026-01',
    ],
    ['never received is a no', { crimes, offers: referral({}) }, 'not met in 2026-01'],
    [
      'received before the report is unknown',
      { crimes, offers: referral({ received_on: '2026-01-08' }) },
      'unknown in 2026-01',
    ],
    [
      'a referral declined is not counted',
      { crimes, offers: referral({ offer_result: 'declined', received_on: '2026-01-12' }) },
      'not counted',
    ],
    [
      'a referral without an answer is not counted',
      { crimes, offers: referral({ offer_result: null, received_on: '2026-01-12' }) },
      'not counted',
    ],
    [
      'the month is that of the report',
      {
        crimes: [{ reported: '2026-01-30 12:00', recorded: '2026-02-02 12:00' }],
        offers: referral({ offered_on: '2026-02-02', received_on: '2026-02-03' }),
      },
      'met in 2026-01',
    ],
    [
      'a referral of a historic crime is not counted',
      { crimes: [{ last_incident_on: '2025-01-01' }], offers: referral({ received_on: '2026-01-12' }) },
      'not counted',
    ],
    [
      'never received is unknown where the provider sent nothing back about five of the month',
      { crimes: withSilence, offers: [...referral({}), ...silent] },
      'unknown in 2026-01',
    ],
    [
      'four are no silence',
      { crimes: withSilence, offers: [...referral({}), ...silent.slice(1)] },
      'not met in 2026-01',
    ],
    [
      'the silence of another month says nothing about this one',
      { crimes: withSilence, offers: [...referral({ offered_on: '2026-02-02' }), ...silent] },
      'not met in 2026-01',
    ],
  ])('%s', async (_fact, tiny, answer) => {
    await fill(database.db, tiny)
    expect(await onlyCase(database.db, timeToFirstContact, 'time-to-first-contact-received')).toBe(answer)
  })
})

describe('days to first contact', () => {
  test.each<[fact: string, dates: object, answer: string]>([
    ['run from receipt', { received_on: '2026-01-09', first_contact_on: '2026-01-14' }, '5 days, contacted'],
    ['run on while nobody was reached', { received_on: '2026-01-09' }, '10 days, waiting'],
    [
      'end another way where the referral was closed',
      { received_on: '2026-01-09', closed_on: '2026-01-12' },
      '3 days, closed',
    ],
    [
      'end with contact, even where the referral was closed before it',
      { received_on: '2026-01-09', closed_on: '2026-01-12', first_contact_on: '2026-01-14' },
      '5 days, contacted',
    ],
    [
      'are unknown where contact was before receipt',
      { received_on: '2026-01-09', first_contact_on: '2026-01-08' },
      'unknown',
    ],
    ['are not counted without receipt', { first_contact_on: '2026-01-14' }, 'not counted'],
  ])('%s', async (_fact, dates, answer) => {
    await fill(database.db, { asAt: '2026-01-19 12:00', crimes, offers: referral(dates) })
    expect(await onlyWait(database.db, timeToFirstContact, 'time-to-first-contact-days')).toBe(answer)
  })
})

test('referrals are broken down by provider', async () => {
  await fill(database.db, {
    asAt: '2026-01-31 23:59',
    crimes,
    offers: referral({ received_on: '2026-01-09', first_contact_on: '2026-01-12' }),
  })
  const cells = await cellsOf(database.db, timeToFirstContact)
  const headline = cells.filter(
    ({ measureId, breakdown }) => measureId === 'time-to-first-contact' && breakdown === 'provider',
  )
  expect(headline.map(({ category, cases, met }) => [category, cases, met])).toEqual([['derby_advocacy', [1], [1]]])
})
