import { formatCount } from '@dashboard/contract/value'
import { useQuery } from '@tanstack/react-query'
import { loadQuery } from '../call.ts'
import { ChangesTable } from '../data/changes-table.tsx'
import { FileName } from '../data/file-name.tsx'
import { LoadLead } from '../data/load-lead.tsx'
import { TableCard } from '../data/table-card.tsx'
import { Failed, StaleNotice } from '../states/failed.tsx'
import { Loading } from '../states/loading.tsx'
import { useTitle } from '../use-title.ts'

const linesShown = 10

/** The report of the load in force. */
export default function LoadPage() {
  const { data, error, refetch } = useQuery(loadQuery)
  useTitle('About the data')
  if (!data) return error ? <Failed error={error} onRetry={() => void refetch()} /> : <Loading />
  const { mode, files, changes, faults } = data
  const allRead = files.reduce((total, file) => total + file.read, 0)
  const allRejected = files.reduce((total, file) => total + file.rejected, 0)
  const refused = files.flatMap(({ file, rules }) => rules.map((rule) => ({ file, ...rule })))
  return (
    <>
      <StaleNotice error={error} onRetry={() => void refetch()} />
      <h1 className="page-title">
        {formatCount(allRead)} rows read, {formatCount(allRejected)} refused
      </h1>
      <LoadLead load={data} />
      <TableCard
        id="files"
        title="Files"
        label="Table of files"
        columns={[
          'File',
          ...['Read', 'Accepted', 'Refused'].map((name) => ({ name, number: true as const })),
          'SHA-256 of the file',
        ]}
      >
        {files.map(({ file, read, accepted, rejected, sha256 }) => (
          <tr key={file}>
            <th scope="row">
              <FileName name={file} />
            </th>
            <td className="number">{formatCount(read)}</td>
            <td className="number">{formatCount(accepted)}</td>
            <td className="number">{formatCount(rejected)}</td>
            <td>
              <code className="sha256">{sha256 ?? 'not said'}</code>
            </td>
          </tr>
        ))}
      </TableCard>
      <ChangesTable changes={changes} mode={mode} />
      <TableCard
        id="refused"
        title="Rows refused, and why"
        label="Table of rows refused"
        columns={['File', 'Why', { name: 'Rows', number: true }, 'Lines']}
        note="The values themselves are never kept: look the lines up in the extract."
        empty={refused.length === 0 ? 'No row was refused.' : null}
      >
        {refused.map(({ file, sentence, rows, lines }) => (
          <tr key={`${file} ${sentence}`}>
            <th scope="row">
              <FileName name={file} />
            </th>
            <td>{sentence}</td>
            <td className="number">{formatCount(rows)}</td>
            <td>{linesOf(lines, rows)}</td>
          </tr>
        ))}
      </TableCard>
      <TableCard
        id="faults"
        title="Rows kept although something in them cannot be right"
        label="Table of rows kept with faults"
        columns={['What', { name: 'Rows', number: true }]}
        empty={faults.length === 0 ? 'None was found.' : null}
      >
        {faults.map(({ fault, sentence, rows }) => (
          <tr key={fault}>
            <th scope="row">{sentence}</th>
            <td className="number">{formatCount(rows)}</td>
          </tr>
        ))}
      </TableCard>
    </>
  )
}

/** The first lines by number, and how many more there are. */
function linesOf(lines: number[], rows: number): string {
  const shown = lines.slice(0, linesShown)
  const more = rows - shown.length
  return `${shown.map(formatCount).join(', ')}${more > 0 ? ` and ${formatCount(more)} more` : ''}`
}
