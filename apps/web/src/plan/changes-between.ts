import type { PlanVersion } from '@dashboard/contract'
import { dayName } from '@dashboard/contract/month'
import { addresseeWords, statusWords } from '@dashboard/contract/plan-words'
import { labels } from './line-fields.tsx'

type Change = { label: string; from: string; to: string }

/** What one version says otherwise than another, in words. */
export function changesBetween(before: PlanVersion, after: PlanVersion): Change[] {
  const [old, now] = [inWords(before), inWords(after)]
  return (Object.keys(labels) as (keyof typeof labels)[])
    .filter((name) => old[name] !== now[name])
    .map((name) => ({ label: labels[name], from: old[name], to: now[name] }))
}

const checked = { verified: 'Checked', unverified: 'Not yet checked' }

function inWords(version: PlanVersion): Record<keyof typeof labels, string> {
  const { said, completedOn, dueOn, dueStatus } = version
  return {
    number: version.number,
    title: version.title,
    addressedTo: addresseeWords[version.addressedTo],
    theme: version.theme.title,
    owner: version.owner,
    status: said ? statusWords[said] : '',
    reason: version.reason ?? '',
    completedOn: completedOn ? dayName(completedOn) : '',
    dueOn: dueOn ? dayName(dueOn) : '',
    dueStatus: dueStatus ? checked[dueStatus] : '',
    kpis: version.kpis.join(', '),
    wording: version.wording ?? '',
    wordingStatus: checked[version.wordingStatus],
    wordingSource: version.wordingSource,
  }
}
