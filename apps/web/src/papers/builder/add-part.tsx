import type { TemplateBlock } from '@dashboard/contract'
import { useState, type SubmitEvent } from 'react'
import { SelectField } from '../../forms/select-field.tsx'
import { blocks } from '../words.ts'
import type { PartKind } from './change-parts.ts'

type Props = {
  /** Each part there is, in a line. */
  places: { id: string; words: string }[]
  onAdd: (kind: PartKind, after: string | null) => void
}

const kinds = Object.entries(blocks).map(([value, words]) => ({ value, words }))
const first = 'first'

/** Puts a part where it belongs: at the end unless another place is chosen. */
export function AddPart({ places, onAdd }: Props) {
  const [kind, setKind] = useState<PartKind>('words')
  const [place, setPlace] = useState<string | null>(null)
  const last = places.at(-1)?.id ?? null
  const add = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault()
    onAdd(kind, place === first ? null : (place ?? last))
    setPlace(null)
  }
  return (
    <form className="choices add-part" aria-label="Add a part" onSubmit={add}>
      <SelectField
        id="add-kind"
        label="Kind of part"
        value={kind}
        options={kinds}
        onChoose={(chosen) => setKind(chosen as TemplateBlock['block'])}
      />
      <SelectField
        id="add-place"
        label="Where"
        value={places.some(({ id }) => id === place) || place === first ? place : null}
        all="At the end"
        options={[
          { value: first, words: 'First of all' },
          ...places.map(({ id, words }) => ({ value: id, words: `After ${words}` })),
        ]}
        onChoose={setPlace}
      />
      <button type="submit" className="present-button">
        Add
      </button>
    </form>
  )
}
