import type { Intake } from '@dashboard/contract'
import { formatCount } from '@dashboard/contract/value'
import { loadedAtName } from '../shell/loaded-at.ts'
import { bytesName } from './bytes-name.ts'
import { Cancel } from './cancel.tsx'
import { handedIn, stateWords } from './words.ts'

type Props = { intake: Intake; onCancelled: () => void }

/** How far one extract has come, and the way to cancel it. */
export function UnderWay({ intake, onCancelled }: Props) {
  const { name, wayIn, askedBy, askedAt, state, sentence, bytes, rowsRead, kpis } = intake
  return (
    <li className="intake">
      <h3 className="card-subtitle">{name}</h3>
      <p className="small">
        {loadedAtName(askedAt)}, {handedIn(wayIn, askedBy)}
      </p>
      <p className="intake-state">{sentence ?? `${stateWords[state]}.`}</p>
      {wayIn === 'upload' && <Step name="Received" done={bytes.received} all={bytes.total} write={bytesName} />}
      {rowsRead.length > 0 && <RowsRead rowsRead={rowsRead} byFile={state === 'checking'} />}
      {kpis.total !== null && <Step name="KPIs measured" done={kpis.measured} all={kpis.total} write={formatCount} />}
      <Cancel intake={intake} onCancelled={onCancelled} />
    </li>
  )
}

type StepProps = { name: string; done: number; all: number | null; write: (amount: number) => string }

/** The bar says nothing that the words beside it do not. */
function Step({ name, done, all, write }: StepProps) {
  return (
    <p className="intake-step">
      <span className="intake-step-name">{name}</span>
      {all !== null && <progress value={done} max={Math.max(all, 1)} aria-hidden="true" />}
      <span>{all === null ? `${write(done)} so far` : `${write(done)} of ${write(all)}`}</span>
    </p>
  )
}

/** Nobody knows how many rows there are before they have been read: there is no bar. */
function RowsRead({ rowsRead, byFile }: Pick<Intake, 'rowsRead'> & { byFile: boolean }) {
  const rows = rowsRead.reduce((total, file) => total + file.rows, 0)
  return (
    <>
      <p className="intake-step">
        <span className="intake-step-name">Rows read</span>
        <span>
          {formatCount(rows)}, from {rowsRead.length === 1 ? 'one file' : `${rowsRead.length} files`}
        </span>
      </p>
      {byFile && (
        <ul className="intake-files small" aria-label="Rows read by file">
          {rowsRead.map((file) => (
            <li key={file.file}>
              <span>{file.file}</span> <span>{formatCount(file.rows)}</span>
            </li>
          ))}
        </ul>
      )}
    </>
  )
}
