import type { Audience } from '@dashboard/contract'
import { dayName } from '@dashboard/contract/month'
import { statusWords } from './action-words.ts'
import type { KeptAction } from './ledger.ts'

/** An action in one line, as an audience may read it. */
export function sayAction({ number, title, what, owner, dueOn, status }: KeptAction, audience: Audience): string {
  const stands = `${statusWords[status]}${audience === 'restricted' ? '' : ' when released'}`
  return `Action ${number}, ${title}: ${what} ${owner}, due ${dayName(dueOn)}. ${stands}.`
}
