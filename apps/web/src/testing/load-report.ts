import type { LoadPage } from '@dashboard/contract'
import { standing } from './overview.ts'

export const loadReport: LoadPage = {
  standing,
  mode: 'full',
  restores: null,
  by: 'Performance analyst',
  wayIn: 'upload',
  files: [
    {
      feed: 'victims',
      file: 'victims.csv',
      sha256: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
      read: 2500,
      accepted: 2500,
      rejected: 0,
      repeated: 0,
      absentColumns: [],
      rules: [],
    },
    {
      feed: 'crimes',
      file: 'crimes.csv',
      sha256: null,
      read: 3000,
      accepted: 2985,
      rejected: 15,
      repeated: 0,
      absentColumns: [],
      rules: [
        {
          rule: 'day',
          column: 'last_incident_on',
          sentence: 'last_incident_on is not a day written YYYY-MM-DD',
          rows: 15,
          lines: [11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22],
        },
      ],
    },
  ],
  changes: [{ feed: 'crimes', added: 120, changed: 48, removed: 3, unchanged: 2817 }],
  faults: [{ fault: 'midnight', sentence: 'Times of exactly 00:00', rows: 304 }],
}
