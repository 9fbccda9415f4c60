import type { Addressee, PlanVersion } from '@dashboard/contract'

/** What an owner said on a day; the owner and the date due stay until something else is said. */
type Told = {
  on: string
  status: NonNullable<PlanVersion['said']>
  reason: string
  owner?: string
  due?: string
  done?: string
}

export type MadeUpLine = {
  number: string
  told: Told[]
  evidence: [label: string, on: string, reference: string][]
}

export type OwnLine = MadeUpLine & {
  addressedTo: Extract<Addressee, 'national-plan' | 'local-plan'>
  theme: string
  title: string
  wording: string
  due: string
  kpis: string[]
}
