import type { Meeting } from '@dashboard/contract'
import { useQuery } from '@tanstack/react-query'
import { Link } from 'wouter'
import { Tally } from './tally.tsx'
import { sinceLastQuery } from './queries.ts'

/** How figures have moved since the meeting before. */
export function SinceLast({ meeting }: { meeting: Meeting }) {
  const { data, error } = useQuery(sinceLastQuery(meeting.id))
  if (error) return <Since title="Since the last meeting" words={error.message} />
  if (!data) return <Since title="Since the last meeting" words="Comparing every figure …" />
  const { since, comments } = data
  if (!since)
    return (
      <Since
        title="Since the last meeting"
        words="No earlier meeting of this group has frozen figures, so there is nothing to compare with."
      />
    )
  const to = meeting.frozen ? `&to=${meeting.id}` : ''
  return (
    <section className="card" aria-labelledby="since">
      <h2 className="card-subtitle" id="since">
        Since the {since.month} meeting
      </h2>
      <Tally loads={since.loads} tally={since.tally} comments={comments} />
      <p>
        <Link href={`/meetings/compare?from=${since.meeting.id}${to}`}>Compare two meetings</Link>
      </p>
    </section>
  )
}

function Since({ title, words }: { title: string; words: string }) {
  return (
    <section className="card" aria-labelledby="since">
      <h2 className="card-subtitle" id="since">
        {title}
      </h2>
      <p className="meeting-text">{words}</p>
    </section>
  )
}
