import { chartPart } from '../charts/chart-part.ts'
import type { NativeChart } from '../charts/native-chart.ts'
import { unzipped } from '../parts/unzipped.ts'
import { zipOf } from '../parts/zip-of.ts'
import { chartKey } from './drawn-charts.ts'

/**
 * A document with its charts drawn in their places. The same document is the same bytes: its properties say no clock, and
 * its relationships, which the library names by chance, are counted.
 */
export async function finished(
  document: Buffer,
  charts: ReadonlyMap<string, NativeChart>,
  asAt: string,
): Promise<Buffer> {
  const parts = await unzipped(document)
  const drawn = await drawnParts(parts, charts)
  const relationship = counted('rIdC')
  let drawings = 0
  return zipOf(
    [...parts].map(([name, bytes]) => {
      const content = drawn.get(name)
      if (content) return { name, content }
      if (!/\.(xml|rels)$/.test(name)) return { name, content: bytes }
      const text = bytes.toString().replaceAll(chanceId, relationship)
      if (name === 'docProps/core.xml') return { name, content: withoutClock(text, asAt) }
      if (name === 'word/styles.xml') return { name, content: inBritishEnglish(text) }
      return { name, content: text.replaceAll(drawingId, () => `<wp:docPr id="${(drawings += 1)}"`) }
    }),
  )
}

/** What the library calls a relationship: `rId` and 21 letters by chance. */
const chanceId = /\brId[a-z0-9_-]{21}(?![a-z0-9_-])/g
/** A drawing has a number of its own in the whole document. */
const drawingId = /<wp:docPr id="\d+"/g

/** The charts of the document, each with the workbook behind it and what says where that is, by the names of their parts. */
async function drawnParts(parts: ReadonlyMap<string, Buffer>, charts: ReadonlyMap<string, NativeChart>) {
  const places = [...parts].flatMap(([name, bytes]) => {
    const key = /^word\/charts\/[^/]+\.xml$/.test(name) ? chartKey.exec(bytes.toString())?.[0] : undefined
    const chart = key === undefined ? undefined : charts.get(key)
    return chart ? [{ name, chart }] : []
  })
  const drawn = await Promise.all(
    places.map(async ({ name, chart }): Promise<[string, string | Buffer][]> => {
      const { xml, workbook } = await chartPart(chart)
      const relationships = name.replace(/([^/]+)$/, '_rels/$1.rels')
      const pointing = parts.get(relationships)?.toString() ?? ''
      const target = /Target="\.\.\/([^"]+)"/.exec(pointing)?.[1]
      return [
        [name, xml],
        [relationships, pointing.replace(/ Id="[^"]*"/, ' Id="rId1"')],
        [`word/${target}`, workbook],
      ]
    }),
  )
  return new Map(drawn.flat())
}

/** Numbers what it is asked of in the order of asking. */
function counted(before: string): (name: string) => string {
  const numbers = new Map<string, string>()
  return (name) => {
    const held = numbers.get(name) ?? `${before}${numbers.size + 1}`
    numbers.set(name, held)
    return held
  }
}

function withoutClock(core: string, asAt: string): string {
  return core
    .replaceAll(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/g, `$1${asAt}T00:00:00Z`)
    .replace(/<dc:language>[^<]*<\/dc:language>/, '')
    .replace('</cp:coreProperties>', '<dc:language>en-GB</dc:language></cp:coreProperties>')
}

/** As the words of a paper are, whatever an office's own document says. */
function inBritishEnglish(styles: string): string {
  const said = styles.replaceAll(/(<w:lang\b[^>]*w:val=")[^"]*"/g, '$1en-GB"')
  return said.includes('<w:lang ')
    ? said
    : said.replace('</w:rPr></w:rPrDefault>', '<w:lang w:val="en-GB"/></w:rPr></w:rPrDefault>')
}
