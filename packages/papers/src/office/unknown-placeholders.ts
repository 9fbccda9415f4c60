import { isKpiPart, kpiParts, kpiPlace, placeholderNames } from './placeholder-names.ts'

type Unknown = { placeholder: string; sentence: string }
type Kpi = { id: string; code: string }

/** The places that nothing fills, and the sources that are missing, each with why; `kpis` are those that there are. */
export function unknownPlaceholders(found: readonly string[], kpis: readonly Kpi[]): Unknown[] {
  const unknown = found.flatMap((placeholder) => {
    const sentence = whyUnknown(placeholder, kpis)
    return sentence === null ? [] : [{ placeholder, sentence }]
  })
  return [...unknown, ...kpis.flatMap((kpi) => missingSource(found, kpi))]
}

function whyUnknown(placeholder: string, kpis: readonly Kpi[]): string | null {
  if (placeholderNames.some((name) => name === placeholder)) return null
  const place = kpiPlace(placeholder)
  if (!place) {
    return placeholder.startsWith('kpi:')
      ? `{{${placeholder}}} does not say which part of the KPI. Write {{kpi:F1:chart}}.`
      : `Nothing is called {{${placeholder}}}. There are ${placeholderNames.join(', ')}, and kpi:F1:chart for a KPI.`
  }
  if (!kpis.some((kpi) => isOf(place, kpi)))
    return `There is no KPI "${place.kpi}". Use its id or its code, as in {{kpi:F1:chart}}.`
  return isKpiPart(place.part) ? null : `A KPI has no "${place.part}". It has ${kpiParts.join(', ')}.`
}

/** Nothing of a KPI leaves without its source, which bears the id of the figure. */
function missingSource(found: readonly string[], kpi: Kpi): Unknown[] {
  const places = found.flatMap((placeholder) => kpiPlace(placeholder) ?? []).filter((place) => isOf(place, kpi))
  const [first] = places
  if (!first || places.some(({ part }) => part === 'source')) return []
  const placeholder = `kpi:${first.kpi}:source`
  return [
    { placeholder, sentence: `The document shows ${first.kpi} without saying its source. Add {{${placeholder}}}.` },
  ]
}

function isOf({ kpi }: { kpi: string }, { id, code }: Kpi): boolean {
  return kpi === id || kpi === code
}
