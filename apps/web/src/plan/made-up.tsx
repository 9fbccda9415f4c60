import type { PlanLine } from '@dashboard/contract'

/** Says of lines that are made up that they are, to readers without figures too. */
export function MadeUp({ lines }: { lines: PlanLine[] }) {
  if (!lines.some(({ madeUp }) => madeUp)) return null
  return (
    <p className="plan-made-up">
      <strong>Demonstration.</strong> What owners say here, the force’s own lines and the evidence are made up: not for
      decisions.
    </p>
  )
}
