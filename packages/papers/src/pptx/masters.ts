import { relationshipBase, type OfficePart, type Relationship } from '../parts/office-package.ts'
import { element, part } from '../parts/xml.ts'
import { foot, layouts, slideSize, type Box, type LayoutName, type Place } from './layouts.ts'
import { placed, shapeTree, slideNamespaces } from './shapes.ts'
import { paragraphs } from './text.ts'
import { theme } from './theme.ts'

export const layoutNames = Object.keys(layouts) as LayoutName[]

/** The master of slides with its layouts, the master of notes, and their themes. */
export function masterParts(): OfficePart[] {
  return [
    {
      name: masterName,
      type: `${typeBase}.slideMaster+xml`,
      content: slideMaster(),
      to: [
        ...layoutNames.map((name, index) => relation(`rId${index + 1}`, 'slideLayout', layoutName(name))),
        relation(`rId${layoutNames.length + 1}`, 'theme', 'ppt/theme/theme1.xml'),
      ],
    },
    ...layoutNames.map((name) => ({
      name: layoutName(name),
      type: `${typeBase}.slideLayout+xml`,
      content: slideLayout(name),
      to: [relation('rId1', 'slideMaster', masterName)],
    })),
    {
      name: notesMasterName,
      type: `${typeBase}.notesMaster+xml`,
      content: notesMaster(),
      to: [relation('rId1', 'theme', 'ppt/theme/theme2.xml')],
    },
    ...[1, 2].map((number) => ({
      name: `ppt/theme/theme${number}.xml`,
      type: 'application/vnd.openxmlformats-officedocument.theme+xml',
      content: theme(),
    })),
  ]
}

export const masterName = 'ppt/slideMasters/slideMaster1.xml'
export const notesMasterName = 'ppt/notesMasters/notesMaster1.xml'
export const typeBase = 'application/vnd.openxmlformats-officedocument.presentationml'

export function layoutName(name: LayoutName): string {
  return `ppt/slideLayouts/slideLayout${layoutNames.indexOf(name) + 1}.xml`
}

export function relation(id: string, type: string, target: string): Relationship {
  return { id, type: `${relationshipBase}/${type}`, target: `/${target}` }
}

export const slideNumber = element(
  'a:p',
  {},
  element(
    'a:fld',
    { id: '{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}', type: 'slidenum' },
    element('a:rPr', { lang: 'en-GB' }),
    element('a:t', {}, '‹#›'),
  ),
  element('a:endParaRPr', { lang: 'en-GB' }),
)

function slideMaster(): string {
  const { title, body } = layouts.words.places
  const places = [title, body].flatMap((place) => place ?? [])
  return part(
    element(
      'p:sldMaster',
      slideNamespaces,
      shapeTree([
        ...places.map((place, index) => placed(index + 2, place, paragraphs([place.name]), true)),
        ...feet(places.length + 2),
      ]),
      colourMap,
      element(
        'p:sldLayoutIdLst',
        {},
        layoutNames.map((_, index) => element('p:sldLayoutId', { id: firstId + 1 + index, 'r:id': `rId${index + 1}` })),
      ),
      element(
        'p:txStyles',
        {},
        ['title', 'body', 'other'].map((name) =>
          element(
            `p:${name}Style`,
            {},
            element(
              'a:lvl1pPr',
              {},
              element('a:defRPr', { lang: 'en-GB', sz: 1800 }, ink, element('a:latin', { typeface: '+mn-lt' })),
            ),
          ),
        ),
      ),
    ),
  )
}

function slideLayout(name: LayoutName): string {
  const { type, label, places } = layouts[name]
  const shown = Object.values(places)
  return part(
    element(
      'p:sldLayout',
      { ...slideNamespaces, type, preserve: 1 },
      shapeTree(
        [
          ...shown.map((place, index) => placed(index + 2, place, paragraphs([place.name]), true)),
          ...feet(shown.length + 2),
        ],
        label,
      ),
      element('p:clrMapOvr', {}, element('a:masterClrMapping')),
    ),
  )
}

function feet(id: number): string[] {
  return [placed(id, foot.marking, paragraphs([]), true), placed(id + 1, foot.number, slideNumber, true)]
}

function notesMaster(): string {
  return part(
    element(
      'p:notesMaster',
      slideNamespaces,
      shapeTree([notesImage(2, notesImageBox), placed(3, notesBody, paragraphs(['Notes']), true)]),
      colourMap,
    ),
  )
}

/** The picture of the slide above its notes. */
export function notesImage(id: number, box: Box | null): string {
  return element(
    'p:sp',
    {},
    element(
      'p:nvSpPr',
      {},
      element('p:cNvPr', { id, name: 'Slide' }),
      element('p:cNvSpPr', {}, element('a:spLocks', { noGrp: 1, noRot: 1, noChangeAspect: 1 })),
      element('p:nvPr', {}, element('p:ph', { type: 'sldImg', idx: box ? 2 : undefined })),
    ),
    box
      ? element(
          'p:spPr',
          {},
          element(
            'a:xfrm',
            {},
            element('a:off', { x: box.x, y: box.y }),
            element('a:ext', { cx: box.width, cy: box.height }),
          ),
          element('a:prstGeom', { prst: 'rect' }, element('a:avLst')),
          element('a:noFill'),
          element('a:ln', { w: 12700 }, ink),
        )
      : element('p:spPr'),
  )
}

export const notesBody: Place = {
  name: 'Notes',
  type: 'body',
  index: 1,
  x: 685_800,
  y: 4_400_550,
  width: 5_486_400,
  height: 4_200_000,
  look: { points: 12, anchor: 't' },
}

const notesImageBox: Box = {
  x: 685_800,
  y: 1_143_000,
  width: 5_486_400,
  height: Math.round((5_486_400 * slideSize.height) / slideSize.width),
}

const ink = element('a:solidFill', {}, element('a:schemeClr', { val: 'tx1' }))

export const colourMap = element('p:clrMap', {
  bg1: 'lt1',
  tx1: 'dk1',
  bg2: 'lt2',
  tx2: 'dk2',
  accent1: 'accent1',
  accent2: 'accent2',
  accent3: 'accent3',
  accent4: 'accent4',
  accent5: 'accent5',
  accent6: 'accent6',
  hlink: 'hlink',
  folHlink: 'folHlink',
})

/** Numbers of masters and layouts begin here, by the standard. */
export const firstId = 2_147_483_648
