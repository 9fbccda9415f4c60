import type { MethodsPage } from '@dashboard/contract'
import { decisions } from './decisions.ts'
import { effects } from './effects.ts'
import { judgingMonths } from './judging-months.ts'
import { precision } from './precision.ts'
import { revisionsAndProtection } from './revisions-and-protection.ts'
import { smallNumbers } from './small-numbers.ts'
import { waitingTimes } from './waiting-times.ts'

/** How figures are judged, for readers who are no statisticians: the page and docs/methods.md are both made of this. */
export const methods: MethodsPage = {
  lead: 'At about 225 stalking crimes a month, a true charge rate of 7% wanders between 4% and 11% by chance alone. These rules keep chance from being read as news, and news from being taken for chance.',
  methods: [...judgingMonths, ...smallNumbers, ...precision, ...waitingTimes, ...effects, ...revisionsAndProtection],
  decisions,
}
