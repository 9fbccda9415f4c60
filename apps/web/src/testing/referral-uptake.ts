import type { Figure, KpiPage, Point } from '@dashboard/contract'
import { standing } from './overview.ts'

/** A KPI page in numbers small enough to work out by hand. */
export const referralUptake: KpiPage = {
  standing,
  kpi: {
    id: 'referral-uptake',
    code: 'D3',
    title: 'Victims offered support who engaged with it within 28 days',
    shortTitle: 'Referral uptake',
    question: 'Of those offered, how many took it up and engaged?',
    theme: { id: 'victim-support', title: 'Victim support' },
    owner: 'Victim Services Manager',
    direction: 'Higher is better',
    counted: 'Episodes of support that began in the month with an offer.',
    maturity: 'A month is judged 58 days after its end.',
    caveats: ['Providers send their returns about 30 days late.'],
    measures: [
      {
        code: 'D3',
        title: 'Victims offered support who engaged with it within 28 days',
        sql: 'select episode_id as subject_id\nfrom   warehouse.episode_offer',
      },
    ],
    needs: ['support referrals'],
    definitionVersion: '1-abcd',
  },
  title: 'Referral uptake: 30.0% in the latest 12 mature months',
  strip: [
    {
      label: 'Target met in August 2026?',
      value: 'Not met',
      detail: '',
      note: '25% against 40%',
      icon: { of: 'target', met: false },
    },
  ],
  warning: 'Incomplete: one provider sent nothing for July 2026.',
  unavailable: null,
  population: { id: '8q', short: '8Q stalking', long: 'Crimes of class 8Q' },
  populations: [{ id: '8q', short: '8Q stalking', long: 'Crimes of class 8Q' }],
  by: 'district',
  withheld: null,
  breakdowns: [
    { id: 'district', label: 'district' },
    { id: 'victim_sex', label: 'sex of the victim' },
    { id: 'division*victim_sex', label: 'division and sex of the victim' },
  ],
  period: { first: '2026-06', last: '2026-09', from: '2026-06', to: '2026-09' },
  figures: [
    {
      ...common('months', 'By month', 'OFFERED BY MONTH'),
      title: '25% in August 2026, the latest mature month',
      chart: {
        shape: 'series',
        unit: 'proportion',
        points: [
          month('2026-06', 0.3, 100),
          month('2026-07', 0.4, 60),
          month('2026-08', 0.25, 80),
          { ...month('2026-09', 0.1, 90), mature: false, status: ['p'] },
        ],
        targets: [
          { from: '2014-04', to: null, value: 0.4, withinDays: null, status: 'placeholder', source: 'Placeholder' },
        ],
        markers: [],
        breaks: [],
        process: null,
      },
      table: {
        columns: [
          { id: 'month', label: 'Month', unit: 'month' },
          { id: 'value', label: 'Percentage', unit: 'proportion' },
        ],
        rows: [
          ['2026-06', 0.3],
          ['2026-07', 0.4],
          ['2026-08', 0.25],
          ['2026-09', null],
        ],
      },
    },
    {
      ...common('stages', 'Stages', 'HOW FAR'),
      title: 'Most are lost between offered and accepted',
      chart: {
        shape: 'stages',
        stages: [
          { id: 'offered', label: 'Offered', cases: 400, ofFirst: null, ofPrevious: null, previousLabel: null },
          { id: 'accepted', label: 'Accepted', cases: 200, ofFirst: 0.5, ofPrevious: 0.5, previousLabel: 'Offered' },
          { id: 'engaged', label: 'Engaged', cases: 120, ofFirst: 0.3, ofPrevious: 0.6, previousLabel: 'Accepted' },
        ],
      },
      table: { columns: [{ id: 'stage', label: 'Stage', unit: 'text' }], rows: [['Offered']] },
    },
    {
      ...common('districts', 'By district', 'BY DISTRICT'),
      title: 'No district is outside the range of chance',
      chart: {
        shape: 'areas',
        unit: 'proportion',
        rate: 0.3,
        areas: [
          {
            category: 'derby',
            label: 'Derby',
            value: 0.32,
            numerator: 58,
            denominator: 180,
            significance: 'not-significant',
          },
        ],
        limits: [
          { trials: 70, lower95: 0.2, upper95: 0.4, lower998: 0.15, upper998: 0.45 },
          { trials: 200, lower95: 0.24, upper95: 0.36, lower998: 0.2, upper998: 0.4 },
        ],
      },
      table: { columns: [{ id: 'district', label: 'District', unit: 'text' }], rows: [['Derby']] },
    },
  ],
}

function common(id: string, label: string, subtitle: string): Omit<Figure, 'title' | 'chart' | 'table'> {
  return {
    id,
    figureId: `F-TEST-${id}`,
    kpiId: 'referral-uptake',
    kpiCode: 'D3',
    audience: 'restricted',
    label,
    subtitle,
    reading: `Reading of ${label}.`,
    notes: [`Note of ${label}.`],
    source: 'Source: made-up records. OFFICIAL-SENSITIVE.',
    marking: 'OFFICIAL-SENSITIVE',
    asAt: '2026-10-31',
    definitionVersion: '1-abcd',
    synthetic: true,
    altText: `Chart of ${label}.`,
    fileName: `referral-uptake_${id}`,
  }
}

function month(at: string, value: number, denominator: number): Point {
  return {
    month: at,
    months: 1,
    breakdown: 'all',
    category: 'all',
    label: 'Derbyshire',
    value,
    numerator: value * denominator,
    denominator,
    unknown: 0,
    lower: value - 0.05,
    upper: value + 0.05,
    mature: true,
    status: [],
  }
}
