import type { Context } from './check-cell.ts'
import type { ReferenceName } from './feed.ts'
import type { Manifest } from './manifest.ts'
import { referenceFiles } from './reference-files.ts'
import type { Work } from './work.ts'

/** What cells are checked against: the reference data as they now stand in the database, and the cut-off. */
export async function readContext({ client, kpis }: Work, { asAtUtc, asOn }: Manifest): Promise<Context> {
  const codes = async (name: Exclude<ReferenceName, 'kpis'>): Promise<ReadonlySet<string>> => {
    const file = referenceFiles.find((each) => each.name === name)
    if (!file) throw new Error(`${name} is not a reference file.`)
    const { rows } = await client.query<{ code: string }>(
      `select distinct ${file.key[0]} as code from reference.${file.table}`,
    )
    return new Set(rows.map(({ code }) => code))
  }
  return {
    references: {
      offences: await codes('offences'),
      outcome_types: await codes('outcome_types'),
      areas: await codes('areas'),
      providers: await codes('providers'),
      programmes: await codes('programmes'),
      kpis: new Set(kpis.measures.keys()),
      measures: kpis.measures,
    },
    asAtUtc,
    asOn,
  }
}
