import type { ChangeSince, Tile } from '@dashboard/contract'

/** What stands otherwise on a tile than it did. */
export function changesSince(before: Tile, now: Tile): ChangeSince[] {
  return statements.flatMap(({ what, say }) => {
    const [was, is] = [say(before), say(now)]
    return was === is ? [] : [{ what, was, is }]
  })
}

const statements: { what: ChangeSince['what']; say: (tile: Tile) => string }[] = [
  { what: 'figure', say: figureOf },
  { what: 'target', say: ({ target }) => target.words },
  { what: 'trend', say: ({ variation }) => variation.words },
  { what: 'assurance', say: ({ assurance }) => assurance.words },
]

function figureOf({ unavailable, value, period }: Tile): string {
  if (unavailable) return unavailable
  return value ? [value.text, value.unit, `(${period})`].filter(Boolean).join(' ') : period
}
