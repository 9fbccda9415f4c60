import { z } from 'zod'

const told = z.string().nullable().default(null)

/** Rows refused by one rule: what it says, in which column (null: of the row), how many and on which lines (the first 1,000). */
const ruleReport = z.object({
  rule: z.string(),
  column: told,
  sentence: z.string(),
  rows: z.number(),
  lines: z.array(z.number()),
})
export type RuleReport = z.infer<typeof ruleReport>

const fileReport = z.object({
  feed: z.string(),
  file: z.string(),
  /** Of the file's bytes; null where it was not read to its end. */
  sha256: told,
  read: z.number(),
  accepted: z.number(),
  rejected: z.number(),
  /** Rows that repeat another to the letter and were kept once; counted among the accepted. */
  repeated: z.number(),
  absentColumns: z.array(z.string()),
  rules: z.array(ruleReport),
})
export type FileReport = z.infer<typeof fileReport>

/**
 * What an extract makes of the rows of a feed that were there before, by key. Of a delta, `removed` are those that
 * removed.csv takes out, also where it brings them again; rows that it does not speak of are not counted.
 */
const feedChange = z.object({
  feed: z.string(),
  added: z.number(),
  changed: z.number(),
  removed: z.number(),
  unchanged: z.number(),
})
export type FeedChange = z.infer<typeof feedChange>

/** Rows that are kept although something in them cannot be right. */
const faultReport = z.object({ fault: z.string(), sentence: z.string(), rows: z.number() })
export type FaultReport = z.infer<typeof faultReport>

/** How an extract came in. */
export const wayIn = z.enum(['command', 'folder', 'upload'])
export type WayIn = z.infer<typeof wayIn>

/** What came of an extract, and never a value of it. Parsing completes one kept by an earlier version: null where it does not say. */
export const loadReport = z.object({
  /** checked: it would be accepted, and was only tried. */
  outcome: z.enum(['accepted', 'checked', 'refused', 'unchanged', 'cancelled', 'failed']),
  loadId: told,
  extractId: told,
  asAt: told,
  mode: z.enum(['full', 'delta']).nullable().default(null),
  /** The load that was put back, where that was asked for instead of a new extract. */
  restores: told,
  /** Who asked for the load; null where that is not known. */
  by: told,
  wayIn: wayIn.nullable().default(null),
  receivedAt: told,
  finishedAt: told,
  /** Why the extract was refused, or that nothing had to be done. */
  sentence: z.string(),
  files: z.array(fileReport).default([]),
  changes: z.array(feedChange).default([]),
  faults: z.array(faultReport).default([]),
})
export type LoadReport = z.infer<typeof loadReport>
/** As it was kept. */
export type KeptReport = z.input<typeof loadReport>
