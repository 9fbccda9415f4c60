import type {
  AuditPage,
  ChargeRates,
  ComparatorsPage,
  DataPage,
  Definitions,
  Intake,
  Intakes,
  KpiPage,
  KpiTargets,
  LoadPage,
  Me,
  MethodsPage,
  Overview,
  Problem,
  Sessions,
  SignedOut,
  SignInWays,
  ReleasesPage,
  StepChange,
  StepChangeDraft,
  StepChanges,
  TargetsPage,
  WithdrawalDraft,
} from '@dashboard/contract'
import { paths } from '@dashboard/contract/paths'
import { keepPreviousData, queryOptions } from '@tanstack/react-query'

/** A request that failed: the sentence to show, the fields at fault, and the id to quote. */
export class CallFailed extends Error {
  readonly status: number
  readonly requestId: string | null
  readonly faults: NonNullable<Problem['faults']>
  readonly empty: boolean

  constructor({
    message,
    status,
    requestId,
    faults = [],
    empty,
  }: Omit<Problem, 'requestId'> & { requestId: string | null }) {
    super(message)
    this.status = status
    this.requestId = requestId
    this.faults = faults
    this.empty = empty === true
  }
}

const patienceMs = 20_000

/** Who is signed in. */
export const meQuery = queryOptions({ queryKey: ['me'], queryFn: () => call<Me>(paths.me) })
export const signInWaysQuery = queryOptions({
  queryKey: ['sign-in'],
  queryFn: () => call<SignInWays>(paths.signInWays),
})
export const sessionsQuery = queryOptions({ queryKey: ['sessions'], queryFn: () => call<Sessions>(paths.sessions) })

/** Which entries of the audit log are asked for; null is all of them. */
export type AskedAudit = Record<'who' | 'action' | 'kpi' | 'from' | 'to', string | null>

export function auditQuery(filter: AskedAudit, before: string | null) {
  return queryOptions({
    queryKey: ['audit', filter, before],
    queryFn: () => call<AuditPage>(`${paths.audit}${search({ ...filter, before })}`),
    placeholderData: keepPreviousData,
    staleTime: 0,
  })
}

/** Where entries of the audit log can be had as CSV. */
export function auditCsvAddress(filter: AskedAudit): string {
  return `${paths.auditCsv}${search(filter)}`
}

export async function signOut(): Promise<SignedOut> {
  return call<SignedOut>(paths.signOut, {})
}

export async function endSession(id: string): Promise<Sessions> {
  return call<Sessions>(addressOf(paths.sessionEnd, id), {})
}

/** What is asked of a KPI's page; null is what is usual. */
export type Asked = { from: string | null; to: string | null; population: string | null; by: string | null }

/** Which tiles are asked for; null is what is usual: all KPIs, of 8Q stalking. */
export type AskedOverview = { for: string | null; population: string | null }

/** What every page says of the load in force. */
export const standingQuery = overviewQuery({ for: null, population: null })

export function overviewQuery(asked: AskedOverview) {
  return queryOptions({
    queryKey: ['overview', asked],
    queryFn: () => call<Overview>(`${paths.overview}${search(asked)}`),
  })
}

export const definitionsQuery = queryOptions({
  queryKey: ['definitions'],
  queryFn: () => call<Definitions>(paths.definitions),
})
export const dataQuery = queryOptions({ queryKey: ['data'], queryFn: () => call<DataPage>(paths.data) })
/** Never taken for fresh: it is how far others have come, too. */
export const intakesQuery = queryOptions({
  queryKey: ['intakes'],
  queryFn: () => call<Intakes>(paths.intakes),
  staleTime: 0,
})
export const loadQuery = queryOptions({ queryKey: ['load'], queryFn: () => call<LoadPage>(paths.load) })

export function kpiQuery(id: string, asked: Asked) {
  return queryOptions({
    queryKey: ['kpi', id, asked],
    queryFn: () => call<KpiPage>(`${addressOf(paths.kpi, id)}${search(asked)}`),
  })
}

export function chargeRatesQuery(population: string | null) {
  return queryOptions({
    queryKey: ['charge-rates', population],
    queryFn: () => call<ChargeRates>(`${paths.chargeRates}${search({ population })}`),
  })
}

export const methodsQuery = queryOptions({ queryKey: ['methods'], queryFn: () => call<MethodsPage>(paths.methods) })

export function stepChangesQuery(kpi: string) {
  return queryOptions({
    queryKey: ['step-changes', kpi],
    queryFn: () => call<StepChanges>(addressOf(paths.stepChanges, kpi)),
  })
}

export async function recordStepChange(kpi: string, draft: StepChangeDraft): Promise<StepChange> {
  return call<StepChange>(addressOf(paths.stepChanges, kpi), draft)
}

export async function withdrawStepChange(kpi: string, id: string, draft: WithdrawalDraft): Promise<StepChange> {
  return call<StepChange>(addressOf(paths.stepChangeWithdrawal, kpi, id), draft)
}

export const targetsQuery = queryOptions({ queryKey: ['targets'], queryFn: () => call<TargetsPage>(paths.targets) })

export function kpiTargetsQuery(kpi: string) {
  return queryOptions({
    queryKey: ['targets', kpi],
    queryFn: () => call<KpiTargets>(addressOf(paths.kpiTargets, kpi)),
  })
}

export const comparatorsQuery = queryOptions({
  queryKey: ['comparators'],
  queryFn: () => call<ComparatorsPage>(paths.comparators),
})

export const releasesQuery = queryOptions({
  queryKey: ['releases'],
  queryFn: () => call<ReleasesPage>(paths.releases),
})

/** Sends an extract, for as long as that takes. */
export async function uploadExtract(file: File): Promise<Intake> {
  return call<Intake>(`${paths.intakes}?${new URLSearchParams({ name: file.name })}`, file)
}

/** Sends what is to be recorded, of which the page needs nothing back. */
export async function record(address: string, draft: object): Promise<void> {
  await call(address, draft)
}

/** An address with what stands for its parts: `/api/kpis/:kpi` of F1. */
export function addressOf(path: string, ...parts: string[]): string {
  return parts.reduce((address, part) => address.replace(/:\w+/, encodeURIComponent(part)), path)
}

/** What follows the question mark of an address; what is null is left out. */
export function search(asked: Record<string, string | null>): string {
  const params = new URLSearchParams(
    Object.entries(asked).filter((entry): entry is [string, string] => Boolean(entry[1])),
  )
  return params.size > 0 ? `?${params}` : ''
}

/** Asks; with a body, records; with a file, sends it. */
export async function call<T>(address: string, body?: object, further: RequestInit = {}): Promise<T> {
  const file = body instanceof File
  const accept = { accept: 'application/json' }
  const sent = body && {
    method: 'POST',
    body: file ? body : JSON.stringify(body),
    headers: { ...accept, 'content-type': file ? fileType(body) : 'application/json' },
  }
  const signal = file ? null : AbortSignal.timeout(patienceMs)
  const response = await fetch(address, { headers: accept, ...sent, ...further, signal }).catch(() => {
    throw new CallFailed({ status: 0, message: file ? brokenOff : noAnswer, requestId: null })
  })
  if (response.ok) return (await response.json()) as T
  const problem = (await response.json().catch(() => null)) as Problem | null
  throw new CallFailed(
    problem ?? {
      status: response.status,
      message: 'The service does not answer as it should. Try again in a minute.',
      requestId: null,
    },
  )
}

function fileType({ name }: File): string {
  return name.toLowerCase().endsWith('.docx') ? officeDocument : 'application/zip'
}

const officeDocument = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
const noAnswer = 'The service does not answer. Check that it is running, then try again.'
const brokenOff = 'The upload broke off. Nothing was changed; send it again.'
