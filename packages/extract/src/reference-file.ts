import { codes, required, text, type Column, type Feed } from './feed.ts'

const statuses = codes('confirmed placeholder unverified')

/** A reference file: every row says where it comes from and how sure it is. An extract replaces all of its rows or none. */
export function referenceFile(file: Feed & { status?: Column }): Feed {
  const { status = required('status', statuses), ...feed } = file
  return { ...feed, schema: 'reference', columns: [...file.columns, required('source', text), status] }
}
