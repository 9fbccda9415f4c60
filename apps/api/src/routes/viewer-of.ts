import type { Viewer } from '@dashboard/board-papers'
import { audienceOf, titlesOf } from '../permissions.ts'
import { Refused } from '../problems.ts'
import type { Reader } from '../sign-in/reader.ts'

/** In which view somebody reads papers, and by what their roles are called. */
export function viewerOf(reader: Reader): Viewer {
  const audience = audienceOf(reader)
  if (!audience) throw new Refused(403, 'Your role sees no figures.')
  return { audience, titles: titlesOf(reader) }
}
