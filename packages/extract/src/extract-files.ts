import type { Feed } from './feed.ts'
import { feeds } from './feeds.ts'
import { referenceFiles } from './reference-files.ts'

/** Every file that an extract may bring, each after those that it points to. */
export const extractFiles: readonly Feed[] = [...referenceFiles, ...feeds]
