import type { PlanLine, PlanReturn } from '@dashboard/contract'
import { addresseeWords, noStatus, statusWords } from '@dashboard/contract/plan-words'
import { csvFile } from './csv.ts'

/** The lines of the plan as CSV, one row each. */
export function planCsv(lines: readonly PlanLine[]): string {
  return csvFile(
    [...columns, 'actions_done', 'actions', 'latest_evidence'],
    lines.map((line) => [
      ...cells(line),
      line.actions?.done ?? null,
      line.actions?.all ?? null,
      evidenceText(line.evidence),
    ]),
  )
}

/** The six-monthly return as CSV: the same, with wording, source and all evidence, as the plan stood on a day. */
export function planReturnCsv({ force, on, synthetic, lines }: PlanReturn): string {
  return csvFile(
    ['force', 'as_at', 'made_up', ...columns, 'wording', 'wording_source', 'evidence'],
    lines.map((line) => [
      force,
      on,
      synthetic,
      ...cells(line),
      line.wording,
      line.wordingSource,
      line.allEvidence.map(evidenceText).join('; '),
    ]),
  )
}

const columns = [
  'number',
  'addressed_to',
  'theme',
  'title',
  'wording_status',
  'owner',
  'status',
  'reason',
  'completed_on',
  'first_due_on',
  'due_on',
  'due_status',
  'times_moved',
  'earlier_due_on',
  'kpis',
]

function cells(line: PlanLine): (string | number | null)[] {
  const { dueOn, earlierDueOn, status } = line
  return [
    line.number,
    addresseeWords[line.addressedTo],
    line.theme.title,
    line.title,
    line.wordingStatus,
    line.owner,
    status ? statusWords[status] : noStatus,
    line.reason,
    line.completedOn,
    earlierDueOn[0] ?? dueOn,
    dueOn,
    line.dueStatus,
    earlierDueOn.length,
    earlierDueOn.join(' '),
    line.kpis.map(({ code }) => code).join(' '),
  ]
}

function evidenceText(evidence: PlanLine['evidence']): string | null {
  return evidence && `${evidence.label}, ${evidence.on}: ${evidence.reference}`
}
