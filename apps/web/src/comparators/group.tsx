import type { ComparatorsPage } from '@dashboard/contract'
import { londonDay } from '../london-day.ts'
import { useMay } from '../who/who.ts'
import { AddForm, RemoveForm } from './member-forms.tsx'

type Props = {
  page: Pick<ComparatorsPage, 'group' | 'members' | 'removed' | 'others'>
  /** How often something has been recorded on this page: a form begins anew each time. */
  times: number
  onDone: (words: string) => Promise<void>
}

/** The forces that this one is shown beside, and what may be changed of them. */
export function Group({ page: { group, members, removed, others }, times, onDone }: Props) {
  const may = useMay()
  return (
    <section className="card" aria-labelledby="group-title">
      <h2 className="card-title" id="group-title">
        {group}
      </h2>
      {members.length === 0 && <p className="govuk-body">No force is in the group.</p>}
      <ul className="target-entries">
        {members.map(({ id, force, official, source, added }) => (
          <li key={id} className="target-entry member">
            <h3 className="card-subtitle">{force}</h3>
            <p className="small member-about">
              {official ? 'On the official list' : 'Not from the official list'}. Source: {source}.
              {added && ` Added by ${added.by} on ${londonDay(added.at)}: ${added.reason}`}
            </p>
            {may('write', 'comparators') && (
              <RemoveForm id={id} force={force} onRemoved={async () => onDone(`${force} is removed from the group.`)} />
            )}
          </li>
        ))}
      </ul>
      {may('write', 'comparators') && (
        <AddForm key={times} others={others} onAdded={async () => onDone('The force is added to the group.')} />
      )}
      {removed.length > 0 && (
        <details className="govuk-details">
          <summary className="govuk-details__summary">
            <span className="govuk-details__summary-text">
              History: {removed.length === 1 ? 'one force' : `${removed.length} forces`} removed
            </span>
          </summary>
          <ul>
            {removed.map(({ id, force, removed: ended }) => (
              <li key={id}>
                {force}
                {ended && `, removed by ${ended.by} on ${londonDay(ended.at)}: ${ended.reason}`}
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  )
}
