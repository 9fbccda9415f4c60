import { leavingOf } from '../register/keep-figures.ts'
import type { Composing } from './compose-paper.ts'

/** Tables take their values from the first figure of each KPI: those are of the paper too, and named by their ids. */
export function sayFirst({ subjects, say }: Composing): string[] {
  return subjects.flatMap(({ page, population }) => {
    const figure = page?.figures[0]
    if (!page || !figure) return []
    say(leavingOf(page, figure, { population }))
    return figure.figureId
  })
}
