import { z } from 'zod'
import { audience } from './audience.ts'
import { figurePart, paperMarking, paperPurpose } from './paper.ts'
import { personalText } from './words.ts'

const id = z.string().regex(/^[a-z0-9-]{1,40}$/, 'Name each part in small letters.')

/** What a template puts at a place; what it says is computed when the paper is made. */
export const templateBlock = z.discriminatedUnion('block', [
  z.strictObject({
    block: z.literal('heading'),
    id,
    level: z.union([z.literal(1), z.literal(2)]),
    text: personalText(2, 120, 'Write a heading of 2 to 120 characters.'),
  }),
  z.strictObject({
    block: z.literal('words'),
    id,
    /** Lines are paragraphs. Empty: left for whoever writes the paper, which the paper does not leave with. */
    text: z.string().max(5000, 'Write 5,000 characters at the most.'),
    /** The as-at day of the figures for which somebody last said that these words are true; null of words that do not go out of date. */
    trueFor: z.iso.date().nullable(),
  }),
  /** A figure of a KPI: null is the first of its page. */
  z.strictObject({
    block: z.literal('figure'),
    id,
    kpi: z.string().max(60),
    figure: z.string().max(60).nullable(),
    population: z.enum(['8q', 'stalking-related']),
    by: z.string().max(60).nullable(),
    parts: z.array(figurePart).min(1, 'Show something of each figure.'),
  }),
  /** The value, target and variation of each KPI of the paper, in a table. */
  z.strictObject({ block: z.literal('headlines'), id }),
  /** Each KPI of the paper beside its target, a year before, and comparators. */
  z.strictObject({ block: z.literal('comparison'), id }),
  /** What the rules for exceptions found among the KPIs of the paper. */
  z.strictObject({ block: z.literal('exceptions'), id }),
  /** Actions and approved comments on the KPIs of the paper, as its audience may read them. */
  z.strictObject({ block: z.literal('being-done'), id }),
  /** What each KPI of the paper counts, and what is to be known of its data. */
  z.strictObject({ block: z.literal('definitions'), id }),
])
export type TemplateBlock = z.infer<typeof templateBlock>

/** What a template is, as somebody writes it. */
export const templateContent = z.strictObject({
  title: personalText(2, 120, 'Give the paper a title of 2 to 120 characters.'),
  audience,
  marking: paperMarking,
  /** Null: without a cover block. */
  cover: z
    .strictObject({
      author: z.string().max(80, 'Give the author’s role in 80 characters at the most.'),
      item: z.string().max(20, 'Give the agenda item in 20 characters at the most.'),
      purpose: paperPurpose,
    })
    .nullable(),
  blocks: z
    .array(templateBlock)
    .min(1, 'Put something in the paper.')
    .max(120, 'Put 120 parts in a paper at the most.'),
})
export type TemplateContent = z.infer<typeof templateContent>

export const readyPaper = z.enum(['delivery-group', 'pcc-assurance', 'scrutiny-panel'])
export type ReadyPaper = z.infer<typeof readyPaper>

/** A paper that is made again each month: the ready ones are templates with a version 0 that nobody wrote. */
export const paperTemplate = templateContent.extend({
  /** `delivery-group`, or a UUID of one saved here. */
  id: z.string(),
  ready: readyPaper.nullable(),
  /** Whoever saves it sends the one they saw. */
  version: z.number().int(),
  written: z.object({ by: z.string(), at: z.string() }).nullable(),
})
export type PaperTemplate = z.infer<typeof paperTemplate>
