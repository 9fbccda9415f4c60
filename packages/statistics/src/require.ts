/** Refuses numbers of events and trials that cannot be. */
export function requireEvents(events: number, trials: number): void {
  if (!Number.isFinite(events) || !Number.isFinite(trials)) throw new Error('Events and trials must be finite numbers.')
  if (events < 0 || trials < 0) throw new Error('Events and trials cannot be negative.')
  if (!Number.isInteger(events) || !Number.isInteger(trials))
    throw new Error('Events and trials must be whole numbers.')
  if (events > trials) throw new Error('There cannot be more events than trials.')
}

/** Refuses what is no whole number from 0 on. */
export function requireCount(count: number, what: string): void {
  if (!Number.isInteger(count) || count < 0) throw new Error(`${what} must be a whole number, not negative.`)
}

/** Refuses what is no finite number from 0 on. */
export function requireNumber(value: number, what: string): void {
  if (!Number.isFinite(value) || value < 0) throw new Error(`${what} must be a finite number, not negative.`)
}

/** Refuses two lists of different lengths. */
export function requireSameLength(one: unknown[], other: unknown[], what: string): void {
  if (one.length !== other.length) throw new Error(`Give as many ${what}.`)
}

/** Refuses values of a series that are neither finite numbers nor missing. */
export function requireValues(values: (number | null)[]): void {
  if (values.some((value) => value !== null && !Number.isFinite(value)))
    throw new Error('Values must be finite numbers, or null.')
}

/** Refuses what is no quantile: 0.5 is the median. */
export function requireQuantile(p: number): void {
  if (!(p > 0 && p < 1)) throw new Error('A quantile lies between 0 and 1: 0.5 is the median.')
}
