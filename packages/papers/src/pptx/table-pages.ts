import type { FigureTable } from '@dashboard/contract'
import { brokenAt } from '../parts/broken-at.ts'
import { tableBox } from './layouts.ts'

type TableColumn = FigureTable['columns'][number]

export type SlideTable = {
  points: number
  columns: { name: string; right: boolean; width: number }[]
  rows: string[][]
}

/** A table in as many parts as slides, each under its header; the letters are smaller the more columns there are. */
export function tablePages(columns: readonly TableColumn[], rows: readonly string[][]): SlideTable[] {
  const written = rows.length > 0 ? rows : [columns.map((_, index) => (index === 0 ? 'No rows' : '–'))]
  const points = columns.length <= 6 ? 12 : columns.length <= 10 ? 10 : 8
  const widths = widthsOf([columns.map(({ label }) => label), ...written])
  const headed = columns.map(({ label, unit }, index) => ({
    name: label,
    right: unit !== 'text' && unit !== 'month',
    width: widths[index] ?? 0,
  }))
  const depth = (cells: readonly string[]) => depthOf(cells, widths, points)
  const header = depth(headed.map(({ name }) => name))
  const pages: string[][][] = [[]]
  let room = tableBox.height - header
  for (const row of written) {
    const needed = depth(row)
    if (needed > room && pages.at(-1)?.length !== 0) {
      pages.push([])
      room = tableBox.height - header
    }
    pages.at(-1)?.push(row)
    room -= needed
  }
  return pages.map((page) => ({ points, columns: headed, rows: page }))
}

/** The width of the slide shared by the longest text of each column, so that short ones stay readable. */
function widthsOf(rows: readonly (readonly string[])[]): number[] {
  const [header = []] = rows
  const wanted = header.map((name, index) => {
    const longestWord = Math.max(5, ...name.split(' ').map((word) => word.length)) * 1.15
    return Math.max(longestWord, Math.min(36, Math.max(0, ...rows.slice(1).map((row) => row[index]?.length ?? 0)))) + 4
  })
  const all = wanted.reduce((sum, width) => sum + width, 0)
  return wanted.map((width) => Math.floor((width / all) * tableBox.width))
}

/** In EMU: a letter is half as wide as it is high, a line a fifth higher than its letters. */
function depthOf(cells: readonly string[], widths: readonly number[], points: number): number {
  const lines = cells.map((text, index) => {
    const room = ((widths[index] ?? 0) - 2 * cellMargin) / (points * emuOfPoint * 0.55)
    return brokenAt(Math.max(3, Math.floor(room)), text).reduce(
      (sum, line) => sum + Math.max(1, Math.ceil(line.length / room)),
      0,
    )
  })
  return Math.max(1, ...lines) * points * 1.2 * emuOfPoint + 2 * cellMarginDown
}

export const cellMargin = 72_000
export const cellMarginDown = 36_000
export const emuOfPoint = 12_700
