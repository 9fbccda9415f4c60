import type { Audience, FigurePart, PaperFormat, PaperState, TemplateBlock } from '@dashboard/contract'

export const audiences: Record<Audience, string> = {
  restricted: 'Restricted: within the force, real counts',
  partner: 'Partners: small counts protected',
  public: 'Public: counts rounded, may be published',
}

export const formats: Record<PaperFormat, string> = {
  docx: 'Word',
  pptx: 'PowerPoint',
  xlsx: 'Excel',
  ods: 'OpenDocument spreadsheet',
  csv: 'CSV',
  pdf: 'PDF',
  zip: 'All of them in one ZIP',
}

export const states: Record<PaperState, string> = {
  waiting: 'Waiting',
  making: 'Being made',
  made: 'Made',
  held: 'Held',
  failed: 'Not made',
}

export const figureParts: Record<FigurePart, string> = {
  sentence: 'The sentence',
  chart: 'The chart',
  table: 'The table',
  notes: 'The notes',
}

export const blocks: Record<TemplateBlock['block'], string> = {
  heading: 'Heading',
  words: 'Words',
  figure: 'Figure of a KPI',
  headlines: 'Headlines',
  comparison: 'Comparison',
  exceptions: 'Exceptions',
  'being-done': 'What is being done',
  definitions: 'Definitions',
}

/** What is written there when the paper is made, of parts that nobody writes. */
export const writtenThere: Record<Exclude<TemplateBlock['block'], 'heading' | 'words' | 'figure'>, string> = {
  headlines: 'The value, target and variation of each KPI of this paper, in a table.',
  comparison: 'Each KPI of this paper beside its target, the year before and comparators.',
  exceptions: 'What the rules for exceptions find among the KPIs of this paper.',
  'being-done': 'Actions and approved comments on the KPIs of this paper, as its audience may read them.',
  definitions: 'What each KPI of this paper counts, and what to know of its data.',
}
