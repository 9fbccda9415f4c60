import type { Kpi } from './define-kpi.ts'
import { disclosureVersionOf, type DisclosureSettings } from './disclosure-settings.ts'

/** By which rules figures are made: each definition's version, and that of disclosure under `disclosure`. */
export function versionsOf(kpis: readonly Kpi[], settings: DisclosureSettings): Record<string, string> {
  return {
    ...Object.fromEntries(kpis.map((kpi) => [kpi.id, kpi.definitionVersion])),
    disclosure: disclosureVersionOf(settings),
  }
}
