import { buffer } from 'node:stream/consumers'
import { fromBufferPromise } from 'yauzl'
import { parsedXml, type Element } from './parsed-xml.ts'

/** The parts of an office file by name: trees of those that are XML, bytes of all. */
export type OpenFile = { bytes: Map<string, Buffer>; xml: Map<string, Element> }

export async function openFile(zipped: Buffer): Promise<OpenFile> {
  const zip = await fromBufferPromise(zipped, { lazyEntries: true })
  const bytes = new Map<string, Buffer>()
  for await (const entry of zip.eachEntry()) {
    bytes.set(entry.fileName, await buffer(await zip.openReadStreamPromise(entry)))
  }
  const xml = new Map(
    [...bytes]
      .filter(([name]) => /\.(xml|rels)$/.test(name))
      .map(([name, content]): [string, Element] => [name, parsedXml(content.toString())]),
  )
  return { bytes, xml }
}

/** The parts whose name begins so, in the order of their numbers. */
export function partsOf({ xml }: OpenFile, name: RegExp): [string, Element][] {
  return [...xml].filter(([part]) => name.test(part)).sort(([a], [b]) => numberIn(a) - numberIn(b))
}

/** Where a part points, by relationship. */
export function targetsOf({ xml }: OpenFile, part: string): Map<string, string> {
  const rels = xml.get(part.replace(/([^/]+)$/, '_rels/$1.rels'))
  return new Map(
    (rels?.children[0]?.children ?? []).map(({ attributes: { Id = '', Target = '' } }) => [
      Id,
      Target.startsWith('/') ? Target.slice(1) : new URL(Target, `file:///${part}`).pathname.slice(1),
    ]),
  )
}

function numberIn(name: string): number {
  return Number(/(\d+)\.xml$/.exec(name)?.[1] ?? 0)
}
