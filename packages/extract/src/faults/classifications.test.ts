import { expect, test } from 'vitest'
import { rowOf, withParents } from '../testing/every-feed.ts'
import { faultsOf } from '../testing/faults.ts'
import { useLoading } from '../testing/loading.ts'
import { crime, crimeId, csvOf, otherCrimeId } from '../testing/tiny-extract.ts'

const { load } = useLoading()

const change = (from_code: string, to_code: string, changed_at = '2026-01-12T09:00') => ({
  crime_id: crimeId,
  changed_at,
  from_code,
  to_code,
})
const crimes = (now: Record<string, string>) => [crime({ ...rowOf.crimes, ...now }), crime({ crime_id: otherCrimeId })]

test.each<
  [what: string, crime: Record<string, string>, changes: Record<string, string>[], faults: Record<string, number>]
>([
  ['that stayed stalking', { initial_offence_code: '8/65' }, [change('8/65', '195/12')], {}],
  ['that became stalking', { initial_offence_code: '8/30' }, [change('8/30', '195/12')], { reclassified: 1 }],
  ['that became stalking, by its changes alone', {}, [change('8/30', '195/12')], { reclassified: 1 }],
  [
    'that ceased to be stalking',
    { initial_offence_code: '195/12', offence_code: '8/30' },
    [change('195/12', '8/30')],
    { reclassified: 1 },
  ],
  ['whose changes do not say from what', { initial_offence_code: '8/65' }, [change('', '195/12')], {}],
  [
    'whose last change led elsewhere',
    { offence_code: '8/66' },
    [change('8/65', '195/12')],
    { 'last-change-elsewhere': 1 },
  ],
  [
    'whose changes lead to one another',
    { offence_code: '8/66' },
    [change('195/12', '8/66', '2026-01-13T09:00'), change('8/65', '195/12')],
    {},
  ],
  [
    'whose second change begins elsewhere',
    { offence_code: '8/66' },
    [change('8/65', '195/12'), change('8/65', '8/66', '2026-01-13T09:00')],
    { 'change-from-elsewhere': 1 },
  ],
  [
    'whose first change begins elsewhere than the crime did',
    { initial_offence_code: '8/66' },
    [change('8/65', '195/12')],
    { 'change-from-elsewhere': 1 },
  ],
])('a crime %s', async (_what, now, changes, faults) => {
  expect(
    await faultsOf(load, { ...withParents('classifications', changes), 'crimes.csv': csvOf(...crimes(now)) }),
  ).toEqual(faults)
})

test('a crime that is linked to itself', async () => {
  const links = [{ ...rowOf.crime_links, linked_crime_id: crimeId }]
  expect(await faultsOf(load, withParents('crime_links', links))).toEqual({ 'linked-to-itself': 1 })
})
