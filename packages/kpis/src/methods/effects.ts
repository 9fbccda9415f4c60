import type { Method } from '@dashboard/contract'

/** What may be said of an action once its effect was to show. */
export const effects: Method[] = [
  {
    id: 'effects',
    title: 'When an action was to show',
    words: [
      'An action may name the KPI that it is expected to change, which way, and by which month. From that month on the figures are tested for it, each reader’s own. The test can find that figures moved. It can never find why.',
      'First it counts the signals of the chart since then, the way that was expected; a run or a trend that began before the action did is none of them. Then it holds the mature months since against as many months before: seven on each side at the least, twelve at the most. The months between the beginning of an action and the month by which it was to show belong to neither side.',
      'Cases must be counted alike on both sides: no comparison reaches across a break. A recorded step change is no break, as it changes the limits and not what is counted.',
    ],
    parts: [
      {
        name: 'Shares',
        words:
          'All cases of the months since, all of those before, and the 95% interval of the difference. Waiting times are compared by the share that ended in time.',
      },
      {
        name: 'Counts and rates',
        words:
          'Cases a month, or per so much exposure, and the 95% interval of that difference. It knows chance alone: cases that come in clusters vary more, so that a narrow interval means less here.',
      },
      {
        name: 'Month ends',
        words:
          'What holds at a month’s end shares its cases with the next month: the signals of the chart are all that is looked at.',
      },
      {
        name: 'No evidence',
        words:
          'Said where the interval holds no difference too, and no signal is there. It does not mean that nothing changed.',
      },
    ],
    example:
      '105 of 700 since against 56 of 700 before is 7.0 points higher; the 95% interval is 3.7 to 10.4. 140 in seven months against 84 in the seven before is 8.0 more a month; 3.7 to 12.3.',
    reference:
      'R. G. Newcombe, Interval estimation for the difference between independent proportions (1998), method 10; G. Y. Zou and A. Donner, Construction of confidence limits about effect measures (2008).',
  },
]
