import { Unanswerable } from '@dashboard/kpis'

const clock = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeStyle: 'short', timeZone: 'Europe/London' })

/** Why a change is not recorded that was written upon a version which is no longer the latest. */
export function changedMeanwhile({ by, at }: { by: string; at: string }): Unanswerable {
  return new Unanswerable(
    `Somebody else changed this while you were writing (${by}, ${clock.format(new Date(at))}). Nothing you wrote is lost: compare the two and send yours again.`,
    { status: 409 },
  )
}
