import type { Composing } from './compose-paper.ts'

/** Tables take their values from the first figure of each KPI: those are of the paper too, and named by their ids. */
export function sayFirst({ subjects, say }: Composing): string[] {
  return subjects.flatMap(({ page, population }) => {
    const figure = page?.figures[0]
    if (!page || !figure) return []
    say({ figure, page, query: { population, by: null } })
    return figure.figureId
  })
}
