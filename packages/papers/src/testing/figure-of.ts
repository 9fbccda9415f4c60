import type { Figure } from '@dashboard/contract'

/** A figure whose chart is given; a table of one row where none is. */
export function figureOf(chart: Figure['chart'], figure: Partial<Figure> = {}): Figure {
  return {
    id: 'months',
    figureId: 'F-7K3Q-C4TR',
    kpiId: 'charge-rate',
    kpiCode: 'F1',
    audience: 'partner',
    label: 'By month',
    title: 'Charge rate: higher than usual since October 2025',
    subtitle: 'Percentage of stalking crimes (8Q), Derbyshire, November 2023 to October 2026',
    reading:
      'Of stalking crimes recorded in the year to March 2026, 7.8% led to a charge within 180 days (214 of 2,730).',
    notes: ['[c] October 2026 is protected: too few to say.'],
    source:
      'Source: Derbyshire Constabulary crime records, as at 31 October 2026. Definition version 3. OFFICIAL-SENSITIVE.',
    marking: 'OFFICIAL-SENSITIVE',
    asAt: '2026-10-31',
    definitionVersion: '3-1a6f397c',
    synthetic: true,
    altText: 'Line chart of 36 months. 7.8% led to a charge.',
    fileName: 'charge-rate_months_as-at_2026-10-31',
    chart,
    table: { columns: [{ id: 'value', label: 'Value', unit: 'proportion' }], rows: [[0.078]] },
    ...figure,
  }
}
