import type { DataPage } from '@dashboard/contract'
import { overview } from './overview.ts'

const uptake = { id: 'referral-uptake', code: 'D3', shortTitle: 'Referral uptake' }
const charges = { id: 'charge-rate', code: 'F1', shortTitle: 'Charge rate' }

/** One provider silent, one feed late. */
export const dataPage: DataPage = {
  standing: overview.standing,
  title: 'One of two figures needs care',
  withheld: null,
  troubles: [
    { sentence: 'Word back is blank for Derby, May 2026.', current: true, kpis: [uptake] },
    { sentence: 'Training: no rows for May 2024.', current: false, kpis: [] },
  ],
  feeds: [
    {
      feed: 'crimes',
      name: 'Crimes',
      suppliedAsAt: '2026-10-31',
      due: 'every month',
      late: false,
      rows: [410, 395, 402],
    },
    { feed: 'outcomes', name: 'Outcomes', suppliedAsAt: '2026-07-31', due: 'every month', late: true, rows: [] },
    { feed: 'training', name: 'Training', suppliedAsAt: null, due: 'every month', late: false, rows: [] },
  ],
  fields: [
    {
      field: 'support_referrals.received_on',
      name: 'Word back from the provider',
      filled: 0.71,
      low: true,
      shares: [0.9, null, 0.5],
      kpis: [uptake],
    },
  ],
  months: { from: '2026-08', to: '2026-10' },
  kpis: [
    { kpi: uptake, verdict: 'care', words: 'With care', reasons: ['Word back is blank for Derby, May 2026.'] },
    { kpi: charges, verdict: 'yes', words: 'Yes', reasons: [] },
  ],
}
