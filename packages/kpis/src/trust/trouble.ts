import type { Feed } from '../feeds.ts'

/** Something about what was supplied that makes figures doubtful, in a sentence without any figure of a case. */
export type Trouble = {
  feed: Feed
  /** Null where it is the whole feed. */
  field: string | null
  /** Whether it touches the latest twelve months; earlier ones touch only the charts. */
  current: boolean
  /** Figures that hang on it are not to be used, rather than used with care. */
  grave: boolean
  sentence: string
}
