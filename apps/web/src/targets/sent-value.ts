import type { KpiTargets } from '@dashboard/contract'

const decimals = 8

/** What was typed as the value that is sent: `12.5` or `12.5%` of a share is 0.125; what cannot be read is null. */
export function sentValue(typed: string, unit: KpiTargets['measures'][number]['unit']): number | null {
  const plain = typed.trim().replace(/\s*%$/, '')
  if (!/^-?\d+(\.\d+)?$/.test(plain)) return null
  const value = Number(plain)
  return unit === 'proportion' ? Number((value / 100).toFixed(decimals)) : value
}
