import type { FileReport, LoadReport } from '@dashboard/contract'
import { csvFile } from './csv.ts'

const columns = ['about', 'feed', 'file', 'rule', 'column', 'line', 'rows', 'says'] as const
type Line = Partial<Record<(typeof columns)[number], string | number | null>>

/** A report as tidy CSV: a line for each thing that it says, each rejected row among them. No cell is a formula. */
export function reportCsv(report: LoadReport): string {
  const lines = [...aboutLoad(report), ...report.files.flatMap(aboutFile), ...aboutRows(report)]
  return csvFile(
    columns,
    lines.map((line) => columns.map((column) => line[column] ?? null)),
  )
}

function aboutLoad(report: LoadReport): Line[] {
  const { outcome, sentence, loadId, restores, extractId, asAt, mode, by, wayIn, receivedAt, finishedAt } = report
  const said = {
    outcome,
    sentence,
    load_id: loadId,
    restores,
    extract_id: extractId,
    as_at: asAt,
    mode,
    by,
    way_in: wayIn,
    received_at: receivedAt,
    finished_at: finishedAt,
  }
  return Object.entries(said).map(([about, says]) => ({ about, says }))
}

function aboutFile({ feed, file, sha256, absentColumns, rules, ...counts }: FileReport): Line[] {
  const { read, accepted, rejected, repeated } = counts
  return [
    { about: 'sha256', feed, file, says: sha256 },
    ...Object.entries({ read, accepted, rejected, repeated }).map(([about, rows]) => ({ about, feed, file, rows })),
    ...absentColumns.map((column) => ({ about: 'absent_column', feed, file, column })),
    ...rules.flatMap((rule) => rejectedRows(rule).map((line) => ({ about: 'rejected_row', feed, file, ...line }))),
  ]
}

/** A line for each row, and one without a line number for those beyond the first 1,000. */
function rejectedRows({ rule, column, sentence, rows, lines }: FileReport['rules'][number]): Line[] {
  const further = rows - lines.length
  return [
    ...lines.map((line) => ({ rule, column, line, rows: 1, says: sentence })),
    ...(further > 0 ? [{ rule, column, rows: further, says: sentence }] : []),
  ]
}

function aboutRows({ changes, faults }: LoadReport): Line[] {
  return [
    ...changes.flatMap(({ feed, ...counts }) => Object.entries(counts).map(([about, rows]) => ({ about, feed, rows }))),
    ...faults.map(({ fault, sentence, rows }) => ({ about: 'kept_fault', rule: fault, rows, says: sentence })),
  ]
}
