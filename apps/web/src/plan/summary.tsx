import type { PlanPage, PlanStatus } from '@dashboard/contract'
import { noStatus, statusWords } from '@dashboard/contract/plan-words'
import { PlanStatusIcon } from '../icons/plan-status-icon.tsx'

/** How many lines stand where, as a bar and in words, and how many dates were moved. */
export function Summary({ plan: { all, statuses, moved } }: { plan: PlanPage }) {
  const shown = statuses.filter(({ lines }) => lines > 0)
  return (
    <section className="card plan-summary" aria-label="All lines by status">
      <div className="plan-bar" aria-hidden="true">
        {shown.map(({ status, lines }) => (
          <span key={status} className={`plan-bar-${status ?? 'none'}`} style={{ flexGrow: lines }} />
        ))}
      </div>
      <ul className="plan-counts">
        {shown.map(({ status, lines }) => (
          <li key={status}>
            <PlanStatusIcon status={status} />
            <span>
              <strong>{lines}</strong> {wordsOf(status)}
            </span>
          </li>
        ))}
      </ul>
      <p>{movedSentence(moved, all)}</p>
    </section>
  )
}

function wordsOf(status: PlanStatus | null): string {
  const words = status ? statusWords[status] : noStatus
  return words.charAt(0).toLowerCase() + words.slice(1)
}

function movedSentence({ once, oftener }: PlanPage['moved'], all: number): string {
  const moved = once + oftener
  if (moved === 0) return `No due date of the ${all} lines was moved.`
  const times = oftener === 0 ? '' : `; ${oftener} ${oftener === 1 ? 'was' : 'were'} moved more than once`
  return `${moved} ${moved === 1 ? 'line has' : 'lines have'} a due date that was moved${times}. A moved date stays on the page.`
}
