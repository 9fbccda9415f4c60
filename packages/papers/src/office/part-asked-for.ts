import { figurePart, type Paper, type PaperBlock, type PaperFault } from '@dashboard/contract'
import { oneValue } from './one-value.ts'
import { isKpiPart, kpiPlace, placeholderNames } from './placeholder-names.ts'

type FigureBlock = Extract<PaperBlock, { block: 'figure' }>

/** What an office's document asks for of a paper: the figures that it shows, and the words where it has a place for them. */
export function partAskedFor(paper: Paper, placeholders: readonly string[]): Paper {
  const asked = placeholders.map((placeholder) => ({
    block: blockAskedFor(placeholder, paper),
    part: kpiPlace(placeholder)?.part,
  }))
  return {
    ...paper,
    blocks: paper.blocks.flatMap((block): PaperBlock[] => {
      if (block.block === 'words') return placeholders.includes('paper:text') ? [block] : []
      if (block.block !== 'figure') return []
      const ofBlock = asked.filter((each) => each.block === block).map(({ part }) => part)
      return ofBlock.length === 0
        ? []
        : [{ ...block, parts: figurePart.options.filter((part) => ofBlock.includes(part)) }]
    }),
  }
}

/** The first figure of the KPI that a place names by its id or code. */
export function blockAskedFor(placeholder: string, { blocks }: Paper): FigureBlock | undefined {
  const kpi = kpiPlace(placeholder)?.kpi
  return blocks
    .filter((block) => block.block === 'figure')
    .find(({ figure }) => figure.kpiId === kpi || figure.kpiCode === kpi)
}

/** The places that a paper cannot fill, each with what to do. */
export function unfilledPlaces(placeholders: readonly string[], paper: Paper): PaperFault[] {
  return placeholders.flatMap((placeholder) => {
    const sentence = whyUnfilled(placeholder, paper)
    return sentence === null ? [] : [{ block: blockAskedFor(placeholder, paper)?.id ?? null, sentence }]
  })
}

function whyUnfilled(placeholder: string, paper: Paper): string | null {
  if (placeholderNames.some((name) => name === placeholder))
    return ofCover.test(placeholder) && !paper.cover
      ? `{{${placeholder}}} is filled from the cover block, which the paper does not have. Give the paper one, or take the place out of the document.`
      : null
  const place = kpiPlace(placeholder)
  if (!place || !isKpiPart(place.part)) return `Nothing fills {{${placeholder}}}. Take the place out of the document.`
  const block = blockAskedFor(placeholder, paper)
  if (!block)
    return `{{${placeholder}}} asks for a KPI that the paper does not show. Put the KPI in the paper, or take the place out of the document.`
  return place.part === 'value' && oneValue(block.figure) === null
    ? `{{${placeholder}}} asks for one value of a figure that has none. Use {{kpi:${place.kpi}:sentence}} instead.`
    : null
}

const ofCover = /^(meeting:|paper:(author|item|purpose)$)/
