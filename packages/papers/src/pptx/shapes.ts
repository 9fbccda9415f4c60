import { element } from '../parts/xml.ts'
import type { Box, Place } from './layouts.ts'

/** A place for text: on the layout with where it stands, on a slide without. */
export function placed(id: number, place: Place, body: string, whole: boolean): string {
  const { name, type, index, look } = place
  return element(
    'p:sp',
    {},
    element(
      'p:nvSpPr',
      {},
      element('p:cNvPr', { id, name }),
      element('p:cNvSpPr', {}, element('a:spLocks', { noGrp: 1 })),
      element(
        'p:nvPr',
        {},
        element('p:ph', {
          type,
          sz: type === 'ftr' || type === 'sldNum' ? 'quarter' : undefined,
          idx: index ?? undefined,
        }),
      ),
    ),
    whole
      ? element('p:spPr', {}, transform('a:xfrm', place), element('a:prstGeom', { prst: 'rect' }, element('a:avLst')))
      : element('p:spPr'),
    element(
      'p:txBody',
      {},
      whole
        ? element(
            'a:bodyPr',
            { wrap: 'square', lIns: 0, tIns: 0, rIns: 0, bIns: 0, anchor: look.anchor },
            element('a:normAutofit'),
          )
        : element('a:bodyPr'),
      whole ? listStyle(look) : element('a:lstStyle'),
      body,
    ),
  )
}

/** A chart or a table. What it shows is told to those who cannot see it. */
export function framed(id: number, name: string, altText: string, box: Box, uri: string, inside: string): string {
  return element(
    'p:graphicFrame',
    {},
    element(
      'p:nvGraphicFramePr',
      {},
      element('p:cNvPr', { id, name, descr: altText }),
      element('p:cNvGraphicFramePr', {}, element('a:graphicFrameLocks', { noGrp: 1 })),
      element('p:nvPr'),
    ),
    transform('p:xfrm', box),
    element('a:graphic', {}, element('a:graphicData', { uri }, inside)),
  )
}

/** What a slide, layout or master shows, in the order of reading. */
export function shapeTree(shapes: readonly string[], name?: string): string {
  return element(
    'p:cSld',
    { name },
    element(
      'p:spTree',
      {},
      element('p:nvGrpSpPr', {}, element('p:cNvPr', { id: 1, name: '' }), element('p:cNvGrpSpPr'), element('p:nvPr')),
      element('p:grpSpPr', {}, transform('a:xfrm', { x: 0, y: 0, width: 0, height: 0 }, true)),
      [...shapes],
    ),
  )
}

export const slideNamespaces = {
  'xmlns:a': 'http://schemas.openxmlformats.org/drawingml/2006/main',
  'xmlns:r': 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
  'xmlns:p': 'http://schemas.openxmlformats.org/presentationml/2006/main',
}

function transform(name: string, { x, y, width, height }: Box, group = false): string {
  return element(
    name,
    {},
    element('a:off', { x, y }),
    element('a:ext', { cx: width, cy: height }),
    group ? element('a:chOff', { x: 0, y: 0 }) + element('a:chExt', { cx: 0, cy: 0 }) : '',
  )
}

function listStyle({ points, bold, colour, align }: Place['look']): string {
  return element(
    'a:lstStyle',
    {},
    element(
      'a:lvl1pPr',
      { marL: 0, indent: 0, algn: align ?? 'l' },
      element('a:buNone'),
      element(
        'a:defRPr',
        { lang: 'en-GB', sz: points && points * 100, b: bold ? 1 : 0 },
        colour ? element('a:solidFill', {}, element('a:srgbClr', { val: colour })) : '',
        element('a:latin', { typeface: 'Arial' }),
      ),
    ),
  )
}
