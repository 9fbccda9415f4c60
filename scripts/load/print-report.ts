import type { FileReport, LoadReport } from '@dashboard/contract'

const linesShown = 10

/** Prints a report for whoever loads. */
export function printReport(report: LoadReport): void {
  for (const line of reportLines(report)) console.log(line)
}

/** A report in lines of text. */
export function reportLines(report: LoadReport): string[] {
  const { outcome, sentence, loadId, files, changes, faults } = report
  const refused = `Refused: ${sentence}${sentence.includes('Nothing was changed') ? '' : ' Nothing was changed.'}`
  return [
    ...files.flatMap(fileLines),
    ...changes.map(
      ({ feed, added, changed, removed, unchanged }) =>
        `  ${feed.padEnd(26)} ${number(added)} new, ${number(changed)} changed, ${number(removed)} removed, ${number(unchanged)} unchanged`,
    ),
    ...faults.map((fault) => `  kept: ${number(fault.rows)} × ${fault.sentence}`),
    outcome === 'refused' ? refused : sentence,
    ...(outcome === 'accepted' ? [`Load ${loadId}`] : []),
  ]
}

function fileLines({ file, read, accepted, rejected, repeated, rules }: FileReport): string[] {
  const counts = `${number(read)} read, ${number(accepted)} accepted, ${number(rejected)} rejected`
  return [
    `  ${file.padEnd(26)} ${counts}${repeated > 0 ? `, ${number(repeated)} repeated rows kept once` : ''}`,
    ...rules.map(({ sentence, rows, lines }) => {
      const more = rows > linesShown ? ` and ${number(rows - linesShown)} more` : ''
      return `    ${number(rows)} × ${sentence} (line ${lines.slice(0, linesShown).join(', ')}${more})`
    }),
  ]
}

function number(value: number): string {
  return value.toLocaleString('en-GB')
}
