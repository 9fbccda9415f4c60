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
  value: { text: '11.2%', unit: '' },
  period: 'April 2026',
  target: { met: true, words: 'Met in April 2026', target: '10% [P]', placeholder: true },
  variation: { icon: 'improvement-high', words: 'Improving, high' },
  assurance: { icon: 'none', side: 'across', words: 'No target set' },
  spark: null,
  sentence: 'Above the target of 10%.',
  warning: null,
}

export const overview: Overview = {
  standing,
  title: '1 of 2 targets met',
  themes: [
    { id: 'outcomes', title: 'Outcomes and criminal justice', tiles: [chargeRate] },
    {
      id: 'recording',
      title: 'Identification and recording',
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
