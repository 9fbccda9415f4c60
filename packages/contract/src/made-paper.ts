import { z } from 'zod'
import { audience } from './audience.ts'
import { figure } from './figure.ts'
import { paper, paperFault, paperFormat } from './paper.ts'
import { paperTemplate, templateContent } from './paper-template.ts'

/** A template of the office's own: a .docx with places to be filled. */
export const officeTemplate = z.object({
  id: z.string(),
  name: z.string(),
  sha256: z.string(),
  placeholders: z.array(z.string()),
  /** Those that nothing fills or that are missing, each with why; a paper is not made from it while there are any. */
  unknown: z.array(z.object({ placeholder: z.string(), sentence: z.string() })),
  added: z.object({ by: z.string(), at: z.string() }),
})
export type OfficeTemplate = z.infer<typeof officeTemplate>

/** Asks for a paper: of a frozen meeting, or of the figures in force. */
export const paperDraft = z.strictObject({
  template: z.string().max(60),
  version: z.int(),
  meeting: z.uuid('There is no such meeting.').nullable(),
  formats: z.array(paperFormat).min(1, 'Choose at least one format.'),
  /** The office's own template, which DOCX is then made from. */
  office: z.uuid('There is no such template.').nullable(),
})
export type PaperDraft = z.infer<typeof paperDraft>

export const paperState = z.enum(
  ['waiting', 'making', 'made', 'held', 'failed'],
  'Choose waiting, making, made, held or failed.',
)
export type PaperState = z.infer<typeof paperState>

export const paperFile = z.object({
  format: paperFormat,
  fileName: z.string(),
  bytes: z.number().int(),
  sha256: z.string(),
})
export type PaperFile = z.infer<typeof paperFile>

/** A paper that was asked for, as it stands. `held`: the gate found fault and nothing may be downloaded. */
export const madePaper = z.object({
  id: z.string(),
  title: z.string(),
  template: z.object({ id: z.string(), version: z.number().int() }),
  /** Null: of the figures in force when it was made. */
  meeting: z.object({ id: z.string(), title: z.string() }).nullable(),
  audience,
  asAt: z.string().nullable(),
  formats: z.array(paperFormat),
  state: paperState,
  /** What is done so far, of what is to be done. */
  done: z.number().int(),
  of: z.number().int(),
  sentence: z.string(),
  asked: z.object({ by: z.string(), at: z.string() }),
  endedAt: z.string().nullable(),
  files: z.array(paperFile),
  /** What the gate found; null before it has looked. */
  faults: z.array(paperFault).nullable(),
})
export type MadePaper = z.infer<typeof madePaper>

export const papersPage = z.object({
  /** Ready ones first. */
  templates: z.array(paperTemplate.omit({ blocks: true }).extend({ parts: z.number().int() })),
  office: z.array(officeTemplate),
  /** Frozen meetings, the latest first. */
  meetings: z.array(z.object({ id: z.string(), title: z.string(), asAt: z.string() })),
  /** The latest first, twenty a page. */
  papers: z.array(madePaper),
  found: z.number().int(),
  page: z.number().int(),
  pages: z.number().int(),
})
export type PapersPage = z.infer<typeof papersPage>

/** What may be put in a paper. */
export const paperChoices = z.object({
  kpis: z.array(
    z.object({
      id: z.string(),
      code: z.string(),
      title: z.string(),
      theme: z.object({ id: z.string(), title: z.string() }),
      figures: z.array(z.object({ id: z.string(), label: z.string() })),
      breakdowns: z.array(z.object({ id: z.string(), label: z.string() })),
    }),
  ),
})
export type PaperChoices = z.infer<typeof paperChoices>

/** One template to be worked on. */
export const templatePage = z.object({ template: paperTemplate, choices: paperChoices })
export type TemplatePage = z.infer<typeof templatePage>

/** A paper as it would be made now, and what the gate would say. */
export const paperPreview = z.object({ paper, faults: z.array(paperFault) })
export type PaperPreview = z.infer<typeof paperPreview>

export const templateChange = z.strictObject({ version: z.int(), content: templateContent })
export type TemplateChange = z.infer<typeof templateChange>

/** How a single figure leaves; a picture is drawn by the page, which says so. */
export const figureFileFormat = z.enum(['docx', 'pptx', 'xlsx', 'ods'], 'Choose docx, pptx, xlsx or ods.')
export type FigureFileFormat = z.infer<typeof figureFileFormat>
export const pictureFormat = z.enum(['png', 'svg', 'copy'], 'Choose png, svg or copy.')

export const pictureDraft = z.strictObject({ format: pictureFormat, sha256: z.string().regex(/^[0-9a-f]{64}$/) })
export type PictureDraft = z.infer<typeof pictureDraft>

export const pictureKept = z.object({ figureId: z.string() })

/** A figure id as somebody types it: in small letters, without its dashes, an O for a 0. */
export const figureId = z
  .string()
  .overwrite((typed) =>
    typed
      .toUpperCase()
      .replace(/[^0-9A-Z]/g, '')
      .replace(/[IL]/g, '1')
      .replace(/O/g, '0')
      .replace(/^F(.{4})(.{4})$/, 'F-$1-$2'),
  )
  .regex(/^F-[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}$/, 'Write a figure id as F-7K3Q-C4TR.')

/** Everything about a figure that has left, by the id in its footer. */
export const figureRecord = z.object({
  figureId: z.string(),
  figure,
  kpi: z.object({ id: z.string(), code: z.string(), title: z.string() }),
  definitionVersion: z.string(),
  /** The definition's SQL as it was. */
  measures: z.array(z.object({ code: z.string(), title: z.string(), sql: z.string() })),
  load: z.object({ id: z.string(), loadedAt: z.string(), asAt: z.string() }),
  audience,
  meeting: z.object({ id: z.string(), title: z.string() }).nullable(),
  /** The latest first. By role; the audit log knows who. */
  exports: z.array(
    z.object({ format: z.string(), by: z.string(), at: z.string(), sha256: z.string(), paper: z.string().nullable() }),
  ),
  /** Whether it would say something else today, and what. */
  today: z.object({ same: z.boolean(), sentence: z.string(), figure: figure.nullable() }),
})
export type FigureRecord = z.infer<typeof figureRecord>
