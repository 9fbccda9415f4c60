import type { PaperChoices, TemplateBlock, TemplateContent } from '@dashboard/contract'
import { dayName } from '@dashboard/contract/month'
import type { Fields } from '../../forms/use-form.ts'
import { purposeNames } from '@dashboard/contract/names'
import { audiences, blocks, figureParts } from '../words.ts'

/** What a part is, in a line. */
export function summaryOf(part: TemplateBlock, { kpis }: PaperChoices): string {
  if (part.block === 'heading') return part.text || 'Nothing written yet'
  if (part.block === 'words') return beginningOf(part.text) || 'Nothing written yet'
  if (part.block !== 'figure') return ''
  const kpi = kpis.find(({ id }) => id === part.kpi)
  const figure = kpi?.figures.find(({ id }) => id === part.figure)
  const by = kpi?.breakdowns.find(({ id }) => id === part.by)
  return [
    kpi ? `${kpi.code} ${kpi.title}` : part.kpi,
    figure?.label.toLowerCase(),
    by && `by ${by.label}`,
    part.population === 'stalking-related' && 'stalking-related',
  ]
    .filter(Boolean)
    .join(', ')
}

function beginningOf(text: string): string {
  const [line = ''] = text.split('\n')
  return line.length <= longest ? line : `${line.slice(0, line.lastIndexOf(' ', longest))} …`
}

const longest = 140

export const contentLabels: Fields = {
  title: 'Title',
  audience: 'Audience',
  marking: 'Marking',
  cover: 'Cover',
  parts: 'Parts',
}

/** What a template says, to be read beside another version of it. */
export function contentInWords(
  { title, audience, marking, cover, blocks: parts }: TemplateContent,
  choices: PaperChoices,
) {
  return {
    title,
    audience: audiences[audience],
    marking,
    cover: cover
      ? [cover.author, cover.item && `item ${cover.item}`, purposeNames[cover.purpose]].filter(Boolean).join(', ')
      : 'None',
    parts: parts.map((part, index) => `${index + 1}. ${inWords(part, choices)}`).join('\n'),
  }
}

function inWords(part: TemplateBlock, choices: PaperChoices): string {
  const kind = blocks[part.block]
  if (part.block === 'words') {
    return `${kind}: ${part.text}${part.trueFor ? ` (true for ${dayName(part.trueFor)})` : ''}`
  }
  if (part.block === 'figure') {
    return `${kind}: ${summaryOf(part, choices)} (${part.parts.map((each) => figureParts[each].replace('The ', '')).join(', ')})`
  }
  return part.block === 'heading' ? `${kind}: ${part.text}` : kind
}
