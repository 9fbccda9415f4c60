import type { PaperPurpose, TemplateContent } from '@dashboard/contract'
import { SelectField } from '../../forms/select-field.tsx'
import { purposeNames } from '@dashboard/contract/names'
import { audiences } from '../words.ts'

type Props = { content: TemplateContent; onChange: (content: TemplateContent) => void }

const markings = ['OFFICIAL', 'OFFICIAL-SENSITIVE'] as const
const noCover = { author: '', item: '', purpose: 'assurance' as const }

/** For whom a paper is, how it is marked, and what stands above its text. */
export function AboutFields({ content, onChange }: Props) {
  const { title, audience, marking, cover } = content
  const optionsOf = (names: Record<string, string>) => Object.entries(names).map(([value, words]) => ({ value, words }))
  return (
    <section className="card paper-about" id="about" aria-labelledby="about-title">
      <h2 className="card-title" id="about-title">
        About the paper
      </h2>
      <Line
        id="title"
        label="Title"
        value={title}
        most={120}
        onChange={(words) => onChange({ ...content, title: words })}
      />
      <div className="paper-about-row">
        <SelectField
          id="audience"
          label="Audience"
          value={audience}
          options={optionsOf(audiences)}
          onChoose={(chosen) => onChange({ ...content, audience: chosen as TemplateContent['audience'] })}
        />
        <SelectField
          id="marking"
          label="Protective marking"
          value={marking}
          options={markings.map((each) => ({ value: each, words: each }))}
          onChoose={(chosen) => onChange({ ...content, marking: chosen as TemplateContent['marking'] })}
        />
      </div>
      <label className="check-field">
        <input
          type="checkbox"
          checked={cover !== null}
          onChange={({ target }) => onChange({ ...content, cover: target.checked ? noCover : null })}
        />{' '}
        With a cover block: meeting, author, date, item and purpose
      </label>
      {cover && (
        <div className="paper-about-row">
          <Line
            id="author"
            label="From (a role, no name)"
            value={cover.author}
            most={80}
            onChange={(author) => onChange({ ...content, cover: { ...cover, author } })}
          />
          <Line
            id="item"
            label="Agenda item"
            value={cover.item}
            most={20}
            onChange={(item) => onChange({ ...content, cover: { ...cover, item } })}
          />
          <SelectField
            id="purpose"
            label="Purpose"
            value={cover.purpose}
            options={optionsOf(purposeNames)}
            onChoose={(purpose) => onChange({ ...content, cover: { ...cover, purpose: purpose as PaperPurpose } })}
          />
        </div>
      )}
    </section>
  )
}

type LineProps = { id: string; label: string; value: string; most: number; onChange: (words: string) => void }

function Line({ id, label, value, most, onChange }: LineProps) {
  return (
    <div className="govuk-form-group">
      <label className="govuk-label" htmlFor={id}>
        {label}
      </label>
      <input
        className="govuk-input"
        id={id}
        value={value}
        maxLength={most}
        onChange={({ target }) => onChange(target.value)}
      />
    </div>
  )
}
