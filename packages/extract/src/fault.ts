/** Rows that are kept although something in them cannot be right, with the SQL that lists them; `as_at.as_on` is the cut-off. */
export type Fault = { fault: string; sentence: string; from: string }
