import { readHead } from '@dashboard/audit'
import type { Paper, PaperBlock, TemplateBlock, TemplateContent } from '@dashboard/contract'
import { dayName } from '@dashboard/contract/month'
import type { DB } from '@dashboard/db'
import type { Kysely } from 'kysely'
import type { Leaving } from '../register/keep-figures.ts'
import { beingDone } from './being-done.ts'
import { comparisonTable } from './comparison-table.ts'
import { definitionsTable } from './definitions-table.ts'
import { exceptionsFound } from './exceptions-found.ts'
import { figureAsked } from './figure-asked.ts'
import { headlinesTable } from './headlines-table.ts'
import { sourceOfTables } from './paper-words.ts'
import { forceName, viewNames } from '@dashboard/contract/names'
import type { PaperSource } from './paper-source.ts'
import { gatherSubjects, type Subject } from './subjects.ts'

/** Before the numbers of figures and tables are given. */
export type Unnumbered = PaperBlock extends infer Block
  ? Block extends { number: number }
    ? Omit<Block, 'number'>
    : Block
  : never

export type Composing = {
  db: Kysely<DB>
  source: PaperSource
  subjects: Subject[]
  /** Said of each figure that the paper has or takes values from. */
  say: (said: Leaving) => void
  sourceLine: string
}

/** Writes a paper from a template: all that it says is computed here, from what its audience may see. */
export async function composePaper(
  db: Kysely<DB>,
  content: TemplateContent,
  source: PaperSource,
): Promise<{ paper: Paper; figures: Leaving[] }> {
  const { standing, meeting, audience } = source
  const said = new Map<string, Leaving>()
  const composing: Composing = {
    db,
    source,
    subjects: await gatherSubjects(content.blocks, source),
    say: (each) => said.set(each.figure.figureId, each),
    sourceLine: sourceOfTables(standing, content.marking),
  }
  const blocks: Unnumbered[] = []
  for (const block of content.blocks) blocks.push(await write(block, composing))
  const paper: Paper = {
    title: content.title,
    subtitle: `${forceName(standing.force)}. ${viewNames[audience]}, figures as at ${dayName(standing.asAt)}${meeting ? `, as frozen for the ${lowered(meeting.title)}` : ''}`,
    audience,
    marking: content.marking,
    force: forceName(standing.force),
    asAt: standing.asAt,
    synthetic: standing.synthetic,
    language: 'en-GB',
    fileName: `${slugOf(content.title)}_as-at_${standing.asAt}`,
    cover: content.cover && {
      ...content.cover,
      meeting: meeting ? groupOf(meeting.title) : 'Figures in force',
      date: meeting?.heldOn ?? standing.asAt,
    },
    blocks: numbered(blocks),
    auditHead: await readHead(db),
  }
  return { paper, figures: [...said.values()] }
}

async function write(block: TemplateBlock, composing: Composing): Promise<Unnumbered> {
  switch (block.block) {
    case 'heading':
      return block
    case 'words':
      return wordsOf(block, composing.source.standing.asAt)
    case 'figure':
      return figureAsked(block, composing)
    case 'headlines':
      return headlinesTable(block.id, composing)
    case 'comparison':
      return comparisonTable(block.id, composing)
    case 'exceptions':
      return exceptionsFound(block.id, composing)
    case 'being-done':
      return beingDone(block.id, composing)
    case 'definitions':
      return definitionsTable(block.id, composing)
  }
}

function wordsOf({ id, text, trueFor }: Extract<TemplateBlock, { block: 'words' }>, asAt: string): Unnumbered {
  const paragraphs = text.split('\n').filter((line) => line.trim() !== '')
  const outOfDate =
    trueFor === null || trueFor === asAt || paragraphs.length === 0
      ? null
      : `Written for figures as at ${dayName(trueFor)}; these are as at ${dayName(asAt)}.`
  return { block: 'words', id, paragraphs, outOfDate }
}

function numbered(blocks: Unnumbered[]): PaperBlock[] {
  const last = { figure: 0, table: 0 }
  return blocks.map((block) =>
    block.block === 'figure' || block.block === 'table' ? { ...block, number: ++last[block.block] } : block,
  )
}

/** `Delivery group, 12 November 2026` without its day, which stands by itself. */
function groupOf(title: string): string {
  return title.replace(/, [^,]+$/, '')
}

function slugOf(title: string): string {
  const slug = title
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 60)
  return slug || 'paper'
}

function lowered(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1)
}
