import type { Comparison, SinceLast } from '@dashboard/contract'

type Props = Pick<Comparison, 'loads' | 'tally'> & { comments?: SinceLast['comments'] }

/** How much moved between two meetings, in numbers. */
export function Tally({ loads, tally, comments }: Props) {
  const { kpis, moved, movedFar, definitions, targets } = tally
  return (
    <dl className="meeting-tally">
      <Row name="New loads" value={String(loads)} />
      <Row name="Figures that moved" value={`${moved} of ${kpis}`} />
      <Row name="Moved by over 1 point" value={String(movedFar)} />
      <Row name="Definitions changed" value={String(definitions)} />
      <Row name="Targets changed" value={String(targets)} />
      {comments && <Row name="Comments approved" value={`${comments.approved} of ${comments.of}`} />}
    </dl>
  )
}

function Row({ name, value }: { name: string; value: string }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </div>
  )
}
