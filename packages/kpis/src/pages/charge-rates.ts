import type { ChargeRates, Statement } from '@dashboard/contract'
import { chargeRatesOf, type Rate } from '../charge-rates.ts'
import { frame } from '../figures/frame.ts'
import { threeRates, whyTheyDiffer } from '../figures/three-rates.ts'
import { populations, type Population } from '../population.ts'
import type { Release } from '../release.ts'
import { countsOf, intervalOf, monthsOf, valueOf } from '../wording.ts'
import { populationChoice } from './overview.ts'
import { standingOf } from './standing.ts'
import { Unanswerable } from './unanswerable.ts'

/** The three charge rates on one page, so that any published figure can be matched and the difference explained. */
export function chargeRatesPage(
  release: Release,
  { population = '8q' }: { population?: Population | undefined } = {},
): ChargeRates {
  const rates = chargeRatesOf(release, population)
  const [first] = rates
  if (!first)
    throw new Unanswerable('The load in force has no charge rates. Load an extract that has crimes and outcomes.')
  return {
    standing: standingOf(release),
    title: 'Three charge rates, three questions',
    population: populationChoice(population),
    populations: populations.map(populationChoice),
    rates: rates.map(({ kpi }) => ({
      id: kpi.id,
      code: kpi.code,
      name: kpi.shortTitle,
      question: kpi.question,
      counted: kpi.counted,
    })),
    strip: rates.flatMap(statement),
    sentence: whyTheyDiffer(rates, release.asOn),
    figures: threeRates(rates, release.asOn).map((drawing) => frame(release, first.kpi, drawing, population)),
  }
}

function statement({ kpi, reading }: Rate): Statement[] {
  const { headline, measure } = reading
  if (!headline) return []
  return [
    {
      label: `${kpi.code} ${kpi.shortTitle}, ${monthsOf(headline)}`,
      value: valueOf(measure, headline),
      detail: countsOf(headline),
      note: intervalOf(headline),
      icon: { of: 'nothing' },
    },
  ]
}
