import { openFile } from '../gate/open-file.ts'
import { zipOf } from '../parts/zip-of.ts'

/** A made file in which words of some of its parts are others; throws where they are not found. */
export async function changedFile(made: Buffer, part: RegExp, from: string | RegExp, to: string): Promise<Buffer> {
  const { bytes } = await openFile(made)
  const files = Array.from(bytes, ([name, content]) => ({
    name,
    content: part.test(name)
      ? typeof from === 'string'
        ? content.toString().replaceAll(from, to)
        : content.toString().replace(from, to)
      : content,
  }))
  if (files.every(({ name, content }) => bytes.get(name)?.equals(Buffer.from(content)))) {
    throw new Error(`No part like ${part} holds ${from}.`)
  }
  return zipOf(files)
}
