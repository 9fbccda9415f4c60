import { expect } from 'vitest'
import type { Loading } from './loading.ts'

/** What an extract of these files is kept with: how many rows, by fault. */
export async function faultsOf(load: Loading['load'], files: Record<string, string>): Promise<Record<string, number>> {
  const { outcome, faults } = await load({ files })
  expect(outcome).toBe('accepted')
  return Object.fromEntries(faults.map(({ fault, rows }) => [fault, rows]))
}
