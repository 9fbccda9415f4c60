import type { Figure, Paper, PaperBlock, SeriesShape } from '@dashboard/contract'
import { addMonths } from '@dashboard/contract/month'
import { figureOf } from './figure-of.ts'
import { monthsShape, pointOf } from './months-shape.ts'
import { paperOf } from './paper-of.ts'

/** A figure over so many months: none holds a value that is withheld. */
export function sampleFigure(values: readonly (number | null)[], said: Partial<Figure> = {}): Figure {
  return figureOf(sampleSeries(values), {
    subtitle: 'Percentage of stalking crimes charged within 180 days, by month recorded, Derbyshire',
    reading:
      'Of stalking crimes recorded in April 2026, 9.2% led to a charge. The target of 10% [P] placeholder is not met.',
    notes: ['October 2026 is protected [c]: 1 to 4 charges so far.'],
    definitionVersion: '3-abcd1234',
    altText: 'Line chart of the charge rate by month. It is higher than usual since October 2025.',
    table: {
      columns: [
        { id: 'month', label: 'Month recorded', unit: 'month' },
        { id: 'value', label: 'Percentage', unit: 'proportion' },
        { id: 'numerator', label: 'Charged', unit: 'count' },
        { id: 'standing', label: 'Standing', unit: 'text' },
        { id: 'target', label: 'Target', unit: 'proportion' },
        { id: 'target_status', label: 'Target is', unit: 'text' },
      ],
      rows: values.map((value, index) => [
        addMonths('2025-01', index),
        value,
        value === null ? null : Math.round(value * 200),
        value === null ? 'Too early to judge [p] [c]' : 'Mature',
        0.1,
        'placeholder',
      ]),
    },
    ...said,
  })
}

/** A figure, words, a list and a table, of a meeting; other blocks take their place where they are given. */
export function samplePaper(given: Partial<Paper> = {}): Paper {
  return paperOf(
    [
      { block: 'heading', id: 'outcomes', level: 1, text: 'Outcomes and criminal justice' },
      figureBlock(sampleFigure([0.07, 0, null, 0.092])),
      {
        block: 'words',
        id: 'being-done',
        paragraphs: ['Weekly charge clinics with prosecutors began in September 2025.'],
        outOfDate: null,
      },
      { block: 'list', id: 'recommendations', items: ['Note the charge rate.', 'Agree the clinics.'] },
      tableBlock([
        ['F1 Charge rate', 0.092, 12, '10% [P]'],
        ['=HYPERLINK("http://x")', 0, 0, '@SUM(1)'],
        ['D5 Withdrawal', '[c]', null, '-1'],
      ]),
    ],
    { subtitle: 'Derbyshire, as at 31 October 2026', auditHead: { count: 1204, hash: '0'.repeat(64) }, ...given },
  )
}

export function figureBlock(figure: Figure, number = 1): Extract<PaperBlock, { block: 'figure' }> {
  return {
    block: 'figure',
    id: `figure-${number}`,
    number,
    title: figure.title,
    parts: ['sentence', 'chart', 'table', 'notes'],
    figure,
  }
}

export function tableBlock(rows: (string | number | null)[][], number = 1): Extract<PaperBlock, { block: 'table' }> {
  return {
    block: 'table',
    id: `table-${number}`,
    number,
    title: 'Headlines',
    columns: [
      { id: 'kpi', label: 'Measure', unit: 'text' },
      { id: 'value', label: 'Value', unit: 'proportion' },
      { id: 'cases', label: 'Cases', unit: 'count' },
      { id: 'target', label: 'Target', unit: 'text' },
    ],
    rows,
    notes: ['Values are of the latest mature month.'],
    source: 'Source: Derbyshire Constabulary, as at 31 October 2026.',
    figureIds: ['F-7K3Q-C4TR'],
  }
}

function sampleSeries(values: readonly (number | null)[]): SeriesShape {
  return monthsShape([], {
    points: values.map((value, index) =>
      pointOf(addMonths('2025-01', index), value, {
        numerator: value === null ? null : Math.round(value * 200),
        denominator: 200,
        mature: value !== null,
        status: value === null ? ['c'] : [],
      }),
    ),
    targets: [
      { from: '2025-01', to: null, value: 0.1, withinDays: 180, status: 'placeholder', source: 'Delivery group' },
    ],
  })
}
