import type { FigurePart, PaperChoices, TemplateBlock } from '@dashboard/contract'
import { SelectField } from '../../forms/select-field.tsx'
import { figureParts } from '../words.ts'

type Figure = Extract<TemplateBlock, { block: 'figure' }>
type Props = { part: Figure; choices: PaperChoices; onChange: (part: Figure) => void }

const allParts = Object.keys(figureParts) as FigurePart[]

/** Which figure of which KPI, of which crimes, and what of it is shown. */
export function FigureFields({ part, choices: { kpis }, onChange }: Props) {
  const { id } = part
  const kpi = kpis.find((each) => each.id === part.kpi)
  const themes = [...new Map(kpis.map(({ theme }) => [theme.id, theme])).values()]
  return (
    <>
      <div className="govuk-form-group">
        <label className="govuk-label" htmlFor={`${id}-kpi`}>
          KPI
        </label>
        <select
          className="govuk-select paper-kpi"
          id={`${id}-kpi`}
          value={part.kpi}
          onChange={({ target }) => onChange({ ...part, kpi: target.value, figure: null, by: null })}
        >
          {!kpi && <option value={part.kpi}>{part.kpi || 'Choose'}</option>}
          {themes.map((theme) => (
            <optgroup key={theme.id} label={theme.title}>
              {kpis
                .filter((each) => each.theme.id === theme.id)
                .map((each) => (
                  <option key={each.id} value={each.id}>
                    {each.code} {each.title}
                  </option>
                ))}
            </optgroup>
          ))}
        </select>
      </div>
      <div className="paper-about-row">
        <SelectField
          id={`${id}-figure`}
          label="Figure"
          value={part.figure}
          all="The first of its page"
          options={(kpi?.figures ?? []).map((each) => ({ value: each.id, words: each.label }))}
          onChoose={(figure) => onChange({ ...part, figure })}
        />
        <SelectField
          id={`${id}-population`}
          label="Crimes"
          value={part.population}
          options={[
            { value: '8q', words: '8Q stalking' },
            { value: 'stalking-related', words: 'Stalking-related' },
          ]}
          onChoose={(population) =>
            onChange({ ...part, population: population === 'stalking-related' ? 'stalking-related' : '8q' })
          }
        />
        <SelectField
          id={`${id}-by`}
          label="Broken down by"
          value={part.by}
          all="As usual"
          options={(kpi?.breakdowns ?? []).map((each) => ({ value: each.id, words: sentenceCase(each.label) }))}
          onChoose={(by) => onChange({ ...part, by })}
        />
      </div>
      <fieldset className="check-fields check-fields-row">
        <legend className="govuk-label">Shown of it</legend>
        {allParts.map((each) => (
          <label key={each} className="check-field">
            <input
              type="checkbox"
              checked={part.parts.includes(each)}
              onChange={({ target }) =>
                onChange({
                  ...part,
                  parts: allParts.filter((one) => (one === each ? target.checked : part.parts.includes(one))),
                })
              }
            />{' '}
            {figureParts[each]}
          </label>
        ))}
      </fieldset>
    </>
  )
}

function sentenceCase(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1)
}
