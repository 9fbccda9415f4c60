import type { Method } from '@dashboard/contract'

/** How far a figure can be trusted, and when areas differ. */
export const precision: Method[] = [
  {
    id: 'intervals',
    title: 'How precise a figure is',
    words: [
      'Our counts are complete: nobody was sampled. The 95% interval beside a figure says something else: how far the underlying rate, the one that would show over many such months, could lie from this month’s figure by chance. 7 of 20 may well come from a force that does so in a fifth of cases, or in half.',
      'A percentage always stands with what it is of, and a total is worked out from all cases together, never as an average of percentages.',
      'Whether two figures differ is not read from intervals that overlap or do not: the difference, or the ratio, has an interval of its own.',
    ],
    parts: [
      { name: 'Percentages', words: 'The Wilson score interval, which stays sensible at 0% and 100%.' },
      { name: 'Counts and rates', words: 'Exact Poisson limits below 10 events, Byar’s method from 10 on.' },
      { name: 'Confidence', words: '95%; 99.8% for the outer limits of area charts. The product uses no others.' },
    ],
    example:
      '7 of 20 is 35%, and the 95% interval is 18.1% to 56.7%. None of 20 is 0%, and the interval is 0% to 16.1%. 4 events: 1.1 to 10.2. 12 events: 6.2 to 21.0.',
    reference: 'OHID, Fingertips technical guidance; the PHEindicatormethods package for R, version 2.1.0.',
  },
  {
    id: 'areas',
    title: 'Comparing areas',
    words: [
      'Small areas have the highest and the lowest figures, by chance. So areas are not ranked: each is drawn by its size inside a funnel, the range in which chance alone would keep an area of that size if it did as all do together.',
      'Outside the 99.8% limit an area differs, and it is worth acting on. Between 95% and 99.8% it is worth watching: of twenty areas that do not differ, one lies there by chance. Inside, the differences are no larger than chance would make them. Areas of fewer than five cases are not drawn.',
    ],
    parts: [],
    example:
      'Together 12%. An area of 60 cases stays between 3.8% and 20.2% in 95 of 100 such periods, and below 25.0% in all but one of a thousand.',
    reference: 'D. J. Spiegelhalter, Funnel plots for comparing institutional performance (2005).',
  },
]
