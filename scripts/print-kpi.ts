import { parseArgs } from 'node:util'
import { audience as audiences, type Audience, type Point } from '@dashboard/contract'
import { formatCount, formatValue } from '@dashboard/contract/value'
import {
  breakdownsOf,
  findKpi,
  findMeasure,
  loadRelease,
  populations,
  readKpi,
  unitOf,
  type Breakdown,
  type Reading,
  type Release,
} from '@dashboard/kpis'
import { csvOf } from '@dashboard/papers'
import { onDatabase, useDatabase } from './use-database.ts'

const usage =
  'Usage: pnpm kpi <id or code> [--by district | --by division,victim_sex] [--population 8q|stalking-related] [--from 2024-01] [--to 2026-10] [--audience restricted|partner|public] [--format table|json|csv]'

const columns = [
  'month',
  'months',
  'breakdown',
  'category',
  'label',
  'value',
  'numerator',
  'denominator',
  'unknown',
  'lower',
  'upper',
  'mature',
  'status',
]

try {
  const options = readOptions()
  await onDatabase(await useDatabase(), 'kpi', async (db) => {
    const release = await loadRelease(db, options.audience)
    if (!release) throw new Error(await whyNone(db))
    print(options, release)
  })
} catch (error) {
  console.error((error as Error).message)
  process.exitCode = 1
}

type Options = ReturnType<typeof readOptions>

/** Outside the force nothing is read before it has been attacked, which the worker does, and approved. */
async function whyNone(db: Parameters<typeof loadRelease>[0]): Promise<string> {
  return (await loadRelease(db, 'restricted'))
    ? 'No release for this audience has been approved yet. Start the product, whose worker attacks it, or ask for --audience restricted.'
    : 'Nothing has been loaded yet. Load an extract with `pnpm load <folder>`.'
}

function readOptions() {
  const text = { type: 'string' } as const
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { by: text, population: text, from: text, to: text, audience: text, format: text },
  })
  const [name, ...others] = positionals
  if (!name || others.length > 0) throw new Error(usage)
  const found = findMeasure(name)
  if (!found && findKpi(name))
    throw new Error(`${name} has no months of its own to print. Its page shows what there is.`)
  if (!found)
    throw new Error(
      `There is no KPI ${JSON.stringify(name)}. Known are those of the catalogue, by id (charge-rate) or code (F1).`,
    )
  const audience = audiences.safeParse(values.audience ?? 'partner')
  if (!audience.success) throw new Error('--audience is restricted, partner or public.')
  const format = values.format ?? 'table'
  if (!['table', 'json', 'csv'].includes(format)) throw new Error('--format is table, json or csv.')
  for (const month of [values.from, values.to]) {
    if (month !== undefined && !/^\d{4}-(0[1-9]|1[0-2])$/.test(month)) throw new Error('Write months as 2024-01.')
  }
  const population = populations.find((each) => each === (values.population ?? '8q'))
  if (!population) throw new Error('--population is 8q or stalking-related.')
  const breakdown = breakdownAsked(allowedFor(found), values.by ?? 'all', audience.data, found.measure.code)
  return {
    ...found,
    audience: audience.data,
    format,
    breakdown,
    population,
    from: values.from ?? '0000-01',
    to: values.to ?? '9999-12',
  }
}

/** Of further measures single dimensions alone. */
function allowedFor({ kpi, measure }: NonNullable<ReturnType<typeof findMeasure>>): readonly Breakdown[] {
  return measure.id === kpi.id ? breakdownsOf(kpi.breakdowns) : (measure.breakdowns ?? kpi.breakdowns)
}

function breakdownAsked(
  allowed: readonly Breakdown[],
  asked: string,
  audience: Audience,
  code: string,
): 'all' | Breakdown {
  if (asked === 'all') return 'all'
  const breakdown = allowed.find((each) => each === asked.replace(',', '*'))
  if (!breakdown && allowed.length === 0) throw new Error(`${code} is for the whole force only.`)
  if (!breakdown) {
    const [pair, single] = [allowed.find((each) => each.includes('*')), allowed.filter((each) => !each.includes('*'))]
    const both = pair ? ` Two at a time are written ${pair.replace('*', ',')}.` : ''
    throw new Error(`${code} can be broken down by ${single.join(' or ')}, not by that.${both}`)
  }
  if (audience !== 'restricted')
    throw new Error(`The ${audience} view shows the whole force only. Ask for --audience restricted.`)
  return breakdown
}

function print({ kpi, measure, format, breakdown, population, from, to }: Options, release: Release): void {
  const readings = readKpi(release, kpi, breakdown, measure.id, population)
  const within = ({ month }: Point) => month >= from && month <= to
  const points = readings.flatMap((reading) => reading.points.filter(within))
  const shown = {
    id: measure.id,
    code: measure.code,
    title: measure.title,
    asAt: release.asAt,
    loadId: release.loadId,
    definitionVersion: release.definitions[kpi.id] ?? null,
    audience: release.audience,
    population,
    synthetic: release.synthetic,
  }
  if (format === 'json') {
    const years = readings.flatMap((reading) => reading.years.filter(within))
    const headline = readings.map((reading) => reading.headline)
    console.log(
      JSON.stringify(
        { ...shown, points, years, headline: breakdown === 'all' ? (headline[0] ?? null) : headline },
        null,
        2,
      ),
    )
  } else if (format === 'csv') {
    process.stdout.write(csvOf(columns, points.map(cells)))
  } else {
    printTable(readings, points, `${measure.code} ${measure.title}, ${release.audience} view, as at ${release.asOn}`)
  }
}

function cells(point: Point): (string | number | boolean | null)[] {
  const {
    month,
    months,
    breakdown,
    category,
    label,
    value,
    numerator,
    denominator,
    unknown,
    lower,
    upper,
    mature,
    status,
  } = point
  return [
    month,
    months,
    breakdown,
    category,
    label,
    value,
    numerator,
    denominator,
    unknown,
    lower,
    upper,
    mature,
    status.join(' '),
  ]
}

function printTable(readings: Reading[], points: Point[], title: string): void {
  const unit = readings[0] ? unitOf(readings[0].measure) : 'count'
  console.log(title)
  console.table(
    points.map((point) => ({
      month: point.months === 1 ? point.month : `${point.month}, ${point.months} months`,
      category: point.label,
      value: point.value === null ? '' : formatValue(point.value, unit, point.denominator),
      ...sharesOf(point, unit),
      numerator: point.numerator === null ? '' : formatCount(point.numerator),
      denominator: point.denominator === null ? '' : formatCount(point.denominator),
      unknown: point.unknown ?? '',
      '95% interval':
        point.lower === null || point.upper === null
          ? ''
          : `${formatValue(point.lower, unit)} to ${formatValue(point.upper, unit)}`,
      status: point.status.map((letter) => `[${letter}]`).join(' '),
    })),
  )
  console.log('[c] protected, [r] rounded to 5, [p] too early to judge')
}

/** Shares by each horizon, for waiting times. */
function sharesOf({ within = {}, denominator }: Point, unit: string): Record<string, string> {
  const shares = Object.entries(within).map(([time, share]) => [
    `in ${time} ${unit}`,
    share === null ? '' : formatValue(share, 'proportion', denominator),
  ])
  return Object.fromEntries(shares) as Record<string, string>
}
