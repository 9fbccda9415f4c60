import { isKpiPart, kpiParts, kpiPlace, placeholderNames } from './placeholder-names.ts'

type Unknown = { placeholder: string; sentence: string }

/** The places that nothing fills, each with why; `kpis` are the ids and codes that there are. */
export function unknownPlaceholders(found: readonly string[], kpis: Iterable<string>): Unknown[] {
  const known = new Set(kpis)
  return found.flatMap((placeholder) => {
    const sentence = whyUnknown(placeholder, known)
    return sentence === null ? [] : [{ placeholder, sentence }]
  })
}

function whyUnknown(placeholder: string, kpis: ReadonlySet<string>): string | null {
  if (placeholderNames.some((name) => name === placeholder)) return null
  const place = kpiPlace(placeholder)
  if (!place) {
    return placeholder.startsWith('kpi:')
      ? `{{${placeholder}}} does not say which part of the KPI. Write {{kpi:F1:chart}}.`
      : `Nothing is called {{${placeholder}}}. There are ${placeholderNames.join(', ')}, and kpi:F1:chart for a KPI.`
  }
  if (!kpis.has(place.kpi)) return `There is no KPI "${place.kpi}". Use its id or its code, as in {{kpi:F1:chart}}.`
  return isKpiPart(place.part) ? null : `A KPI has no "${place.part}". It has ${kpiParts.join(', ')}.`
}
