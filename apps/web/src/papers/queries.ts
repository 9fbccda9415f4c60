import type {
  FigureRecord,
  OfficeTemplate,
  Paper,
  PaperPreview,
  PapersPage,
  PaperTemplate,
  TemplateContent,
  TemplatePage,
} from '@dashboard/contract'
import { paths } from '@dashboard/contract/paths'
import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import { addressOf, call, search } from '../call.ts'

const everyMs = 2_000

/** Which papers are asked for; null is any state, and the first page. */
export type AskedPapers = Record<'state' | 'page', string | null>

/** Asked for again and again while a paper is under way, and only then. */
export function papersQuery(asked: AskedPapers) {
  return queryOptions({
    queryKey: ['papers', asked],
    queryFn: () => call<PapersPage>(`${paths.papers}${search(asked)}`),
    placeholderData: keepPreviousData,
    staleTime: 0,
    refetchInterval: ({ state }) => (state.data?.papers.some(({ endedAt }) => endedAt === null) ? everyMs : false),
  })
}

/** What a made paper says never changes. */
export function paperContentQuery(paper: string) {
  return queryOptions({
    queryKey: ['paper-content', paper],
    queryFn: () => call<Paper>(addressOf(paths.paperContent, paper)),
    staleTime: Infinity,
  })
}

export function templateQuery(template: string) {
  return queryOptions({
    queryKey: ['paper-template', template],
    queryFn: () => call<TemplatePage>(addressOf(paths.paperTemplate, template)),
    staleTime: 0,
  })
}

export function previewQuery(template: string, meeting: string | null) {
  return queryOptions({
    queryKey: ['paper-preview', template, meeting],
    queryFn: () => call<PaperPreview>(`${addressOf(paths.paperPreview, template)}${search({ meeting })}`),
    staleTime: 0,
  })
}

export function figureRecordQuery(figureId: string) {
  return queryOptions({
    queryKey: ['figure-record', figureId],
    queryFn: () => call<FigureRecord>(addressOf(paths.figureRecord, figureId)),
    staleTime: 0,
  })
}

export async function addTemplate(content: TemplateContent): Promise<PaperTemplate> {
  return call<PaperTemplate>(paths.paperTemplates, content)
}

/** Of a ready paper this makes a template of one's own. */
export async function changeTemplate(
  template: string,
  version: number,
  content: TemplateContent,
): Promise<PaperTemplate> {
  return call<PaperTemplate>(addressOf(paths.templateVersions, template), { version, content })
}

export async function handInOfficeTemplate(file: File): Promise<OfficeTemplate> {
  return call<OfficeTemplate>(`${paths.officeTemplates}${search({ name: file.name })}`, file)
}
