/** A seeded source of chance (sfc32): the same seed gives the same sequence on every machine. */
export class Random {
  private a = 0
  private b = 0
  private c = 0
  private d = 1

  constructor(seed: number) {
    this.a = seed >>> 0
    this.b = Math.floor(seed / 2 ** 32) >>> 0
    this.c = 0x9e3779b9
    for (let round = 0; round < 16; round += 1) this.integer()
  }

  /** 0 to 2³² − 1. */
  integer(): number {
    const t = (((this.a + this.b) | 0) + this.d) | 0
    this.d = (this.d + 1) | 0
    this.a = this.b ^ (this.b >>> 9)
    this.b = (this.c + (this.c << 3)) | 0
    this.c = (this.c << 21) | (this.c >>> 11)
    this.c = (this.c + t) | 0
    return t >>> 0
  }

  /** 0 up to but not 1. */
  share(): number {
    return this.integer() / 2 ** 32
  }

  chance(probability: number): boolean {
    return this.share() < probability
  }

  below(limit: number): number {
    return Math.floor(this.share() * limit)
  }

  normal(): number {
    return Math.sqrt(-2 * Math.log(1 - this.share())) * Math.cos(2 * Math.PI * this.share())
  }

  logNormal(median: number, sigma: number): number {
    return median * Math.exp(sigma * this.normal())
  }

  /** One of the choices, by weight. */
  pick<T>(choices: readonly (readonly [T, number])[]): T {
    let left = this.share() * choices.reduce((total, [, weight]) => total + weight, 0)
    for (const [choice, weight] of choices) {
      left -= weight
      if (left < 0) return choice
    }
    const [last] = choices.at(-1) ?? []
    return last as T
  }

  /** A random UUID, version 4. */
  uuid(): string {
    const words = [this.integer(), this.integer(), this.integer(), this.integer()]
    const hex = words.map((word) => word.toString(16).padStart(8, '0')).join('')
    const variant = '89ab'[Number.parseInt(hex.charAt(16), 16) % 4]
    return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20)}`
  }
}
