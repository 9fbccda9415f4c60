import type { Comparison } from '@dashboard/contract'
import { SelectField } from '../forms/select-field.tsx'

type Props = {
  page: Pick<Comparison, 'frozen' | 'from' | 'to'>
  onChoose: (chosen: { from: string | null } | { to: string | null }) => void
}

/** Which two meetings are compared; the later may be now. */
export function PickMeetings({ page: { frozen, from, to }, onChoose }: Props) {
  const options = frozen.map(({ id, title }) => ({ value: id, words: title }))
  return (
    <form
      className="choices meeting-choices"
      aria-label="Meetings compared"
      onSubmit={(event) => event.preventDefault()}
    >
      <SelectField
        id="compare-from"
        label="Frozen at"
        options={options}
        value={from?.id ?? null}
        onChoose={(value) => onChoose({ from: value })}
      />
      <SelectField
        id="compare-to"
        label="Beside"
        all="Now"
        options={options}
        value={to?.id ?? null}
        onChoose={(value) => onChoose({ to: value })}
      />
    </form>
  )
}
