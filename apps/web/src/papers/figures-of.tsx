import { dayName } from '@dashboard/contract/month'
import { useQuery } from '@tanstack/react-query'
import { standingQuery } from '../call.ts'
import { SelectField } from '../forms/select-field.tsx'
import { useAddress } from '../use-address.ts'
import { papersQuery } from './queries.ts'

/** Of which figures a paper is shown: those frozen for the meeting that the address names, or those of now; and the day they are as at. */
export function useFiguresOf() {
  const [search, change] = useAddress()
  const meeting = search.get('meeting')
  const { data: papers } = useQuery(papersQuery({ state: null, page: null }))
  const { data: now } = useQuery(standingQuery)
  const frozen = papers?.meetings.find(({ id }) => id === meeting)
  return {
    meeting,
    meetings: papers?.meetings ?? [],
    asAt: (meeting ? frozen?.asAt : now?.standing.asAt) ?? null,
    choose: (chosen: string | null) => change({ meeting: chosen }),
  }
}

/** Chooses between frozen figures and those of now. */
export function FiguresOf({ of: { meeting, meetings, choose } }: { of: ReturnType<typeof useFiguresOf> }) {
  return (
    <SelectField
      id="figures-of"
      label="Figures"
      value={meeting}
      all="As they stand now"
      options={meetings.map(({ id, title, asAt }) => ({
        value: id,
        words: `Frozen: ${title}, as at ${dayName(asAt)}`,
      }))}
      onChoose={choose}
    />
  )
}
