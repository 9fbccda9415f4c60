import type { ComparatorsPage, KpiTargets, RecordedTarget, TargetsPage } from '@dashboard/contract'
import { standing } from './overview.ts'

const placeholder: RecordedTarget = {
  id: 'b0000000-0000-4000-8000-000000000001',
  value: 0.1,
  withinDays: null,
  words: '10%',
  status: 'placeholder',
  source: 'Placeholder until the delivery group confirms one',
  owner: 'Stalking Delivery Group',
  from: '2014-04',
  until: '2026-03',
  recorded: null,
  withdrawn: null,
}

const set: RecordedTarget = {
  ...placeholder,
  id: 'b0000000-0000-4000-8000-000000000002',
  value: 0.12,
  words: '12%',
  status: 'confirmed',
  source: 'Delivery group, 12 March 2026',
  from: '2026-04',
  until: null,
  recorded: { by: 'Performance analyst', at: '2026-03-31T23:30:00.000Z', reason: 'Agreed in March.' },
}

const withdrawn: RecordedTarget = {
  ...set,
  id: 'b0000000-0000-4000-8000-000000000003',
  words: '21%',
  recorded: { by: 'Performance analyst', at: '2026-03-30T09:00:00.000Z', reason: 'Typed from the minutes.' },
  withdrawn: { as: 'mistake', by: 'Head of Crime', at: '2026-04-02T09:00:00.000Z', reason: 'Figures swapped.' },
}

const measure = {
  id: 'charge-rate',
  code: 'F1',
  title: 'Stalking crimes charged within 180 days',
  direction: 'Higher is better',
}

export const kpiTargets: KpiTargets = {
  standing,
  kpi: { id: 'charge-rate', code: 'F1', shortTitle: 'Charge rate', question: 'How many led to a charge?' },
  from: { first: '2026-01', last: '2027-02' },
  measures: [
    { ...measure, unit: 'proportion', times: [], refusal: null, now: set.id, targets: [set, placeholder, withdrawn] },
    {
      ...measure,
      id: 'wait',
      code: 'F1-wait',
      title: 'Time to charge',
      unit: 'proportion',
      times: [
        { days: 0.5, words: '12 hours' },
        { days: 1, words: '24 hours' },
      ],
      refusal: null,
      now: null,
      targets: [],
    },
    {
      ...measure,
      id: 'watched',
      code: 'F1-watched',
      title: 'Charges',
      unit: 'count',
      times: [],
      refusal: 'Of F1-watched neither higher nor lower is better: it is watched, not judged.',
      now: null,
      targets: [],
    },
  ],
}

export const targets: TargetsPage = {
  standing,
  placeholders: 1,
  themes: [
    {
      id: 'outcomes',
      title: 'Outcomes and criminal justice',
      rows: [
        {
          kpiId: 'charge-rate',
          measure,
          refusal: null,
          now: { ...placeholder, until: '2027-03' },
          next: { ...set, from: '2027-04' },
        },
      ],
    },
  ],
}

export const comparators: ComparatorsPage = {
  standing,
  group: 'Regional comparators, not the official most similar group',
  members: [
    {
      id: 'c0000000-0000-4000-8000-000000000001',
      force: 'Lincolnshire',
      official: false,
      source: 'Force of the East Midlands',
      added: null,
      removed: null,
    },
  ],
  removed: [],
  others: ['Cheshire'],
  kpis: [
    {
      kpiId: 'charge-rate',
      name: 'F1 Charge rate',
      figures: [
        {
          force: 'England and Wales',
          year: '2021/22',
          basis: 'Charged, of all outcomes',
          value: '6.0%',
          counts: '5,948 of 99,302',
          source: 'A bulletin',
          asAt: null,
          coverage: 'Class 8Q',
          notComparable: 'It divides by outcomes',
          status: 'unverified',
        },
      ],
    },
  ],
}
