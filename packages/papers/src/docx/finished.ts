import { chartPart } from '../charts/chart-part.ts'
import type { NativeChart } from '../charts/native-chart.ts'
import { unzipped } from '../parts/unzipped.ts'
import { zipOf } from '../parts/zip-of.ts'

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
  const drawn = new Map(
    await Promise.all(
      [...charts].map(async ([key, chart]) => {
        const place = [...parts].find(([name, bytes]) => chartName.test(name) && bytes.includes(key))
        if (!place) throw new Error(`The chart "${chart.title}" has no place in the document.`)
        return [place[0], await chartPart(chart)] as const
      }),
    ),
  )
  const ids = new Map<string, string>()
  return zipOf(
    [...parts].map(([name, bytes]) => {
      const chart = drawn.get(name)
      if (chart) return { name, content: chart.xml }
      const workbook = [...drawn].find(([part]) => workbookOf(part, parts) === name)
      if (workbook) return { name, content: workbook[1].workbook, stored: true }
      if (!/\.(xml|rels)$/.test(name)) return { name, content: bytes }
      const counted = bytes.toString().replaceAll(chanceId, (id) => {
        const held = ids.get(id) ?? `rIdC${ids.size + 1}`
        ids.set(id, held)
        return held
      })
      const own = drawn.has(partOf(name)) ? counted.replace(/ Id="[^"]*"/, ' Id="rId1"') : counted
      return { name, content: name === 'docProps/core.xml' ? withoutClock(own, asAt) : own }
    }),
  )
}

const chartName = /^word\/charts\/chart\d+\.xml$/
/** What the library calls a relationship: `rId` and 21 letters by chance. */
const chanceId = /\brId[a-z0-9_-]{21}(?![a-z0-9_-])/g

/** `word/charts/_rels/chart1.xml.rels` is of `word/charts/chart1.xml`. */
function partOf(relationships: string): string {
  return relationships.replace('_rels/', '').replace(/\.rels$/, '')
}

function workbookOf(chart: string, parts: ReadonlyMap<string, Buffer>): string | null {
  const relationships = parts.get(chart.replace(/([^/]+)$/, '_rels/$1.rels'))?.toString() ?? ''
  const target = /Target="\.\.\/(embeddings\/[^"]+)"/.exec(relationships)?.[1]
  return target === undefined ? null : `word/${target}`
}

function withoutClock(core: string, asAt: string): string {
  return core
    .replaceAll(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/g, `$1${asAt}T00:00:00Z`)
    .replace(/(<dc:language>[^<]*<\/dc:language>)?(?=<\/cp:coreProperties>)/, '<dc:language>en-GB</dc:language>')
}
