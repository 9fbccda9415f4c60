import type { Method } from '@dashboard/contract'

/** What becomes of the chart where months are uneven, or small. */
export const smallNumbers: Method[] = [
  {
    id: 'uneven-months',
    title: 'When months differ much in size',
    words: [
      '1 of 3 and 13 of 40 are both about a third, but the first says little. Where a month has more than twice the median number of cases, or less than half of it, each month gets limits of its own: wide for a small month, narrow for a large one. This is an I-prime chart, and its notes say so.',
      'Its average is all cases that met the test over all cases. The four rules hold on it as on any other chart; whether the target will be met is read from the limits of the latest mature month.',
    ],
    parts: [],
    example:
      'A month of 25 cases has a usual range twice as wide as one of 100: the width goes with one over the square root.',
    reference: 'W. A. Taylor, normalized individuals (I′) charts; the qicharts2 package for R.',
  },
  {
    id: 'few-cases',
    title: 'When there are few cases',
    words: [
      'Limits by month mean little where a month has fewer than two cases on average, or fewer than two that met the test, or than two that did not. The product then takes the shortest period that has enough, and the notes under the chart say which and why.',
    ],
    parts: [
      {
        name: 'Quarters',
        words: 'Three months together, where a quarter has two or more on average. The rules are the same.',
      },
      {
        name: 'Twelve months at a time',
        words:
          'Where even quarters are too small. Neighbouring points share eleven months, so that one rise shows in many points: there are no limits, no signs of change and no icons on such a chart.',
      },
      {
        name: 'Days between cases',
        words:
          'For counts of rare cases, or counts of which most months are alike, in the restricted view: the days from one case to the next, with limits made for waiting times (a t-chart). A long gap is a rarer case. Two cases on one day are half a day apart.',
      },
      {
        name: 'Without limits',
        words:
          'What holds at a month’s end, such as open cases, is not added up over months; where it is small it has no limits. Nor have figures that look back over months shared with their neighbours.',
      },
    ],
    example:
      'Gaps of 1, 12.1, 1 and 12.1 days, to the power of 1/3.6, become 1, 2, 1 and 2: average 1.5, differences of 1, limits −1.2 and 4.2. Turned back, cases come 4.3 days apart, and usually no more than 169.',
    reference: 'L. S. Nelson, A control chart for parts-per-million nonconforming items (1994).',
  },
]
