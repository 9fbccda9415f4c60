import type { Month } from '@dashboard/contract/month'
import { areas } from './crime.ts'
import { rateOn, type Trend } from './trend.ts'
import type { World } from './world.ts'

const since = '2023-01'
/** The month in which nobody sent the figures. */
const silent = '2025-05'
const trained: Trend = [
  [2023, 0.4],
  [2026, 0.86],
]
/** Posts in the force, and how coverage compares with that of all. */
const roles = {
  contact: { posts: 240, ahead: 1.12 },
  response: { posts: 760, ahead: 0.98 },
  investigator: { posts: 340, ahead: 1.05 },
  supervisor: { posts: 210, ahead: 1.02 },
  student: { posts: 180, ahead: 0.86 },
  legal: { posts: 18, ahead: 0.9 },
}
/** Champions a district has from the start, and when one more came: one had none for long. */
const champions: Record<string, { first: number; more: string }> = {
  E06000015: { first: 5, more: '2024-05' },
  E07000034: { first: 3, more: '2025-02' },
  E07000036: { first: 2, more: '2023-09' },
  E07000032: { first: 2, more: '2024-10' },
  E07000033: { first: 2, more: '9999-12' },
  E07000039: { first: 2, more: '2025-09' },
  E07000038: { first: 1, more: '9999-12' },
  E07000037: { first: 1, more: '9999-12' },
  E07000035: { first: 0, more: '2025-06' },
}

/** Writes a month of training: posts and people trained by role and district; champions are investigators. */
export function writeTraining({ random, files }: World, month: Month): void {
  if (month < since || month === silent) return
  for (const [role, { posts, ahead }] of Object.entries(roles)) {
    for (const [area, share] of areas) {
      const headcount = Math.max(1, Math.round((posts * share) / 100))
      const rate = Math.min(0.98, rateOn(`${month}-15`, trained) * ahead)
      const count = Math.min(headcount, Math.floor(headcount * rate + random.share()))
      const { first, more } = champions[area] ?? { first: 0, more: '' }
      const leads = role === 'investigator' ? first + (month >= more ? 1 : 0) : 0
      files.of('training').add([month, role, area, String(headcount), String(count), String(leads)])
    }
  }
}
