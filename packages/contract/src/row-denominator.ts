import type { Figure } from './figure.ts'

type Row = Figure['table']['rows'][number]

/** Of how many cases a row's percentages are, so that the table writes them as the title and the reading do. */
export function denominatorOf(chart: Figure['chart'], row: Row): number | null {
  const [first] = row
  switch (chart.shape) {
    case 'series':
      return chart.points.find(({ month }) => month === first)?.denominator ?? null
    case 'areas':
      return chart.areas.find(({ label }) => label === first)?.denominator ?? null
    case 'bars':
      return chart.bars.find(({ label }) => label === first)?.denominator ?? null
    case 'curve':
      return chart.atRisk[0]?.cases ?? null
    case 'stages':
      return chart.stages[0]?.cases ?? null
    case 'gaps':
    case 'cases':
    case 'lines':
    case 'ratios':
      return null
  }
}
