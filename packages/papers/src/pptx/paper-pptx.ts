import type { Paper } from '@dashboard/contract'
import { markedWords } from '../parts/paper-words.ts'
import { officePackage } from '../parts/office-package.ts'
import { element, part } from '../parts/xml.ts'
import { slideSize } from './layouts.ts'
import { firstId, masterName, masterParts, notesMasterName, relation, typeBase } from './masters.ts'
import { slideNamespaces } from './shapes.ts'
import { slideName, slideParts } from './slide-parts.ts'
import { slidesOf } from './slides-of.ts'

/** A paper as slides: real titles, charts that can be edited, and notes with the source. */
export async function paperPptx(paper: Paper): Promise<Buffer> {
  const { title, subtitle, force, asAt, blocks } = paper
  const slides = slidesOf(paper)
  const parts = await Promise.all(slides.map((slide, index) => slideParts(slide, index + 1, markedWords(paper))))
  return officePackage(
    [
      {
        name: 'ppt/presentation.xml',
        type: `${typeBase}.presentation.main+xml`,
        content: presentation(slides.length),
        to: [
          relation('rId1', 'slideMaster', masterName),
          relation('rId2', 'notesMaster', notesMasterName),
          relation('rId3', 'theme', 'ppt/theme/theme1.xml'),
          ...slides.map((_, index) => relation(`rId${index + 4}`, 'slide', slideName(index + 1))),
        ],
      },
      ...masterParts(),
      ...parts.flat(),
    ],
    {
      title,
      subject: subtitle,
      creator: force,
      keywords: blocks.flatMap((block) => (block.block === 'figure' ? [block.figure.figureId] : [])).join(', '),
      asAt,
    },
    'Microsoft Office PowerPoint',
  )
}

function presentation(slides: number): string {
  return part(
    element(
      'p:presentation',
      slideNamespaces,
      element('p:sldMasterIdLst', {}, element('p:sldMasterId', { id: firstId, 'r:id': 'rId1' })),
      element('p:notesMasterIdLst', {}, element('p:notesMasterId', { 'r:id': 'rId2' })),
      element(
        'p:sldIdLst',
        {},
        Array.from({ length: slides }, (_, index) =>
          element('p:sldId', { id: 256 + index, 'r:id': `rId${index + 4}` }),
        ),
      ),
      element('p:sldSz', { cx: slideSize.width, cy: slideSize.height }),
      element('p:notesSz', { cx: slideSize.height, cy: 9_144_000 }),
    ),
  )
}
