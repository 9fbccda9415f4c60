import { codes, instant, optional, reference, required, uuid, type Feed } from '../feed.ts'

const kinds = codes(
  'allocated arrest voluntary_interview digital_action bail_start bail_end released_under_investigation cps_submit cps_return cps_decision charge victim_informed',
)

/** What `detail` may say, by kind of event; of a charge it is an offence code, and of other kinds it says nothing. */
const details: Record<string, readonly string[]> = {
  allocated: ['response', 'investigator', 'specialist'],
  cps_decision: ['charge', 'nfa', 'action_plan'],
  victim_informed: kinds.codes,
}

export const investigationEvents: Feed = {
  name: 'investigation_events',
  table: 'investigation_event',
  key: ['event_id'],
  columns: [
    required('event_id', uuid),
    required('crime_id', uuid, 'crimes'),
    required('kind', kinds),
    required('occurred_at', instant),
    optional('detail', reference('offences', ...new Set(Object.values(details).flat()))),
  ],
  rowChecks: [
    {
      rule: 'detail',
      column: 'detail',
      broken: (cell, { offences }) => {
        const [kind, detail] = [cell('kind') ?? '', cell('detail')]
        if (detail === null) return false
        return kind === 'charge' ? !offences.has(detail) : !details[kind]?.includes(detail)
      },
    },
  ],
}
