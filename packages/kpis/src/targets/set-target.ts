import type { RecordedTarget, TargetDraft } from '@dashboard/contract'
import { addDays, monthName } from '@dashboard/contract/month'
import { inTransaction, type DB } from '@dashboard/db'
import { sql, type Kysely, type Transaction } from 'kysely'
import type { Kpi, Measure } from '../define-kpi.ts'
import { Unanswerable } from '../pages/unanswerable.ts'
import type { Release } from '../release.ts'
import { targetUnit } from '../wording.ts'
import { readTarget } from './list-targets.ts'
import { targetMonths } from './target-months.ts'
import { targetFaults, type GivenTarget, type TargetFault } from './target-rules.ts'

/** Sets a target of a measure from a month on, which ends the one before; else throws why it cannot be set. */
export async function setTarget(
  db: Kysely<DB>,
  release: Release,
  kpi: Kpi,
  draft: TargetDraft & { recordedBy: string },
): Promise<RecordedTarget> {
  const measure = measureOf(kpi, draft.measure)
  refuseFarMonth(release, draft.from)
  return inTransaction(db, async (transaction) => {
    await waitForOthers(transaction, kpi)
    const others = await inForce(transaction, kpi, measure)
    const next = others.find(({ validFrom }) => validFrom > `${draft.from}-01`)
    const given: GivenTarget & { validFrom: string } = {
      kpiId: kpi.id,
      measureId: measure.id,
      value: draft.value,
      unit: targetUnit(measure),
      withinDays: draft.withinDays,
      validFrom: `${draft.from}-01`,
      validTo: next ? addDays(next.validFrom, -1) : null,
      status: draft.status,
    }
    const [fault] = targetFaults(
      given,
      kpi,
      others.map((other) => endedBy(other, given.validFrom)),
    )
    if (fault)
      throw refusalOf(
        fault,
        others.some(({ validFrom }) => validFrom === given.validFrom),
      )
    const { id } = await transaction
      .insertInto('reference.target')
      .values({
        kpi_id: kpi.id,
        measure_id: measure.id,
        value: draft.value,
        unit: targetUnit(measure),
        within_days: draft.withinDays,
        source: draft.source,
        owner: draft.owner,
        valid_from: given.validFrom,
        status: draft.status,
        reason: draft.reason,
        recorded_by: draft.recordedBy,
      })
      .returning('target_id as id')
      .executeTakeFirstOrThrow()
    return readTarget(transaction, kpi, id)
  })
}

function measureOf(kpi: Kpi, id: string): Measure {
  if (kpi.kind === 'pending')
    throw new Unanswerable(`${kpi.code} is not counted yet: its target can be set once it is.`, { field: 'measure' })
  const measure = kpi.allMeasures.find((each) => each.id === id)
  if (!measure) throw new Unanswerable('Choose what the target is for.', { field: 'measure' })
  return measure
}

function refuseFarMonth(release: Release, from: string): void {
  const { first, last } = targetMonths(release)
  if (from < first || from > last)
    throw new Unanswerable(`Choose a month from ${monthName(first)} to ${monthName(last)}.`, { field: 'from' })
}

/** Two that each begin where there is none may do so in the same month: one after the other. */
async function waitForOthers(db: Transaction<DB>, { id }: Kpi): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext('stalking-kpis target'), hashtext(${id}))`.execute(db)
}

type Held = { validFrom: string; validTo: string | null }

async function inForce(db: Transaction<DB>, kpi: Kpi, measure: Measure): Promise<Held[]> {
  const rows = await db
    .selectFrom('reference.target')
    .select(['valid_from as validFrom', 'valid_to as validTo'])
    .where('kpi_id', '=', kpi.id)
    .where('measure_id', '=', measure.id)
    .where('withdrawn_at', 'is', null)
    .orderBy('valid_from')
    .execute()
  return rows
}

/** One that begins before a day ends before it. */
function endedBy(held: Held, day: string): Held {
  const last = addDays(day, -1)
  const goesOn = held.validFrom < day && (held.validTo === null || held.validTo > last)
  return goesOn ? { ...held, validTo: last } : held
}

const fields: Partial<Record<TargetFault['field'], string>> = {
  measureId: 'measure',
  value: 'value',
  withinDays: 'withinDays',
  validFrom: 'from',
  status: 'status',
}

function refusalOf({ field, message }: TargetFault, taken: boolean): Unanswerable {
  return new Unanswerable(message, { status: taken ? 409 : 400, field: fields[field] ?? null })
}
