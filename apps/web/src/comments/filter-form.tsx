import type { CommentsPage } from '@dashboard/contract'
import { monthName } from '@dashboard/contract/month'
import { SelectField } from '../forms/select-field.tsx'
import type { AskedComments } from './queries.ts'
import { states } from './words.ts'

type Props = {
  page: CommentsPage
  asked: AskedComments
  /** Outside the group every comment is one that was approved. */
  inside: boolean
  onChoose: (chosen: Partial<AskedComments>) => void
}

/** Which comments are listed. */
export function FilterForm({ page: { month, months, owners, themes }, asked, inside, onChoose }: Props) {
  const choose = (name: keyof AskedComments) => (value: string | null) => onChoose({ [name]: value, page: null })
  return (
    <form className="choices" aria-label="Comments shown" onSubmit={(event) => event.preventDefault()}>
      <SelectField
        id="comments-month"
        label="Month"
        value={month}
        options={months.map((each) => ({ value: each, words: monthName(each) }))}
        onChoose={choose('month')}
      />
      <SelectField
        id="comments-owner"
        label="Owner"
        value={asked.owner}
        all="All owners"
        options={owners.map((owner) => ({ value: owner, words: owner }))}
        onChoose={choose('owner')}
      />
      <SelectField
        id="comments-theme"
        label="Theme"
        value={asked.theme}
        all="All themes"
        options={themes.map(({ id, title }) => ({ value: id, words: title }))}
        onChoose={choose('theme')}
      />
      {inside && (
        <SelectField
          id="comments-state"
          label="State"
          value={asked.state}
          all="Any state"
          options={Object.entries(states).map(([value, words]) => ({ value, words }))}
          onChoose={choose('state')}
        />
      )}
    </form>
  )
}
