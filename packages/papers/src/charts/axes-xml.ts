import { element } from '../parts/xml.ts'
import { outline, richText, textLook } from './look-xml.ts'
import type { Axis, NativeChart } from './native-chart.ts'

export const alongId = 1
export const upId = 2
const gridline = { colour: 'D3DAE0', points: 0.75, dash: 'solid' } as const
const axisLine = { colour: '595959', points: 1, dash: 'solid' } as const

/** The two axes of a chart: over categories or numbers, and of values with their gridlines. */
export function axes(chart: NativeChart): string {
  return `${alongAxis(chart)}${upAxis(chart)}`
}

function alongAxis({ kind, across, along }: NativeChart): string {
  const scatter = kind === 'scatter'
  return element(
    scatter ? 'c:valAx' : 'c:catAx',
    {},
    element('c:axId', { val: alongId }),
    scaling(along, across ? 'maxMin' : 'minMax'),
    element('c:delete', { val: 0 }),
    element('c:axPos', { val: across ? 'l' : 'b' }),
    title(along),
    element('c:numFmt', { formatCode: along.format, sourceLinked: 0 }),
    element('c:majorTickMark', { val: 'out' }),
    element('c:minorTickMark', { val: 'none' }),
    element('c:tickLblPos', { val: 'low' }),
    element('c:spPr', {}, outline(axisLine)),
    textLook({ points: 8.5, level: scatter }),
    element('c:crossAx', { val: upId }),
    element('c:crosses', { val: 'autoZero' }),
    ...(scatter
      ? [element('c:crossBetween', { val: 'midCat' }), step(along)]
      : [
          element('c:auto', { val: 0 }),
          element('c:lblAlgn', { val: 'ctr' }),
          element('c:lblOffset', { val: 100 }),
          element('c:tickLblSkip', { val: along.every }),
          element('c:tickMarkSkip', { val: along.every }),
          element('c:noMultiLvlLbl', { val: 1 }),
        ]),
  )
}

/** Where bars go to the right, the first stands at the top and the values below the last. */
function upAxis({ kind, across, up }: NativeChart): string {
  return element(
    'c:valAx',
    {},
    element('c:axId', { val: upId }),
    scaling(up, 'minMax'),
    element('c:delete', { val: 0 }),
    element('c:axPos', { val: across ? 'b' : 'l' }),
    element('c:majorGridlines', {}, element('c:spPr', {}, outline(gridline))),
    title(up),
    element('c:numFmt', { formatCode: up.format, sourceLinked: 0 }),
    element('c:majorTickMark', { val: 'none' }),
    element('c:minorTickMark', { val: 'none' }),
    element('c:tickLblPos', { val: across ? 'nextTo' : 'low' }),
    element('c:spPr', {}, outline(null)),
    textLook({ points: 8.5 }),
    element('c:crossAx', { val: alongId }),
    element('c:crosses', { val: across ? 'max' : kind === 'scatter' ? 'min' : 'autoZero' }),
    element('c:crossBetween', { val: kind === 'scatter' ? 'midCat' : 'between' }),
    step(up),
  )
}

function scaling({ least, most }: Axis, orientation: 'minMax' | 'maxMin'): string {
  return element(
    'c:scaling',
    {},
    element('c:orientation', { val: orientation }),
    most === null ? '' : element('c:max', { val: most }),
    least === null ? '' : element('c:min', { val: least }),
  )
}

function step(axis: Axis): string {
  return axis.step === null ? '' : element('c:majorUnit', { val: axis.step })
}

function title(axis: Axis): string {
  return axis.title === ''
    ? ''
    : element('c:title', {}, richText(axis.title, { points: 8.5 }), element('c:overlay', { val: 0 }))
}
