import { lstat, readdir } from 'node:fs/promises'
import { Refusal } from '@dashboard/extract'

/** Refuses what lies in the drop folder where it is a link or holds one: a link leads out of the folder. */
export async function refuseLinks(path: string): Promise<void> {
  const found = await lstat(path).catch((error: NodeJS.ErrnoException) => {
    throw error.code === 'ENOENT' ? new Refusal('It was taken away before it was loaded.') : error
  })
  const held = found.isDirectory() ? await readdir(path, { withFileTypes: true, recursive: true }) : []
  if ([found, ...held].some((each) => each.isSymbolicLink()))
    throw new Refusal(
      'It is a link or holds one, and links are not followed. Put the files themselves into the folder.',
    )
}
