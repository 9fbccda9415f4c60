import { SelectField } from '../forms/select-field.tsx'
import { kinds, states } from './words.ts'

type Props = {
  kind: string | null
  state: string | null
  onChoose: (chosen: { kind: string | null } | { state: string | null }) => void
}

const stateNames = Object.entries(states).map(([value, { name }]) => ({ value, words: name }))

/** Whose meetings are listed, and in which state. */
export function Filter({ kind, state, onChoose }: Props) {
  return (
    <form className="choices" aria-label="Meetings shown" onSubmit={(event) => event.preventDefault()}>
      <SelectField
        id="meetings-kind"
        label="Group"
        all="All groups"
        options={kinds}
        value={kind}
        onChoose={(value) => onChoose({ kind: value })}
      />
      <SelectField
        id="meetings-state"
        label="State"
        all="Any state"
        options={stateNames}
        value={state}
        onChoose={(value) => onChoose({ state: value })}
      />
    </form>
  )
}
