import type { ChangeSince, Tile } from '@dashboard/contract'

/** What stands otherwise on a tile than it did. That another month is judged is a change of the figure alone. */
export function changesSince(before: Tile, now: Tile): ChangeSince[] {
  return statements
    .filter(({ key }) => key(before) !== key(now))
    .map(({ what, say }) => ({ what, was: say(before), is: say(now) }))
}

type Words = (tile: Tile) => string
type Statement = { what: ChangeSince['what']; key: Words; say: Words }

const same = (what: ChangeSince['what'], say: Words): Statement => ({ what, key: say, say })

const statements: Statement[] = [
  same('figure', figureOf),
  { what: 'target', key: ({ target }) => `${target.met} ${target.target}`, say: ({ target }) => target.words },
  same('trend', ({ variation }) => variation.words),
  same('assurance', ({ assurance }) => assurance.words),
]

function figureOf({ unavailable, value, period }: Tile): string {
  if (unavailable) return unavailable
  return [value?.text ?? 'no value', value?.unit, `(${period})`].filter(Boolean).join(' ')
}
