import type { Method } from '@dashboard/contract'

/** What becomes of a figure after it was first shown, and what is kept from those outside. */
export const revisionsAndProtection: Method[] = [
  {
    id: 'revisions',
    title: 'Revisions',
    words: [
      'Every load of data is kept for the force as a whole, so a page can show how the figure of a month has moved since it was first shown. Before it is mature it moves because cases run their time; afterwards only because records come late or are put right.',
      'The median revision one, three and six months after a month became mature says how much to expect. Months that were mature in the first load kept are left out: nobody knows how they began. Loads measured by another version of the definition are not compared.',
    ],
    parts: [],
    example:
      'Four months were 10%, 12%, 20% and 31% when they became mature, and 11%, 11%, 21% and 34% a month later: revisions of 1, 1, 1 and 3 points. The median is 1.0 point.',
    reference: 'Code of Practice for Statistics: revisions are measured and published.',
  },
  {
    id: 'protection',
    title: 'Protecting small counts',
    words: [
      'A count of one to four may point to a person. In the restricted view counts are real. For partners, counts of 1 to 4 are replaced by [c], and totals that such a count is part of are rounded to 5 [r] or withheld where they would tell it. For the public, 1 to 7 are [c] and everything else is rounded to 5. Breakdowns are given by complete financial years, rounded, one dimension at a time (for the public divisions alone), and withheld where they would tell of a protected count. Releases are attacked by a program before anybody outside reads them. Single cases and days are for the restricted view alone, and a median needs eight people. All of it is done before anything is worked out: every percentage, limit, sign of change, target and sentence that an outside reader sees rests on what that reader may see, and can differ from the restricted view. The thresholds are the decision of the force’s disclosure officer.',
    ],
    parts: [],
    example: null,
    reference: 'NHS Digital, Hospital Episode Statistics disclosure control; Government Statistical Service guidance.',
  },
]
