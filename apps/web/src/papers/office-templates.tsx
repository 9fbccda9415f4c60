import type { OfficeTemplate } from '@dashboard/contract'
import { useRef } from 'react'
import { FileField } from '../forms/field.tsx'
import { FoldedForm } from '../forms/folded-form.tsx'
import { londonDay } from '../london-day.ts'
import { useMay } from '../who/who.ts'
import { handInOfficeTemplate } from './queries.ts'

type Props = { office: OfficeTemplate[]; times: number; onDone: (words: string) => Promise<void> }

/** Word documents of the office's own, and what is to be filled in each. */
export function OfficeTemplates({ office, times, onDone }: Props) {
  const mayWrite = useMay()('write', 'papers')
  return (
    <section className="card" aria-labelledby="office-title">
      <h2 className="card-title" id="office-title">
        The office’s own Word templates
      </h2>
      {office.length === 0 && (
        <p>
          None yet. A .docx with places such as <code>{'{{kpi:charge-rate:chart}}'}</code>,{' '}
          <code>{'{{kpi:charge-rate:sentence}}'}</code> or <code>{'{{meeting:date}}'}</code> is filled with figures.
        </p>
      )}
      <ul className="meeting-list office-list">
        {office.map((template) => (
          <Item key={template.id} template={template} />
        ))}
      </ul>
      {mayWrite && <HandIn key={times} onDone={onDone} />}
    </section>
  )
}

function Item({ template: { name, placeholders, unknown, added } }: { template: OfficeTemplate }) {
  const places = placeholders.length === 1 ? '1 place' : `${placeholders.length} places`
  return (
    <li>
      <h3 className="card-subtitle office-name">{name}</h3>
      <p className="small">
        Added by {added.by} on {londonDay(added.at)}.
      </p>
      {unknown.length > 0 && (
        <div className="office-unknown">
          <p>
            <strong>Not to be used yet.</strong> Mend this in the document and add it again:
          </p>
          <ul>
            {unknown.map(({ placeholder, sentence }) => (
              <li key={sentence}>
                <code>{placeholder}</code> {sentence}
              </li>
            ))}
          </ul>
        </div>
      )}
      <details className="govuk-details">
        <summary className="govuk-details__summary">
          <span className="govuk-details__summary-text">
            {places} to be filled <span className="govuk-visually-hidden">in {name}</span>
          </span>
        </summary>
        <ul className="office-places">
          {placeholders.map((placeholder) => (
            <li key={placeholder}>
              <code>{placeholder}</code>
            </li>
          ))}
        </ul>
      </details>
    </li>
  )
}

function HandIn({ onDone }: Pick<Props, 'onDone'>) {
  const input = useRef<HTMLInputElement>(null)
  return (
    <FoldedForm
      name="office-template"
      title="Add a Word template"
      action="Add the template"
      busyAction="Sending …"
      send={async () => handInOfficeTemplate(input.current?.files?.[0] ?? new File([], ''))}
      onDone={async ({ name, unknown }) =>
        onDone(
          unknown.length === 0
            ? `Added: ${name}. Choose it when you make a paper.`
            : `Added: ${name}. It is not to be used yet; what to mend is listed with it.`,
        )
      }
    >
      {(field) => (
        <FileField
          {...field('name')}
          label="The .docx"
          hint="Its places stand between double braces. Those that are unknown are listed before anything is made."
          accept=".docx"
          input={input}
        />
      )}
    </FoldedForm>
  )
}
