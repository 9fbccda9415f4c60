import type { LoadPage } from '@dashboard/contract'
import { standing } from './overview.ts'

export const loadReport: LoadPage = {
  standing,
  mode: 'full',
  files: [
    { feed: 'victims', file: 'victims.csv', read: 2500, accepted: 2500, rejected: 0, rules: [] },
    {
      feed: 'crimes',
      file: 'crimes.csv',
      read: 3000,
      accepted: 2985,
      rejected: 15,
      rules: [
        {
          rule: 'day',
          sentence: 'last_incident_on is not a day written YYYY-MM-DD',
          rows: 15,
          lines: [11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22],
        },
      ],
    },
  ],
  faults: [{ fault: 'midnight', sentence: 'Times of exactly 00:00', rows: 304 }],
}
