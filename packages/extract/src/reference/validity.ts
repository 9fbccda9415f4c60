import { futureDay, optional, required, type RowCheck, type SetCheck } from '../feed.ts'

/** The first and the last day on which a row holds; without a last day it still does. */
export const validity = [required('valid_from', futureDay), optional('valid_to', futureDay)]

export const endsAfterItBegins: RowCheck = {
  rule: 'validity',
  column: 'valid_to',
  broken: (cell) => {
    const [from, to] = [cell('valid_from'), cell('valid_to')]
    return from !== null && to !== null && to < from
  },
}

/** Of one thing no two rows hold on one day. */
export function noOverlap(...thing: string[]): SetCheck {
  return {
    rule: 'overlap',
    column: '',
    lines: (stage) => linesOfPairs(stage, thing, 'one.valid_from < other.valid_from'),
  }
}

/** Lines of rows about one thing that hold on one day, where the condition is true of the two. */
export function linesOfPairs(stage: string, thing: string[], condition: string): string {
  return `select unnest(array[one.line, other.line]) as line
          from   ${stage} one
          join   ${stage} other using (${thing.join(', ')})
          where  ${condition}
          and    daterange(one.valid_from, one.valid_to, '[]') && daterange(other.valid_from, other.valid_to, '[]')`
}
