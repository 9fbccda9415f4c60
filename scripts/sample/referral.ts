import { dayAfter } from './day.ts'
import type { Crime } from './crime.ts'
import type { Random } from './random.ts'

export type Referral = {
  provider: string
  offeredOn: string
  result: string
  declinedReason: string
  acceptedOn: string
  sentOn: string
  receivedOn: string
  contactOn: string
  engagedOn: string
}

/** The offer of support after a crime, or null where none was recorded. One provider is silent for two months. */
export function makeReferral(random: Random, crime: Crime, asAt: string): Referral | null {
  const share = 0.55 + 0.05 * Math.max(0, Math.min(5, Number(crime.recordedOn.slice(0, 4)) - 2021))
  if (!crime.stalking || !random.chance(share)) return null
  const city = crime.area === 'E06000015'
  const provider = random.chance(0.2) ? 'victim_service' : city ? 'derby_advocacy' : 'county_advocacy'
  const offeredOn = dayAfter(crime.recordedOn, random.logNormal(1.2, 0.8), asAt)
  if (!offeredOn) return null
  const eager = crime.relationship === 'ex_intimate' ? 1.1 : crime.relationship === 'stranger' ? 0.8 : 1
  const better = city && offeredOn >= '2024-11-01' ? 0.08 : 0
  const accept = Math.min(0.8, 0.46 * eager + better)
  const result = random.pick([
    ['accepted', accept],
    ['declined', 0.34],
    ['no_contact', 0.12],
    ['already_supported', 0.06],
    ['not_eligible', 0.02],
    ['', 0.02],
  ])
  const silent = provider === 'county_advocacy' && offeredOn >= '2026-02-01' && offeredOn <= '2026-03-31'
  const base = {
    provider,
    offeredOn,
    result,
    declinedReason: '',
    acceptedOn: '',
    sentOn: '',
    receivedOn: '',
    contactOn: '',
    engagedOn: '',
  }
  if (result === 'declined')
    return {
      ...base,
      declinedReason: random.pick([
        ['not_wanted', 4],
        ['other_support', 2],
        ['not_now', 3],
        ['not_known', 1],
      ]),
    }
  if (result !== 'accepted') return base
  const sentOn = dayAfter(offeredOn, random.share() * 2, asAt)
  if (silent || !random.chance(0.96) || !sentOn) return { ...base, acceptedOn: offeredOn, sentOn }
  const receivedOn = dayAfter(sentOn, random.share() * 2, asAt)
  const contactOn = receivedOn && random.chance(0.9) ? dayAfter(receivedOn, random.logNormal(1.8, 0.8), asAt) : ''
  const engagedOn = contactOn && random.chance(0.76) ? dayAfter(contactOn, random.logNormal(5, 0.7), asAt) : ''
  return { ...base, acceptedOn: offeredOn, sentOn, receivedOn, contactOn, engagedOn }
}
