import type { LoadReport } from '@dashboard/contract'

/**
 * Throws unless the report accounts for every row: of each file, the accepted and the rejected are those read, and the
 * rules those rejected; of each feed, the rows that came into the warehouse are those accepted, repeats aside.
 */
export function proveReport({ files, changes }: LoadReport): void {
  for (const { feed, file, read, accepted, rejected, repeated, rules } of files) {
    const byRule = rules.reduce((sum, { rows }) => sum + rows, 0)
    if (accepted + rejected !== read || byRule !== rejected) throw new Error(`The rows of ${file} do not add up.`)
    const change = changes.find((each) => each.feed === feed)
    if (change && change.added + change.changed + change.unchanged !== accepted - repeated)
      throw new Error(`The rows of ${file} are not those that came into the warehouse.`)
  }
}
