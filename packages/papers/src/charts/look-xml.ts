import { element, escaped } from '../parts/xml.ts'
import type { NativeSeries } from './native-chart.ts'
import { ink } from './strokes.ts'

type Line = NonNullable<NativeSeries['line']>

const dashes: Record<Line['dash'], string> = { solid: 'solid', dash: 'dash', 'long-dash': 'lgDash', dot: 'sysDot' }
const emuPerPoint = 12_700

/** A line; null: none. */
export function outline(line: Line | null): string {
  if (line === null) return element('a:ln', {}, element('a:noFill'))
  return element(
    'a:ln',
    { w: Math.round(line.points * emuPerPoint), cap: 'flat' },
    fill(line.colour),
    element('a:prstDash', { val: dashes[line.dash] }),
    element('a:round'),
  )
}

export function fill(colour: string): string {
  return element('a:solidFill', {}, element('a:srgbClr', { val: colour }))
}

/** `level`: never slanted to find room. */
type Look = { points: number; bold?: boolean; level?: boolean }

/** How text of the chart looks. */
export function textLook(look: Look): string {
  return element(
    'c:txPr',
    {},
    element('a:bodyPr', look.level ? { rot: 0, vert: 'horz' } : {}),
    element('a:lstStyle'),
    element('a:p', {}, element('a:pPr', {}, run('a:defRPr', look)), element('a:endParaRPr', { lang: 'en-GB' })),
  )
}

/** Words of the chart's own. */
export function richText(text: string, look: Look): string {
  return element(
    'c:tx',
    {},
    element(
      'c:rich',
      {},
      element('a:bodyPr'),
      element('a:lstStyle'),
      element(
        'a:p',
        {},
        element('a:pPr', {}, run('a:defRPr', look)),
        element('a:r', {}, run('a:rPr', look, { lang: 'en-GB' }), element('a:t', {}, escaped(text))),
      ),
    ),
  )
}

function run(name: string, { points, bold = false }: Look, attributes: { lang?: string } = {}): string {
  return element(
    name,
    { ...attributes, sz: points * 100, b: bold ? 1 : 0 },
    fill(ink),
    element('a:latin', { typeface: 'Arial' }),
    element('a:cs', { typeface: 'Arial' }),
  )
}
