/** SQL: does this time lie before that one? At 00:00 only its day is known, so that it comes before no time of that day. */
export function before(time: string, other: string): string {
  return `${time} < ${other} and ${time} <> date_trunc('day', ${other}, 'Europe/London')`
}
