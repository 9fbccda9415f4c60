import type { LineAction } from '@dashboard/contract'
import { dayName } from '@dashboard/contract/month'
import { Link } from 'wouter'

/** The actions by which a line is being done. */
export function ActionsPart({ actions, today }: { actions: LineAction[]; today: string }) {
  return (
    <section className="card" aria-labelledby="actions-title">
      <h2 id="actions-title" className="card-title">
        Actions
      </h2>
      {actions.length === 0 ? (
        <p>
          None belongs to this line yet. <Link href="/actions">See all actions</Link>
        </p>
      ) : (
        <ul className="plan-entries">
          {actions.map((action) => (
            <li key={action.id}>
              <p className="plan-entry">
                <Link href={`/actions/${action.id}`}>
                  {action.number}: {action.title}
                </Link>
              </p>
              <p className="small">
                {action.owner}. {stateOf(action, today)}
              </p>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

function stateOf({ dueOn, doneOn }: LineAction, today: string): string {
  if (doneOn) return `Done on ${dayName(doneOn)}.`
  return `${dueOn < today ? 'Overdue: it was due on' : 'Due on'} ${dayName(dueOn)}.`
}
