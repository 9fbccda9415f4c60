import { tableOf, type Column, type Feed } from './feed.ts'
import { feeds } from './feeds.ts'
import { referenceFiles } from './reference-files.ts'

/** Every file of the extract format in words, as docs/feeds.md; `said` is what the database says of a table or column. */
export function describeFormat(said: (table: string, column?: string) => string): string {
  const sections = (files: readonly Feed[]) => files.map((file) => describeFile(file, said)).join('\n')
  return `# Feeds and reference files

Written from the declarations in \`packages/extract\` by \`pnpm fix\`: change those, not this page. [The extract](extract.md) says
how files are read. A column that is not always filled may be empty in a row, or absent from the file.

## Feeds

${sections(feeds)}
## Reference files

An extract may replace them; those of the product are in \`db/reference\`.

${sections(referenceFiles)}`
}

function describeFile(file: Feed, said: (table: string, column?: string) => string): string {
  const rows = file.columns.map((column) => {
    const meaning = said(tableOf(file), column.name)
    return `| \`${column.name}\` | ${column.required ? 'always' : ''} | ${describeKind(column)} | ${meaning} |`
  })
  return `### ${file.name}

${said(tableOf(file))} Key: ${file.key.map((name) => `\`${name}\``).join(', ')}.

| Column | Filled | Takes | Meaning |
|---|---|---|---|
${rows.join('\n')}
`
}

function describeKind(column: Column): string {
  const takes = describeValue(column)
  const points = column.parent ? `, in ${column.parent}` : ''
  return `${takes}${points}${column.whenEmpty === undefined ? '' : ', or empty'}`
}

function describeValue(column: Column): string {
  switch (column.kind) {
    case 'uuid':
      return 'UUID'
    case 'day':
      return column.mayBeFuture ? 'day, also to come' : 'day'
    case 'month':
      return 'month'
    case 'instant':
      return 'time'
    case 'boolean':
      return '`true`, `false`'
    case 'whole':
      return `whole number from ${column.from}${column.to === mostWhole ? '' : ` to ${column.to}`}`
    case 'decimal':
      return 'number from 0'
    case 'codes':
      return list(column.codes)
    case 'reference':
      return [column.file === 'kpis' ? 'id of a KPI' : `code in ${column.file}`, list(column.also)]
        .filter(Boolean)
        .join(', ')
    case 'form':
      return `written like \`${column.example}\``
    case 'text':
      return 'text'
    case 'key':
      return 'key'
  }
}

const mostWhole = 999_999

function list(codes: readonly string[]): string {
  return codes.map((code) => `\`${code}\``).join(', ')
}
