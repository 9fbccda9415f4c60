import type { Month } from '@dashboard/contract/month'
import type { Random } from './random.ts'

type Places = { stalking: number; other: number; clinic: number }
const shareStalking = 0.45
const busyMonth = 650

/** How many times the force's size a month is: 1 for every month that the force could have. */
export function timesUsual(crimes: number): number {
  return Math.max(1, crimes / busyMonth)
}

/**
 * How many crimes each month has room for, so that crimes that follow from others count among the month's own. The
 * stalking clinic has six to ten places a month from 2023, more where a month holds more crimes than the force's.
 */
export class Room {
  private readonly left: Map<Month, Places>

  constructor(volumes: readonly { month: Month; crimes: number }[], random: Random) {
    this.left = new Map(
      volumes.map(({ month, crimes }) => {
        const stalking = Math.round(crimes * shareStalking)
        const places = Math.round((6 + random.below(5)) * timesUsual(crimes))
        return [month, { stalking, other: crimes - stalking, clinic: month < '2023-01' ? 0 : places }]
      }),
    )
  }

  /** The share of stalking among the places left; null when the month is full. */
  shareLeft(month: Month): number | null {
    const { stalking, other } = this.placesIn(month)
    return stalking + other > 0 ? stalking / (stalking + other) : null
  }

  /** Takes a place if the month has one. */
  take(month: Month, kind: keyof Places): boolean {
    const places = this.placesIn(month)
    if (places[kind] === 0) return false
    places[kind] -= 1
    return true
  }

  private placesIn(month: Month): Places {
    return this.left.get(month) ?? { stalking: 0, other: 0, clinic: 0 }
  }
}
