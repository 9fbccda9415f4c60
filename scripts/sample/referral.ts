import type { Crime } from './crime.ts'
import { dayAfter } from './day.ts'
import type { Victim } from './person.ts'
import type { Random } from './random.ts'
import { rateOn, type Trend } from './trend.ts'
import type { World } from './world.ts'

/** Cells of support_referrals from the provider on; `engagedOn` again, for what depends on it. */
export type Referral = { cells: string[]; engagedOn: string }

/** Of victims of stalking: how many have an offer recorded within two working days. */
const offered: Trend = [
  [2020, 0.3],
  [2022, 0.45],
  [2026, 0.78],
]
/** The disparity that the comparison of groups must find: victims of 55 and over are offered support less often. */
const olderOffered = 0.72
const accepted: Record<string, number> = { ex_intimate: 0.435, stranger: 0.33 }
const refusals = [
  ['declined', 68],
  ['no_contact', 28],
  ['', 4],
] as const
const reasons = [
  ['not_wanted', 4],
  ['other_support', 2],
  ['not_now', 3],
  ['not_known', 1],
] as const

/** The offer of support after a crime, or null where none was recorded. One provider is silent for two months. */
export function makeReferral({ random, asAt }: World, crime: Crime, victim: Victim | null): Referral | null {
  const share = rateOn(crime.reportedOn, offered) * (victim?.older ? olderOffered : 1.02)
  const late = random.chance(0.06)
  if (!crime.stalking || (!random.chance(share / 0.9) && !late)) return null
  const city = crime.area === 'E06000015'
  const provider = random.chance(0.2) ? 'victim_service' : city ? 'derby_advocacy' : 'county_advocacy'
  const offeredOn = dayAfter(crime.recordedOn, random.logNormal(0.7, 0.9), asAt)
  if (!offeredOn) return null
  const better = city && offeredOn >= '2024-11-01' ? 0.08 : 0
  const result = resultOf(random, (accepted[crime.relationship] ?? 0.35) + better)
  const declined = result === 'declined' ? random.pick<string>(reasons) : ''
  const course = result === 'accepted' ? makeCourse(random, provider, offeredOn, asAt) : ['', '', '', '', '', '']
  return { cells: [provider, offeredOn, result, declined, ...course], engagedOn: course[4] ?? '' }
}

function resultOf(random: Random, accept: number): string {
  if (random.chance(0.06)) return 'already_supported'
  if (random.chance(0.02)) return 'not_eligible'
  return random.chance(accept) ? 'accepted' : random.pick<string>(refusals)
}

/** From acceptance on: accepted, sent, received, first contact, engaged, closed. */
function makeCourse(random: Random, provider: string, offeredOn: string, asAt: string): string[] {
  const sentOn = dayAfter(offeredOn, random.share() * 2, asAt)
  const silent = provider === 'county_advocacy' && offeredOn >= '2026-02-01' && offeredOn <= '2026-03-31'
  if (silent || !random.chance(0.96) || !sentOn) return [offeredOn, sentOn, '', '', '', '']
  const receivedOn = dayAfter(sentOn, random.share() * 2, asAt)
  const contactOn = receivedOn && random.chance(0.9) ? dayAfter(receivedOn, random.logNormal(1.6, 0.7), asAt) : ''
  const engagedOn = contactOn && random.chance(0.68) ? dayAfter(contactOn, random.logNormal(5, 0.7), asAt) : ''
  const closedOn = dayAfter(
    engagedOn || receivedOn || sentOn,
    engagedOn ? 60 + random.below(120) : 30 + random.below(40),
    asAt,
  )
  return [offeredOn, sentOn, receivedOn, contactOn, engagedOn, closedOn]
}

export function writeReferral({ random, files }: World, crime: Crime, { cells }: Referral): void {
  files.of('support_referrals').add([random.uuid(), crime.id, ...cells])
}

const assessed: Trend = [
  [2022, 0.7],
  [2026, 0.88],
]

/** Writes when a victim's needs were assessed, mostly within five working days. */
export function writeNeeds({ random, files, asAt }: World, crime: Crime): void {
  const done = random.chance(rateOn(crime.reportedOn, assessed) / 0.92)
  const on = done && !crime.contactRefused ? dayAfter(crime.recordedOn, random.logNormal(1.5, 0.9), asAt) : ''
  if (on) files.of('needs_assessments').add([crime.id, on])
}
