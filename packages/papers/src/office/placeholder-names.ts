/** What of a KPI a place may ask for: `kpi:charge-rate:chart`, or by its code `kpi:F1:chart`. */
export const kpiParts = ['chart', 'sentence', 'table', 'notes', 'value', 'source'] as const
export type KpiPart = (typeof kpiParts)[number]

/** What else a place may ask for. */
export const placeholderNames = [
  'meeting:title',
  'meeting:date',
  'paper:title',
  'paper:subtitle',
  'paper:marking',
  'paper:as-at',
  'paper:force',
  'paper:author',
  'paper:item',
  'paper:purpose',
  'paper:text',
] as const
export type PlaceholderName = (typeof placeholderNames)[number]

/** A place for part of a KPI's figure; null where it is none. */
export function kpiPlace(placeholder: string): { kpi: string; part: string } | null {
  const [, kpi, part] = /^kpi:([^:]+):([^:]+)$/.exec(placeholder) ?? []
  return kpi && part ? { kpi, part } : null
}

export function isKpiPart(part: string): part is KpiPart {
  return kpiParts.some((each) => each === part)
}
