import type { Decision } from '@dashboard/contract'

/** Where those who draw such charts differ: what is done here, each decided once. */
export const decisions: Decision[] = [
  {
    question: 'Are unusually large differences between months left out when limits are worked out?',
    decided: 'No.',
    why: 'The Making Data Count tools keep them; a package for R leaves them out unless told otherwise. Leaving them out changes published answers, raises more false alarms, and where months are alike leaves no limits at all.',
  },
  {
    question: 'Do points beyond a limit count in “two of three”?',
    decided: 'Yes.',
    why: 'The Making Data Count team announced it in 2023; some tools still leave them out.',
  },
  {
    question: 'Do two equal months end a trend?',
    decided: 'Yes.',
    why: 'The stricter reading; a guide of the NHS lets them pass.',
  },
  {
    question: 'Does a point exactly on the average end a run?',
    decided: 'Yes.',
    why: 'It lies on neither side. One tool skips it.',
  },
  {
    question: 'What if the target lies exactly on a limit?',
    decided: 'Hit or miss; and where nothing varies at all, the value itself decides.',
    why: 'Equality happens in practice only when all months are alike. A steady 100% must not fail a target of 100%.',
  },
  {
    question: 'How many points does an icon need?',
    decided: '13.',
    why: 'As in Making Data Count. With fewer, limits rest on too little.',
  },
  {
    question: 'By what are the differences multiplied?',
    decided: '2.66.',
    why: 'As NHS England does. Others take 3/1.128 unrounded, which moves a limit by 0.015% of its distance.',
  },
  {
    question: 'Which interval has a curve of waiting times?',
    decided: 'The log-log one.',
    why: 'It stays between 0% and 100%. R’s default is another and gives other published limits.',
  },
  {
    question: 'What is the median where exactly half have ended, and nothing follows for a while?',
    decided: 'The middle of that while.',
    why: 'As R does. Some tools take its beginning.',
  },
  {
    question: 'Which counts are small?',
    decided: '1 to 4 for partners, 1 to 7 for the public.',
    why: 'The owner’s choice with the disclosure officer, held in the configuration.',
  },
  {
    question: 'Which charge rate is the headline?',
    decided: 'Charged within 180 days of recording, of all crimes recorded in the month.',
    why: 'Each month is followed for the same time, so that months can be compared. Rates by month of outcome, or of closed cases, cannot.',
  },
  {
    question: 'Is a trend test of several years used on months?',
    decided: 'Never.',
    why: 'It is made for five yearly values that do not depend on each other.',
  },
  {
    question: 'What is the average of a chart of percentages?',
    decided: 'The average of the monthly percentages; all cases together are given apart.',
    why: 'The limits are about months. The two differ where months differ in size.',
  },
  {
    question: 'Is a value equal to its target met?',
    decided: 'Yes, before rounding.',
    why: 'A target is “at least” or “at most”. 9.96% of a target of 10% is printed 10.0% and is not met.',
  },
]
