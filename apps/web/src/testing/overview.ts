import type { Overview, Standing, Tile } from '@dashboard/contract'

export const standing: Standing = {
  audience: 'restricted',
  asAt: '2026-10-31',
  loadId: '38739905-0241-4d48-b418-bf9d56f1b60b',
  loadedAt: '2026-11-03T06:12:00.000Z',
  force: 'derbyshire',
  synthetic: true,
}

const chargeRate: Tile = {
  kpi: {
    id: 'charge-rate',
    code: 'F1',
    title: 'Stalking crimes charged within 180 days',
    shortTitle: 'Charge rate',
    question: 'How many led to a charge within six months?',
  },
  unavailable: null,
  value: { text: '11.2%', unit: '' },
  period: 'April 2026',
  target: { met: true, words: 'Met in April 2026', target: '10% [P]', placeholder: true },
  variation: { icon: 'improvement-high', words: 'Improving, high' },
  assurance: { icon: 'none', side: 'across', words: 'No target set' },
  spark: null,
  sentence: 'Above the target of 10%.',
  warning: null,
}

const eightQ = { id: '8q', short: '8Q stalking', long: 'Crimes of class 8Q' } as const

export const overview: Overview = {
  standing,
  title: 'One thing needs the group’s attention',
  population: eightQ,
  populations: [eightQ],
  pack: null,
  all: 2,
  packs: [{ id: 'delivery-group', title: 'Delivery group', kpis: 1 }],
  exceptions: [
    {
      kpiId: 'recorded',
      kind: 'data',
      label: 'Data quality',
      title: 'Recorded rests on incomplete records',
      sentence: 'Incomplete: one provider sent nothing.',
    },
  ],
  better: [{ kpiId: 'charge-rate', name: 'Charge rate' }],
  themes: [
    { id: 'outcomes', title: 'Outcomes and criminal justice', kpis: 1, tiles: [chargeRate] },
    {
      id: 'recording',
      title: 'Identification and recording',
      kpis: 1,
      tiles: [
        {
          ...chargeRate,
          kpi: { ...chargeRate.kpi, id: 'recorded', code: 'A1', question: 'How many are we recording?' },
          target: { met: null, words: 'No target set', target: null, placeholder: false },
        },
      ],
    },
  ],
}
