/** The number by which charts mark it; nothing where they do not. */
export function Disc({ number }: { number: number | null }) {
  if (number === null) return <span className="disc-none" />
  return (
    <span className="disc">
      <span className="govuk-visually-hidden">Marked </span>
      {number}
    </span>
  )
}
