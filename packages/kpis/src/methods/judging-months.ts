import type { Method } from '@dashboard/contract'

/** When a figure may be judged, what is usual for it, and what is a sign of change. */
export const judgingMonths: Method[] = [
  {
    id: 'maturity',
    title: 'When a month can be judged',
    words: [
      'Many KPIs follow each case for some time: a charge within 180 days, support within 28. A month is mature once all its cases have had that time, and the usual delay of their records has passed. Only then can it be compared with months before it.',
      'Until then its figure is “so far” and will change, mostly upwards. It is drawn hollow, marked [p], and is left out of averages, limits, signs of change and targets. A charge rate of recent months always looks bad; that is no decline.',
      'A case that the record does not answer is unknown: neither yes nor no. It is left out of the percentage and counted beside it, with a warning where more than a fifth are unknown.',
    ],
    parts: [],
    example:
      'A crime has 180 days to be charged. April 2026 ends on the 30th, and 180 days later it is 27 October: data as at 31 October 2026 can judge April. May has to wait until 27 November.',
    reference: 'Home Office, Crime Outcomes in England and Wales, prints outcomes not yet assigned beside the rest.',
  },
  {
    id: 'usual-range',
    title: 'What is usual',
    words: [
      'A figure goes up and down from month to month though nothing has changed. Before anyone asks why it rose, the chart says how far it moves by itself: its average, and limits above and below. Between them is the usual range. This is an XmR chart, as NHS England’s Making Data Count uses.',
      'The average is that of the mature months shown, at most 36. For a percentage it is the average of the monthly percentages. The limits come from how much each month differs from the one before: the average of these differences, times 2.66, above and below the average. No difference is left out for being large.',
      'A month without cases has no value. It stays as a gap, it is not 0%, and no difference is taken across it. A limit may lie below nought or above 100%: it is cut off only when it is drawn.',
      'From 13 points on the limits are full and the chart gets its icons. From 7 to 12 they are provisional: drawn with finer dots, without icons. From 2 to 6 there is the average alone.',
    ],
    parts: [],
    example:
      'Seven months of 12, 15, 11, 14, 13, 16 and 10 cases: the average is 13. The differences are 3, 4, 3, 1, 3 and 6, on average 3.33; times 2.66 that is 8.87. The usual range is 4.1 to 21.9.',
    reference: 'NHS England, Making Data Count; D. J. Wheeler, Understanding Variation (1993).',
  },
  {
    id: 'signals',
    title: 'Four signs of change',
    words: [
      'A point is marked only where chance alone would hardly have put it there. Four rules say when. They look at mature points inside one segment only, never across a break or a gap.',
      'Where several rules hold for a point, its mark is named by the first of them in this order, and the table lists them all.',
    ],
    parts: [
      { name: 'Outside', words: 'The point lies above the upper limit or below the lower one. On a limit is inside.' },
      {
        name: 'Trend',
        words: 'Seven points in a row, each higher than the one before, or each lower. Two equal ones end a trend.',
      },
      {
        name: 'Two of three',
        words:
          'Of three points in a row on one side of the average, two lie more than two thirds of the way to the limit, or beyond it. The two are marked.',
      },
      {
        name: 'Run',
        words: 'Seven points in a row on one side of the average. A point exactly on the average ends a run.',
      },
    ],
    example:
      'The average is 10. Months of 11, 12, 11, 12, 11, 12 and 11 are each quite usual, but seven in a row above the average are a run: something has probably changed.',
    reference: 'NHS England, Making Data Count: rules for statistical process control charts.',
  },
  {
    id: 'false-alarms',
    title: 'How often chance raises an alarm',
    words: [
      'No rule is never wrong. We let 20,000 charts run in which nothing ever changed. Over 24 months about one chart in six showed a mark somewhere, and over 36 months one in four. At the latest point, about one in seventy did.',
      'This is why the icon and the sentence speak of the latest mature point and not of any mark on the chart, why a rule takes seven points and not six (which would double the false alarms), and why no chart is longer than 36 months. With 20 KPIs, expect about one false alarm at a latest point every three months.',
      'Small counts alarm far more often: of charts with 2 cases a month 28 in 100 showed a false mark over 24 months, with 1 case a month 42, with one case in three months 77. Such KPIs get another chart.',
    ],
    parts: [],
    example: null,
    reference: 'Simulations made for this product, 20,000 charts each, limits taken from the same months.',
  },
  {
    id: 'icons',
    title: 'Three questions, never one colour',
    words: [
      'Each KPI answers three questions, and they are not merged into red, amber or green: a figure may meet its target by chance, or improve and still be far from it.',
    ],
    parts: [
      {
        name: 'Met or not met',
        words:
          'The latest mature month, held against the target of its time, unrounded. Equal is met. Where months are small, the latest twelve together are held against it.',
      },
      {
        name: 'Is it changing?',
        words:
          'Usual variation, or improving or of concern, high or low, from the latest mature point and the rules above. Where neither direction is better: changed. With fewer than 13 points: too few to say.',
      },
      {
        name: 'Will it meet the target?',
        words:
          'Where the target lies beyond the usual range, the process as it is will always meet it, or will not meet it without change. Between the limits, or on one, it is hit or miss. Where nothing varies at all, the value itself is held against the target. While a KPI is improving, this answer is provisional.',
      },
    ],
    example:
      'The usual range is 4.7 to 15.3 and higher is better. A target of 16 will not be met without change, a target of 4 is always met, and 10 is hit or miss.',
    reference: 'NHS England, Making Data Count: variation and assurance icons, drawn anew here.',
  },
  {
    id: 'breaks',
    title: 'Breaks and step changes',
    words: [
      'A break is a change in how cases are counted, such as a new recording rule. Months on either side are not compared, and average and limits begin anew.',
      'A step change is a lasting change of the process itself. No chart moves its own limits, or it would call every decline the new normal. An analyst records one, with its cause and why it will last, on the page of the KPI, and only where the figures bear it out: the first seven mature months from then on must all lie on one side of the average before.',
      'It is printed under the chart with who recorded it and when. The old limits stay visible, paler, with their values in the notes. A step change that no longer holds is withdrawn, not deleted, with who withdrew it and why.',
    ],
    parts: [],
    example:
      'Twelve months average 10%. Clinics with prosecutors begin in January, and the next seven months are 20%, 21%, 19%, 20%, 22%, 18% and 20%: all above 10%. A step change from January may be recorded. With one month of 9% among them it may not.',
    reference: 'NHS England, Making Data Count: when to recalculate limits.',
  },
]
