import type { Figure } from '@dashboard/contract'
import { csvFile } from './csv.ts'

/** A figure's table as tidy CSV: a row each, with the figure id, as-at and audience in columns of their own. */
export function figureCsv(figure: Figure): string {
  const { figureId, kpiCode, asAt, audience, definitionVersion, synthetic, table } = figure
  const about = {
    figure_id: figureId,
    kpi: kpiCode,
    as_at: asAt,
    audience,
    definition: definitionVersion,
    made_up: synthetic,
  }
  const columns = [...Object.keys(about), ...table.columns.map(({ id }) => id)]
  return csvFile(
    columns,
    table.rows.map((row) => [...Object.values(about), ...row]),
  )
}
