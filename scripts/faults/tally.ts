/** What a campaign counts; every number but those of attempts must be nought. */
export type Tally = {
  kills: { loader: number; backend: number; postmaster: number }
  drops: number
  fullDisks: number
  mutations: { refused: number; accepted: number; unchanged: number }
  halfLoaded: number
  lostReports: number
  wrongFigures: number
  hangs: number
  /** What the amcheck extension found, or null before it looked. */
  damaged: number | null
}

export function emptyTally(): Tally {
  return {
    kills: { loader: 0, backend: 0, postmaster: 0 },
    drops: 0,
    fullDisks: 0,
    mutations: { refused: 0, accepted: 0, unchanged: 0 },
    halfLoaded: 0,
    lostReports: 0,
    wrongFigures: 0,
    hangs: 0,
    damaged: null,
  }
}

export function isClean({ halfLoaded, lostReports, wrongFigures, hangs, damaged }: Tally): boolean {
  return halfLoaded + lostReports + wrongFigures + hangs + (damaged ?? 1) === 0
}
