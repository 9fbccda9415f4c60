/** Refuses numbers of events and trials that cannot be. */
export function requireEvents(events: number, trials: number): void {
  if (!Number.isFinite(events) || !Number.isFinite(trials)) throw new Error('Events and trials must be finite numbers.')
  if (events < 0 || trials < 0) throw new Error('Events and trials cannot be negative.')
  if (events > trials) throw new Error('There cannot be more events than trials.')
}
