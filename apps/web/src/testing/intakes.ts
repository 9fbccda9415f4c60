import type { Intake } from '@dashboard/contract'

export const october: Intake = {
  id: 'd0000000-0000-4000-8000-000000000001',
  wayIn: 'upload',
  name: 'october.zip',
  askedBy: 'Performance analyst',
  askedAt: '2026-11-03T09:00:00.000Z',
  state: 'measuring',
  sentence: null,
  bytes: { received: 12_400_000, total: 12_400_000 },
  rowsRead: [
    { file: 'crimes.csv', rows: 3000 },
    { file: 'victims.csv', rows: 2500 },
  ],
  kpis: { measured: 12, total: 51 },
  cancelAsked: false,
  endedAt: null,
  loadId: null,
  rows: null,
}

export const loadedOctober: Intake = {
  ...october,
  state: 'committed',
  sentence: 'The extract was loaded.',
  endedAt: '2026-11-03T09:05:00.000Z',
  loadId: 'b0000000-0000-4000-8000-000000000002',
  rows: { read: 5500, accepted: 5485, rejected: 15 },
}

export const november: Intake = {
  ...october,
  id: 'd0000000-0000-4000-8000-000000000002',
  wayIn: 'folder',
  name: 'november',
  askedBy: 'Drop folder',
  state: 'waiting',
  sentence: 'Waits for october.zip.',
  bytes: { received: 0, total: null },
  rowsRead: [],
  kpis: { measured: 0, total: null },
}

export const september: Intake = {
  ...november,
  id: 'd0000000-0000-4000-8000-000000000003',
  wayIn: 'upload',
  name: 'september.zip',
  askedBy: 'Performance analyst',
  askedAt: '2026-10-02T09:00:00.000Z',
  state: 'refused',
  sentence: 'crimes.csv is not as the manifest says.',
  endedAt: '2026-10-02T09:01:00.000Z',
}
