import type { OfficePart } from '../parts/office-package.ts'
import { element, part } from '../parts/xml.ts'
import { chartParts, drawChart, chartUri } from './slide-chart.ts'
import { chartBox, foot, layouts, tableBox } from './layouts.ts'
import { layoutName, notesBody, notesImage, notesMasterName, slideNumber, relation, typeBase } from './masters.ts'
import { framed, placed, shapeTree, slideNamespaces } from './shapes.ts'
import { drawTable, tableUri } from './slide-table.ts'
import type { Slide } from './slides-of.ts'
import { paragraphs } from './text.ts'

/** A slide with its notes and its chart, by its number from 1. */
export async function slideParts(slide: Slide, number: number, marked: string): Promise<OfficePart[]> {
  const charts = slide.chart ? await chartParts(slide.chart, number) : []
  const [chart] = charts
  return [
    {
      name: slideName(number),
      type: `${typeBase}.slide+xml`,
      content: slidePart(slide, marked),
      to: [
        relation('rId1', 'slideLayout', layoutName(slide.layout)),
        relation('rId2', 'notesSlide', notesName(number)),
        ...(chart ? [relation('rId3', 'chart', chart.name)] : []),
      ],
    },
    {
      name: notesName(number),
      type: `${typeBase}.notesSlide+xml`,
      content: notesPart(slide.notes),
      to: [relation('rId1', 'notesMaster', notesMasterName), relation('rId2', 'slide', slideName(number))],
    },
    ...charts,
  ]
}

export function slideName(number: number): string {
  return `ppt/slides/slide${number}.xml`
}

function slidePart(slide: Slide, marked: string): string {
  const { title: titlePlace, ...places } = layouts[slide.layout].places
  const texts = Object.entries(places).flatMap(([place, where]) => {
    const said = slide.texts[place] ?? []
    return said.length > 0
      ? [{ where, body: paragraphs(said, { bullet: slide.bullets, ...smaller(slide, place, said) }) }]
      : []
  })
  const above = [
    ...(titlePlace ? [{ where: titlePlace, body: paragraphs([slide.title], smallerTitle(slide)) }] : []),
    ...texts.filter(({ where }) => where.y < sourceFrom),
  ].map(({ where, body }, index) => placed(index + 2, where, body, false))
  const below = texts
    .filter(({ where }) => where.y >= sourceFrom)
    .map(({ where, body }, index) => placed(index + 20, where, body, false))
  return part(
    element(
      'p:sld',
      slideNamespaces,
      shapeTree([
        ...above,
        slide.chart ? framed(10, 'Chart', slide.chart.altText, chartBox, chartUri, drawChart('rId3')) : '',
        slide.table ? framed(11, 'Table', `Table: ${slide.title}`, tableBox, tableUri, drawTable(slide.table)) : '',
        ...below,
        placed(30, foot.marking, paragraphs([marked], { points: 11, bold: true, align: 'ctr' }), false),
        placed(31, foot.number, slideNumber, false),
      ]),
      element('p:clrMapOvr', {}, element('a:masterClrMapping')),
    ),
  )
}

function notesPart(notes: readonly string[]): string {
  return part(
    element(
      'p:notes',
      slideNamespaces,
      shapeTree([notesImage(2, null), placed(3, notesBody, paragraphs(notes), false)]),
      element('p:clrMapOvr', {}, element('a:masterClrMapping')),
    ),
  )
}

/** What stands lower than this is read after the chart or table. */
const sourceFrom = chartBox.y + chartBox.height

/** A long title takes smaller letters, so that it stays within its two lines. */
function smallerTitle({ layout, title }: Slide) {
  if (layout === 'title' || layout === 'section') return title.length > 80 ? { points: 28 } : {}
  return title.length > 180
    ? { points: 14 }
    : title.length > 130
      ? { points: 17 }
      : title.length > 90
        ? { points: 20 }
        : {}
}

function smaller({ layout }: Slide, place: string, [first = '']: readonly string[]) {
  if (place === 'sentence') return first.length > 330 ? { points: 11 } : first.length > 210 ? { points: 13 } : {}
  if (place === 'source') return first.length > 340 ? { points: 8 } : {}
  if (layout === 'words') return { after: 8 }
  if (layout === 'title') return { after: 4 }
  return first.length > 270 ? { points: 11 } : {}
}

function notesName(number: number): string {
  return `ppt/notesSlides/notesSlide${number}.xml`
}
