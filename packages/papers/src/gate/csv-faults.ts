import type { Paper, PaperFault } from '@dashboard/contract'
import { fileFault } from './office-faults.ts'
import { saidFaults } from './said-faults.ts'

/** What is wrong with a CSV: it has a line of headers, and every line bears the marking; its sources are those of the paper. */
export function csvFaults(csv: string, paper: Paper): PaperFault[] {
  const [header = '', ...lines] = csv.split('\r\n').filter(Boolean)
  return [
    ...(header.startsWith('\uFEFFfigure_id,') ? [] : [fileFault('The CSV has no header line.')]),
    ...(lines.every((line) => line.includes(`,${paper.marking},`))
      ? []
      : [fileFault('A line of the CSV does not bear the marking.')]),
    ...(lines.some((line) => /(^|,)"?[=+\-@＝＋－＠](?!\d*\.?\d+(e[+-]?\d+)?(,|$))/i.test(line))
      ? [fileFault('A cell of the CSV could be taken for a formula.')]
      : []),
    ...saidFaults(csv, paper, false),
  ]
}
