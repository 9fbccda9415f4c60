import type { Figure } from '@dashboard/contract'

/** Whether a target that nobody has confirmed is drawn, or stands in the table. */
export function hasPlaceholder({ chart, table }: Figure): boolean {
  return targetsOf(chart).includes('placeholder') || table.rows.some((row) => row.includes('placeholder'))
}

/** A sentence about the target that does not say it is a placeholder. */
export function speaksOfTargetUnmarked(text: string): boolean {
  return /\btargets?\b/i.test(text) && !isMarked(text)
}

export function isMarked(text: string): boolean {
  return /\[P\]|\bplaceholder\b/.test(text)
}

function targetsOf(chart: Figure['chart']): string[] {
  if (chart.shape === 'series') return chart.targets.map(({ status }) => status)
  return 'target' in chart && chart.target ? [chart.target.status] : []
}
