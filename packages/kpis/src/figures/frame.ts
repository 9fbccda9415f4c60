import { createHash } from 'node:crypto'
import type { Audience, Figure } from '@dashboard/contract'
import { dayName, type Month } from '@dashboard/contract/month'
import type { Kpi } from '../define-kpi.ts'
import { populationWords, type Population } from '../population.ts'
import type { Release } from '../release.ts'
import { supplyWarning } from '../trust/trust.ts'

/** What is particular to one figure; the frame gives the rest. */
export type Drawing = Pick<
  Figure,
  'id' | 'label' | 'title' | 'subtitle' | 'reading' | 'notes' | 'altText' | 'chart' | 'table'
> & {
  period: { from: Month; to: Month }
}

const markings: Record<Audience, string> = {
  restricted: 'OFFICIAL-SENSITIVE',
  partner: 'OFFICIAL-SENSITIVE',
  public: 'OFFICIAL',
}

/** Completes a drawing with what every figure says of itself. The same figure id means the same figure to the letter. */
export function frame(
  release: Release,
  kpi: Kpi,
  { period, ...drawing }: Drawing,
  population: Population = '8q',
): Figure {
  const marking = markings[release.audience]
  const warning = supplyWarning(release, kpi)
  const about = {
    ...drawing,
    notes: warning ? [...drawing.notes, warning] : drawing.notes,
    subtitle: kpi.ownPopulation
      ? drawing.subtitle
      : `${drawing.subtitle}. Population: ${populationWords[population].short}`,
    kpiId: kpi.id,
    kpiCode: kpi.code,
    audience: release.audience,
    source: sourceOf(release, kpi, marking),
    marking,
    asAt: release.asOn,
    definitionVersion: kpi.definitionVersion,
    synthetic: release.synthetic,
    fileName: `${kpi.id}_${drawing.id}${population === '8q' ? '' : `_${population}`}_${period.from}_to_${period.to}_as-at_${release.asOn}`,
  }
  return { ...about, figureId: figureIdOf(JSON.stringify([release.loadId, about])) }
}

function sourceOf({ asOn, synthetic }: Release, { words, version }: Kpi, marking: string): string {
  const records = synthetic ? `Made-up records in place of ${words.records}` : words.records
  return `Source: ${records}, as at ${dayName(asOn)}. Definition version ${version}. ${marking}.`
}

/** Eight letters and figures that nobody confuses when reading aloud, as `F-7K3Q-C4TR`. */
function figureIdOf(content: string): string {
  const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
  const bytes = createHash('sha256').update(content).digest()
  const letters = [...bytes.subarray(0, 8)].map((byte) => alphabet[byte % 32]).join('')
  return `F-${letters.slice(0, 4)}-${letters.slice(4)}`
}
