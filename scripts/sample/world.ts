import type { Files } from './files.ts'
import type { Random } from './random.ts'
import type { Room } from './room.ts'
import type { Turns } from './turns.ts'

/** What every part of a story is told in. */
export type World = {
  random: Random
  files: Files
  room: Room
  turns: Turns
  /** The cut-off: nothing happens after it. */
  asAt: string
  /** The day of the extract: the cut-off, or the earlier day of `--seen`. */
  today: string
}
