import type { KeptAction } from './ledger.ts'
import { sourceWords, statusWords } from './action-words.ts'
import { kpiName } from './describe-action.ts'

type Cell = string | number | boolean | null

/** Actions as a table: columns by their names, and a row for each. */
export function actionsTable(actions: KeptAction[], today: string): { columns: string[]; rows: Cell[][] } {
  return {
    columns: columns.map(([name]) => name),
    rows: actions.map((action) => columns.map(([, cell]) => cell(action, today))),
  }
}

const columns: [name: string, cell: (action: KeptAction, today: string) => Cell][] = [
  ['action', ({ number }) => number],
  ['version', ({ version }) => version],
  ['title', ({ title }) => title],
  ['what', ({ what }) => what],
  ['owner', ({ owner }) => owner],
  ['asked_for_by', ({ source }) => sourceWords[source]],
  ['kpis', ({ kpiIds }) => kpiIds.map((id) => kpiName(id).code).join(' ')],
  ['begins', ({ startsOn }) => startsOn],
  ['due', ({ dueOn }) => dueOn],
  ['first_due', ({ firstDueOn }) => firstDueOn],
  ['status', ({ status }) => statusWords[status]],
  ['status_on', ({ statusOn }) => statusOn],
  ['closed', ({ closedOn }) => closedOn],
  ['evidence', ({ evidence }) => evidence],
  ['effect_kpi', ({ effectKpi }) => effectKpi && kpiName(effectKpi).code],
  ['effect_direction', ({ effectDirection }) => effectDirection],
  ['effect_by', ({ effectMonth }) => effectMonth],
  ['as_at', (_action, today) => today],
]
