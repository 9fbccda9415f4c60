import type { KpiDefinition } from '../define-kpi.ts'

/** What every definition says, in words that mean nothing. */
export const plain = {
  question: 'Is it so?',
  counted: 'Cases.',
  words: { cases: 'cases', met: 'so', month: 'month', records: 'records' },
  theme: 'risk',
  subject: 'crime',
  breakdowns: [],
  needs: ['crimes'],
  better: 'neither',
  owner: 'Nobody',
  matureAfterDays: 0,
  caveats: [],
  version: 1,
} satisfies Partial<KpiDefinition>
