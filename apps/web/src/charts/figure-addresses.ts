import { paths } from '@dashboard/contract/paths'
import { addressOf, search, type Asked } from '../call.ts'

/** Where a figure can be had as a file, and where a picture of it is recorded before it leaves. */
export type FigureAddresses = { csv: string; file: (format: string) => string; pictures: string }

export function figureAddresses(kpi: string, figure: string, asked: Asked): FigureAddresses {
  const of = search(asked)
  return {
    csv: addressOf(paths.figureCsv, kpi, figure) + of,
    file: (format) => addressOf(paths.figureFile, kpi, figure, format) + of,
    pictures: addressOf(paths.figurePictures, kpi, figure) + of,
  }
}

export function frozenFigureAddresses(meeting: string, kpi: string, figure: string): FigureAddresses {
  return {
    csv: addressOf(paths.frozenFigureCsv, meeting, kpi, figure),
    file: (format) => addressOf(paths.frozenFigureFile, meeting, kpi, figure, format),
    pictures: addressOf(paths.frozenFigurePictures, meeting, kpi, figure),
  }
}
