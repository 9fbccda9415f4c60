import type { StepChanges } from '@dashboard/contract'

export const noStepChanges: StepChanges = { stepChanges: [], from: [] }

/** One in force and one withdrawn. */
export const stepChanges: StepChanges = {
  stepChanges: [
    {
      id: '0b8a4f1e-6f0a-4f3e-9a55-5d1d8e6a2c01',
      month: '2025-05',
      label: 'Charge clinics',
      reason: 'Weekly clinics with prosecutors, made permanent.',
      recordedBy: 'Performance analyst',
      recordedAt: '2026-11-03T23:30:00Z',
      withdrawn: null,
    },
    {
      id: '0b8a4f1e-6f0a-4f3e-9a55-5d1d8e6a2c02',
      month: '2024-03',
      label: 'New team',
      reason: 'A team of its own for stalking.',
      recordedBy: 'Performance analyst',
      recordedAt: '2026-06-30T23:30:00Z',
      withdrawn: { by: 'Head of Crime', at: '2026-11-02T10:00:00Z', reason: 'The team was merged again.' },
    },
  ],
  from: [
    { month: '2025-06', months: 1 },
    { month: '2025-07', months: 1 },
  ],
}
