import type { Comparison } from '@dashboard/contract'
import { SelectField } from '../forms/select-field.tsx'

type Movements = Comparison['movements']
type Filter = Record<'theme' | 'owner' | 'show', string | null>
type Props = { movements: Movements; filter: Filter; onChoose: (chosen: Partial<Filter>) => void }

/** The KPIs of a theme and an owner, and of these those that moved. */
export function MovementFilter({ movements, filter, onChoose }: Props) {
  const themes = new Map(movements.map(({ theme }) => [theme.id, theme.title]))
  const owners = new Set(movements.map(({ kpi }) => kpi.owner))
  return (
    <form className="choices meeting-choices" aria-label="KPIs shown" onSubmit={(event) => event.preventDefault()}>
      <SelectField
        id="movement-theme"
        label="Theme"
        all="All themes"
        options={[...themes].map(([value, words]) => ({ value, words }))}
        value={filter.theme}
        onChoose={(theme) => onChoose({ theme })}
      />
      <SelectField
        id="movement-owner"
        label="Owner"
        all="All owners"
        options={[...owners].toSorted().map((owner) => ({ value: owner, words: owner }))}
        value={filter.owner}
        onChoose={(owner) => onChoose({ owner })}
      />
      <SelectField
        id="movement-show"
        label="Shown"
        all="All KPIs"
        options={[
          { value: 'moved', words: 'Those that moved' },
          { value: 'changed', words: 'Definition, target or limits changed' },
        ]}
        value={filter.show}
        onChoose={(show) => onChoose({ show })}
      />
    </form>
  )
}

/** Those that the filter leaves, in the order of the board. */
export function shownOf(movements: Movements, { theme, owner, show }: Filter): Movements {
  return movements.filter(
    (each) =>
      (theme === null || each.theme.id === theme) &&
      (owner === null || each.kpi.owner === owner) &&
      (show !== 'moved' || each.moved) &&
      (show !== 'changed' || each.changes.length > 0),
  )
}
