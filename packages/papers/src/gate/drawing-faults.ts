import type { Paper, PaperBlock, PaperFault } from '@dashboard/contract'
import { nativeChartOf } from '../charts/native-chart-of.ts'
import { nameOf } from './name-of.ts'
import { targetsOf, type OpenFile } from './open-file.ts'
import { all, words, type Element } from './parsed-xml.ts'
import { hasPlaceholder, isMarked } from './placeholders.ts'

type Block = Extract<PaperBlock, { block: 'figure' | 'table' }>

/** What the format calls the frame of a drawing, and the element within it that bears its text for those who cannot see it. */
export type Frames = { frame: string; named: string }

/**
 * Drawings of a part that nothing is said of, charts that are not there, and charts of a placeholder target that do not say
 * so. `within` are the blocks that the part draws, in their order.
 */
export function drawingFaults(
  file: OpenFile,
  part: string,
  { frame, named }: Frames,
  within: readonly Block[],
): PaperFault[] {
  const targets = targetsOf(file, part)
  const tree = file.xml.get(part)
  return (tree ? all(tree, frame) : []).flatMap((drawing, index) => {
    const altText = all(drawing, named)[0]?.attributes.descr ?? ''
    const said = within.find((block) => block.block === 'figure' && block.figure.altText === altText)
    const block = said ?? within[index]
    const name = block ? nameOf(block) : 'A drawing'
    const fault = (sentence: string): PaperFault => ({ block: block?.id ?? null, sentence: `${name} ${sentence}` })
    const [chart] = all(drawing, 'c:chart')
    const drawn = file.xml.get(targets.get(chart?.attributes['r:id'] ?? '') ?? '')
    return [
      ...(altText.trim() ? [] : [fault('has no text for people who cannot see it. Add its alt text.')]),
      ...(chart && !drawn ? [fault('has a chart that is not in the file. Make it again.')] : []),
      ...(drawn && block?.block === 'figure' && hasPlaceholder(block.figure) && hasUnmarkedTarget(drawn)
        ? [fault('draws a placeholder target without its [P]. Name it so.')]
        : []),
    ]
  })
}

/** The figures of a paper that have a chart in it. */
export function drawnFigures({ blocks }: Paper): Block[] {
  return blocks.flatMap((block) =>
    block.block === 'figure' && block.parts.includes('chart') && nativeChartOf(block.figure) ? [block] : [],
  )
}

function hasUnmarkedTarget(chart: Element): boolean {
  return all(chart, 'c:ser')
    .map((series) =>
      all(series, 'c:tx')
        .flatMap((name) => all(name, 'c:v'))
        .map(words)
        .join(''),
    )
    .some((name) => /\btarget\b/i.test(name) && !isMarked(name))
}
