import type { Kpi } from './define-kpi.ts'
import { disclosureVersion } from './disclosure-settings.ts'

/** By which rules figures are made: each definition's version, and that of disclosure under `disclosure`. */
export function versionsOf(kpis: readonly Kpi[]): Record<string, string> {
  return { ...Object.fromEntries(kpis.map((kpi) => [kpi.id, kpi.definitionVersion])), disclosure: disclosureVersion }
}
