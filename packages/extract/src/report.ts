/** Rows refused by one rule: what it says, in which column (null: of the row), how many and on which lines (the first 1,000). */
export type RuleReport = { rule: string; column: string | null; sentence: string; rows: number; lines: number[] }

export type FileReport = {
  feed: string
  file: string
  /** Of the file's bytes; null where it was not read to its end. */
  sha256: string | null
  read: number
  accepted: number
  rejected: number
  /** Rows that repeat another to the letter and were kept once; counted among the accepted. */
  repeated: number
  absentColumns: string[]
  rules: RuleReport[]
}

/**
 * What an extract makes of the rows of a feed that were there before, by key. Of a delta, `removed` are those that
 * removed.csv takes out, also where it brings them again; rows that it does not speak of are not counted.
 */
export type FeedChange = { feed: string; added: number; changed: number; removed: number; unchanged: number }

/** Rows that are kept although something in them cannot be right. */
export type FaultReport = { fault: string; sentence: string; rows: number }

/** How an extract came in. */
export type WayIn = 'command' | 'folder' | 'upload'

export type LoadReport = {
  /** checked: it would be accepted, and was only tried. */
  outcome: 'accepted' | 'checked' | 'refused' | 'unchanged'
  loadId: string | null
  extractId: string | null
  asAt: string | null
  mode: 'full' | 'delta' | null
  /** The load that was put back, where that was asked for instead of a new extract. */
  restores: string | null
  /** Who asked for the load; null where that is not known. */
  by: string | null
  wayIn: WayIn | null
  receivedAt: string | null
  finishedAt: string | null
  /** Why the extract was refused, or that nothing had to be done. */
  sentence: string
  files: FileReport[]
  changes: FeedChange[]
  faults: FaultReport[]
}

/** The report of a load that has just begun: refused, until it is known to be better. */
export function beginReport(about: Partial<Pick<LoadReport, 'by' | 'wayIn' | 'restores'>> = {}): LoadReport {
  return { ...unsaid, ...empty(), outcome: 'refused', sentence: '', receivedAt: new Date().toISOString(), ...about }
}

type KeptRule = Omit<RuleReport, 'column'> & Partial<RuleReport>
type KeptFile = Omit<FileReport, 'sha256' | 'rules'> & Partial<Pick<FileReport, 'sha256'>> & { rules: KeptRule[] }

/** A report as it was kept; those of earlier versions say less. */
export type KeptReport = Partial<Omit<LoadReport, 'files'>> &
  Pick<LoadReport, 'outcome' | 'sentence'> & { files: KeptFile[] }

/** Completes a kept report: null where it does not say. */
export function readReport(kept: KeptReport): LoadReport {
  const files = kept.files.map((file) => ({
    ...file,
    sha256: file.sha256 ?? null,
    rules: file.rules.map((rule) => ({ ...rule, column: rule.column ?? null })),
  }))
  return { ...unsaid, ...empty(), ...kept, files }
}

const unsaid = {
  loadId: null,
  extractId: null,
  asAt: null,
  mode: null,
  restores: null,
  by: null,
  wayIn: null,
  receivedAt: null,
  finishedAt: null,
}

/** Lists that a load fills. */
function empty(): Pick<LoadReport, 'files' | 'changes' | 'faults'> {
  return { files: [], changes: [], faults: [] }
}
