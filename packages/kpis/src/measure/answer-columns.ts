import { sql, type RawBuilder } from 'kysely'
import type { Measure } from '../define-kpi.ts'

/** What a group of alike cases answers, in the columns of its kind. */
export type Answer = {
  cases: number
  met?: boolean | null
  ended_by?: string | null
  stage?: string
  category?: string
  in_group?: boolean
  exposure?: number
}

type Columns = {
  columns: RawBuilder<unknown>[]
  keys: RawBuilder<unknown>[]
  /** Of durations the length of a case, from 1 for none on; 0 for one that cannot be. */
  length: RawBuilder<unknown> | null
  /** Rows are sums, not cases that could be told apart. */
  summed: boolean
}

/** SQL for the answers of a kind: alike cases are counted together. */
export function answerColumns(measure: Measure): Columns {
  const count = sql`count(*)::integer as cases`
  switch (measure.kind) {
    case 'count':
      return plain([], count)
    case 'snapshot':
      return plain(measure.asks ? ['met'] : [], count)
    case 'proportion':
      return plain(['met'], count)
    case 'funnel':
      return plain(['met', 'stage'], count)
    case 'mix':
      return plain(['category'], count)
    case 'ratio':
      return plain(['met', 'in_group'], count)
    case 'rate':
      return {
        // Added up as decimals, so that the sum does not hang on the order in which processes read the rows.
        columns: [
          sql`sum(cases.events)::integer as cases`,
          sql`sum(cases.exposure::numeric)::double precision as exposure`,
        ],
        keys: [],
        length: null,
        summed: true,
      }
    case 'duration': {
      const length = measure.clock === 'days' ? days : hours
      return { ...plain(['ended_by'], count), length: sql`greatest(coalesce(${length}, -1), -1) + 1` }
    }
  }
}

const days = sql`coalesce(cases.ended_on, cut_off.as_on) - cases.started_on`
/** By the minute, a begun hour as a whole: what ended within an hour to the minute has a length of 1, and less than nothing stays so. */
const hours = sql`
  case when coalesce(cases.ended_at, cut_off.as_at) < cases.started_at then -1
       else ceil(floor(extract(epoch from coalesce(cases.ended_at, cut_off.as_at) - cases.started_at) / 60) / 60)::integer
  end`

function plain(names: string[], count: RawBuilder<unknown>): Columns {
  const refs = names.map((name) => sql.ref(`cases.${name}`))
  return { columns: [...refs, count], keys: refs, length: null, summed: false }
}
