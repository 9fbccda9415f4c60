import type { Paper, PaperFault, PaperFormat } from '@dashboard/contract'

/** What is to be made of a paper. */
export type Rendering = {
  paper: Paper
  formats: PaperFormat[]
  /** The office's own document that a .docx is made from; null without. */
  office: Uint8Array | null
  /** The built page, from which a PDF is printed; null where there is none. */
  pageFolder: string | null
}

export type Rendered = { files: { format: PaperFormat; bytes: Buffer }[]; faults: PaperFault[] }

/** What the process tells: what it begins with, what it has made, and what it cannot make here. */
export type Told =
  | { begins: PaperFormat }
  | { made: PaperFormat; bytes: Uint8Array; faults: PaperFault[] }
  | { cannotMake: string }
