import type { Figure, KpiPage, Point, SeriesShape } from '@dashboard/contract'

/** What of a KPI's page can be held against another: small enough to keep of every KPI. */
export type Told = Pick<KpiPage, 'standing' | 'unavailable'> & {
  kpi: Pick<KpiPage['kpi'], 'id' | 'code' | 'shortTitle' | 'owner' | 'theme' | 'definitionVersion'>
  /** What the page leads with: `8.1%`, of `May 2025 to April 2026, latest 12 mature months`. */
  lead: { value: string; period: string } | null
  /** Null where it is told in no series: a mix, or a curve of waiting times. */
  series: Series | null
}

export type Series = Pick<SeriesShape, 'unit' | 'targets' | 'breaks'> & {
  /** Each point stands for the twelve months that end with it. */
  byTwelve: boolean
  points: Pick<Point, 'month' | 'months' | 'value' | 'numerator' | 'denominator' | 'unknown' | 'mature' | 'status'>[]
  /** What is counted, in the KPI's words; null where its counts cannot be named. */
  words: { counted: string; cases: string | null } | null
}

/** What a page says, in short. */
export function toldOf({ kpi, standing, unavailable, strip, figures }: KpiPage): Told {
  const { id, code, shortTitle, owner, theme, definitionVersion } = kpi
  const [first] = strip
  return {
    kpi: { id, code, shortTitle, owner, theme, definitionVersion },
    standing,
    unavailable,
    lead: first && first.icon.of === 'nothing' ? { value: first.value, period: first.label } : null,
    series: figures.flatMap(seriesOf)[0] ?? null,
  }
}

/** The figures that tell how the headline went, in whichever way its cases allow. */
const courses = ['months', 'years', 'rolling']

function seriesOf({ id, chart, table }: Figure): Series[] {
  if (!courses.includes(id) || chart.shape !== 'series') return []
  const words = (column: string) => {
    const label = table.columns.find((each) => each.id === column)?.label
    return label === undefined ? null : lowered(label.replace(/^Of all /, ''))
  }
  const counted = words('numerator') ?? (id === 'months' && chart.unit === 'count' ? words('value') : null)
  return [
    {
      unit: chart.unit,
      targets: chart.targets,
      breaks: chart.breaks,
      byTwelve: id !== 'months',
      points: chart.points.map(({ month, months, value, numerator, denominator, unknown, mature, status }) => ({
        month,
        months,
        value,
        numerator,
        denominator,
        unknown,
        mature,
        status,
      })),
      words: counted === null ? null : { counted, cases: words('denominator') },
    },
  ]
}

function lowered(text: string): string {
  return /^[A-Z]{2}/.test(text) ? text : text.charAt(0).toLowerCase() + text.slice(1)
}
