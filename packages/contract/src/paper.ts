import { z } from 'zod'
import { audience } from './audience.ts'
import { figure, tableColumn } from './figure.ts'

/** What a paper asks of those who read it. */
export const paperPurpose = z.enum(['decision', 'assurance', 'note'], 'Choose for decision, assurance or to note.')
export type PaperPurpose = z.infer<typeof paperPurpose>

export const paperMarking = z.enum(['OFFICIAL', 'OFFICIAL-SENSITIVE'])
export type PaperMarking = z.infer<typeof paperMarking>

/** What a formal report says above its text; an empty author or item is left out. */
export const paperCover = z.object({
  meeting: z.string(),
  /** Role, never a name. */
  author: z.string(),
  date: z.iso.date(),
  item: z.string(),
  purpose: paperPurpose,
})
export type PaperCover = z.infer<typeof paperCover>

/** What of a figure a paper shows; its title and source always are. */
export const figurePart = z.enum(['sentence', 'chart', 'table', 'notes'])
export type FigurePart = z.infer<typeof figurePart>

/** A value in a table of a paper; `unit` of its column says how it is written. A null has its shorthand in words: '[c]', '[x]'. */
const cell = z.union([z.string(), z.number(), z.null()])

/** One part of a paper, in the order of reading. `id` is its own within the paper: a fault names it. */
export const paperBlock = z.discriminatedUnion('block', [
  z.object({
    block: z.literal('heading'),
    id: z.string(),
    level: z.union([z.literal(1), z.literal(2)]),
    text: z.string(),
  }),
  /** `outOfDate`: why the words may no longer be true, where they were written for earlier figures. */
  z.object({
    block: z.literal('words'),
    id: z.string(),
    paragraphs: z.array(z.string()),
    outOfDate: z.string().nullable(),
  }),
  z.object({ block: z.literal('list'), id: z.string(), items: z.array(z.string()) }),
  z.object({
    block: z.literal('figure'),
    id: z.string(),
    /** 1 is `Figure 1`, counted through the paper. */
    number: z.number().int(),
    /** The KPI and what was found: `F1 Charge rate. Higher than usual since October 2025`. */
    title: z.string(),
    parts: z.array(figurePart),
    figure,
  }),
  z.object({
    block: z.literal('table'),
    id: z.string(),
    /** 1 is `Table 1`, counted through the paper. */
    number: z.number().int(),
    title: z.string(),
    columns: z.array(tableColumn),
    rows: z.array(z.array(cell)),
    notes: z.array(z.string()),
    source: z.string(),
    /** Of the figures that its values are taken from. */
    figureIds: z.array(z.string()),
  }),
])
export type PaperBlock = z.infer<typeof paperBlock>

/** A paper complete in itself: every format says the same, and no format computes. */
export const paper = z.object({
  title: z.string(),
  /** What it is of, as at when. */
  subtitle: z.string(),
  audience,
  marking: paperMarking,
  force: z.string(),
  asAt: z.string(),
  synthetic: z.boolean(),
  language: z.literal('en-GB'),
  /** Without its ending. */
  fileName: z.string(),
  cover: paperCover.nullable(),
  blocks: z.array(paperBlock),
  /** The last entry of the audit log when it was made; null of a single figure. */
  auditHead: z.object({ count: z.number().int(), hash: z.string() }).nullable(),
})
export type Paper = z.infer<typeof paper>

/** One thing that keeps a paper from leaving, and the part that it is about; null where it is about the whole. */
export const paperFault = z.object({ block: z.string().nullable(), sentence: z.string() })
export type PaperFault = z.infer<typeof paperFault>

export const paperFormat = z.enum(['docx', 'pptx', 'xlsx', 'ods', 'csv', 'pdf', 'zip'], 'Choose a format.')
export type PaperFormat = z.infer<typeof paperFormat>
