import type { KpiPage } from '@dashboard/contract'

type Props = {
  page: Pick<KpiPage, 'by' | 'breakdowns' | 'population' | 'populations'>
  onPopulation: (id: string) => void
  onBreakdown: (id: string) => void
}

/** Which crimes are counted, and by what the headline is broken down. */
export function ChoiceForm({ page: { by, breakdowns, population, populations }, onPopulation, onBreakdown }: Props) {
  if (!population && breakdowns.length < 2) return null
  const [single, within] = [false, true].map((pair) => breakdowns.filter(({ id }) => id.includes('*') === pair))
  return (
    <form className="period" aria-label="What is shown" onSubmit={(event) => event.preventDefault()}>
      {population && (
        <div className="govuk-form-group">
          <label className="govuk-label" htmlFor="choose-population">
            Population
          </label>
          <select
            className="govuk-select"
            id="choose-population"
            value={population.id}
            aria-describedby="population-means"
            onChange={({ target }) => onPopulation(target.value)}
          >
            {populations.map(({ id, short }) => (
              <option key={id} value={id}>
                {short.charAt(0).toUpperCase() + short.slice(1)}
              </option>
            ))}
          </select>
        </div>
      )}
      {breakdowns.length > 1 && (
        <div className="govuk-form-group">
          <label className="govuk-label" htmlFor="choose-breakdown">
            Break down by
          </label>
          <select
            className="govuk-select"
            id="choose-breakdown"
            value={by ?? ''}
            onChange={({ target }) => onBreakdown(target.value)}
          >
            <optgroup label="One at a time">{single?.map(option)}</optgroup>
            {within && within.length > 0 && <optgroup label="Within each division">{within.map(option)}</optgroup>}
          </select>
        </div>
      )}
      {population && (
        <p className="small choice-means" id="population-means">
          {population.long}.
        </p>
      )}
    </form>
  )
}

function option({ id, label }: { id: string; label: string }) {
  const words = id.includes('*') ? label.replace('division and ', '') : label
  return (
    <option key={id} value={id}>
      {words.charAt(0).toUpperCase() + words.slice(1)}
    </option>
  )
}
