import type { Overview } from '@dashboard/contract'
import type { AskedOverview } from '../call.ts'

type Props = { overview: Overview; ask: (change: Partial<AskedOverview>) => void }

/** For whom the tiles are, and which crimes they count. */
export function Choices({ overview: { pack, packs, all, population, populations, themes }, ask }: Props) {
  const shown = themes.reduce((sum, { tiles }) => sum + tiles.length, 0)
  const ways = [...packs, { id: null, title: `All ${all}` }]
  return (
    <form className="choices overview-choices" aria-label="What is shown" onSubmit={(event) => event.preventDefault()}>
      <fieldset className="segments">
        <legend>KPIs for</legend>
        {ways.map(({ id, title }) => (
          <label key={title}>
            <input
              type="radio"
              name="for"
              className="govuk-visually-hidden"
              checked={id === pack}
              onChange={() => ask({ for: id })}
            />
            <span>{title}</span>
          </label>
        ))}
      </fieldset>
      <div className="govuk-form-group">
        <label className="govuk-label" htmlFor="overview-population">
          Population
        </label>
        <select
          className="govuk-select"
          id="overview-population"
          value={population.id}
          onChange={({ target }) => ask({ population: target.value === '8q' ? null : target.value })}
        >
          {populations.map(({ id, short }) => (
            <option key={id} value={id}>
              {short.charAt(0).toUpperCase() + short.slice(1)}
            </option>
          ))}
        </select>
      </div>
      <p className="small choices-note" role="status">
        {shown} KPIs, {population.short}. {population.long}.
      </p>
    </form>
  )
}
