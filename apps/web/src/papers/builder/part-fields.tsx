import type { PaperChoices, TemplateBlock } from '@dashboard/contract'
import { dayName } from '@dashboard/contract/month'
import { SelectField } from '../../forms/select-field.tsx'
import { writtenThere } from '../words.ts'
import { FigureFields } from './figure-fields.tsx'

type Props = {
  part: TemplateBlock
  choices: PaperChoices
  /** The day that the figures are as at; null before it is known. */
  asAt: string | null
  onChange: (part: TemplateBlock) => void
}

/** What may be changed of a part. */
export function PartFields({ part, choices, asAt, onChange }: Props) {
  switch (part.block) {
    case 'heading':
      return (
        <div className="paper-about-row">
          <div className="govuk-form-group">
            <label className="govuk-label" htmlFor={`${part.id}-text`}>
              Heading
            </label>
            <input
              className="govuk-input"
              id={`${part.id}-text`}
              value={part.text}
              maxLength={120}
              onChange={({ target }) => onChange({ ...part, text: target.value })}
            />
          </div>
          <SelectField
            id={`${part.id}-level`}
            label="Level"
            value={String(part.level)}
            options={[
              { value: '1', words: 'Of a section' },
              { value: '2', words: 'Within a section' },
            ]}
            onChoose={(level) => onChange({ ...part, level: level === '2' ? 2 : 1 })}
          />
        </div>
      )
    case 'words':
      return <WordsFields part={part} asAt={asAt} onChange={onChange} />
    case 'figure':
      return <FigureFields part={part} choices={choices} onChange={onChange} />
    default:
      return <p className="small">{writtenThere[part.block]}</p>
  }
}

type WordsProps = Pick<Props, 'asAt' | 'onChange'> & { part: Extract<TemplateBlock, { block: 'words' }> }

function WordsFields({ part, asAt, onChange }: WordsProps) {
  const { id, text, trueFor } = part
  return (
    <>
      <div className="govuk-form-group">
        <label className="govuk-label" htmlFor={`${id}-text`}>
          Words
        </label>
        <div className="govuk-hint" id={`${id}-hint`}>
          A new line begins a new paragraph. No small numbers, nobody who could be recognised.
        </div>
        <textarea
          className="govuk-textarea"
          id={`${id}-text`}
          rows={Math.min(12, Math.max(4, text.split('\n').length + 1))}
          maxLength={5000}
          value={text}
          aria-describedby={`${id}-hint`}
          onChange={({ target }) => onChange({ ...part, text: target.value })}
        />
      </div>
      {trueFor && (
        <p className="small">
          Last said to be true for figures as at {dayName(trueFor)}.{' '}
          <button type="button" className="link-button" onClick={() => onChange({ ...part, trueFor: null })}>
            They do not go out of date
          </button>
        </p>
      )}
      {asAt && !trueFor && text && (
        <p className="small">
          <button type="button" className="link-button" onClick={() => onChange({ ...part, trueFor: asAt })}>
            They are true for figures as at {dayName(asAt)}: flag them when there are later ones
          </button>
        </p>
      )}
    </>
  )
}
