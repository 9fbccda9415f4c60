import type { Better } from '../define-kpi.ts'

const directions: Record<Better, string> = {
  higher: 'Higher is better',
  lower: 'Lower is better',
  neither: 'Neither higher nor lower is better',
}

/** Which way a KPI or one of its measures should move, in words. */
export function directionOf(better: Better): string {
  return directions[better]
}
