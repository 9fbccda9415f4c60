import type { Random } from './random.ts'

/** Rare things that come in turn: at their rates like chance, but so that a year's number strays little from what is expected. */
export class Turns {
  private readonly left = new Map<string, number>()
  private readonly random: Random

  constructor(random: Random) {
    this.random = random
  }

  /** Whether a thing comes now that has this probability here. */
  comes(name: string, probability: number): boolean {
    const left = (this.left.get(name) ?? this.random.share()) - probability
    this.left.set(name, left > 0 ? left : left + 0.4 + 1.2 * this.random.share())
    return left <= 0
  }
}
