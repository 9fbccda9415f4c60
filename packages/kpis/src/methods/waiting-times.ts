import type { Method } from '@dashboard/contract'

/** How long things take, with those who still wait. */
export const waitingTimes: Method[] = [
  {
    id: 'waiting-times',
    title: 'Waiting times',
    words: [
      'The headline is a share: protected within 60 days, of all who applied. It always exists, and can be compared.',
      'Where months have ten cases or more, the share in time is charted and judged by month as any percentage. Where they have fewer, twelve months are one curve.',
    ],
    parts: [
      {
        name: 'Those still waiting',
        words:
          'They count for as long as they have been seen: a case that has waited 40 days is among those who might have ended by day 40, and says nothing of day 41. The day’s share is taken of those still waiting then.',
      },
      {
        name: 'Other ends',
        words:
          'An application that is refused or withdrawn can no longer be granted. It is drawn apart as a competing end, not as one who still waits, which would promise too many grants. The shares of every end, and of those still waiting, add up to 100% on each day (cumulative incidence, after Aalen and Johansen).',
      },
      {
        name: 'Half by day N',
        words:
          'The median: the first day by which half have ended as wished, counting those who wait. Where half is reached exactly and nothing follows for a while, it is the middle of that while. Where half never is, the page says so, and never nought or the longest wait.',
      },
      {
        name: 'Closed cases',
        words:
          'Their own median is shown beside it only to explain the difference. It leaves out all who wait, so it is too low, and it falls when hard cases are no longer closed.',
      },
      {
        name: 'Interval',
        words: 'Taken on a scale that keeps it between 0% and 100% (log-log). Below ten cases left, read with care.',
      },
    ],
    example:
      'Eight cases: ended as wished on days 3, 6 and 15, another way on days 6 and 10, still waiting after 5, 8 and 12. By day 3 that is one of eight, 12.5%; by day 6, 27.1%; by day 15, 66.0%, with 34.0% ended another way: together 100%. In a well-known trial of 21 patients the median of those whose time had ended was 10 weeks. Counting all, it was 23.',
    reference:
      'E. L. Kaplan and P. Meier (1958); O. O. Aalen and S. Johansen (1978); E. J. Freireich and others (1963); R survival 3.5-3.',
  },
]
