import type { MovedFigure } from '@dashboard/contract'

/** Months that read otherwise now than when they were frozen, and why. */
export function MovedTable({ figures }: { figures: MovedFigure[] }) {
  return (
    <div className="table-scroll" role="region" tabIndex={0} aria-label="Table of figures that moved">
      <table className="table">
        <thead>
          <tr>
            <th scope="col">Figure</th>
            <th scope="col" className="number">
              Frozen
            </th>
            <th scope="col" className="number">
              Now
            </th>
            <th scope="col">Why it moved</th>
          </tr>
        </thead>
        <tbody>
          {figures.map(({ period, before, now, why }) => (
            <tr key={period}>
              <th scope="row">{period.charAt(0).toUpperCase() + period.slice(1)}</th>
              <td className="number">{before}</td>
              <td className="number">
                <strong>{now}</strong>
              </td>
              <td>{why}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
