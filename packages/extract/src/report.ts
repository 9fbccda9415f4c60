/** Rows refused by one rule: what it says, how many and on which lines (the first 1,000). */
export type RuleReport = { rule: string; sentence: string; rows: number; lines: number[] }

export type FileReport = {
  feed: string
  file: string
  read: number
  accepted: number
  rejected: number
  /** Rows that repeat another to the letter and were kept once; counted among the accepted. */
  repeated: number
  absentColumns: string[]
  rules: RuleReport[]
}

/** Rows that are kept although something in them cannot be right. */
export type FaultReport = { fault: string; sentence: string; rows: number }

export type LoadReport = {
  outcome: 'accepted' | 'refused' | 'unchanged'
  loadId: string | null
  extractId: string | null
  asAt: string | null
  /** Why the extract was refused, or that nothing had to be done. */
  sentence: string
  files: FileReport[]
  faults: FaultReport[]
}
