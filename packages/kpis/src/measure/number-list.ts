/** A list of whole numbers from 0 on that takes four bytes for each. */
export class NumberList {
  private numbers = new Uint32Array(16)
  private count = 0

  push(number: number): void {
    if (this.count === this.numbers.length) {
      const wider = new Uint32Array(Math.ceil(this.count * 1.5))
      wider.set(this.numbers)
      this.numbers = wider
    }
    this.numbers[this.count] = number
    this.count += 1
  }

  /** The numbers so far. */
  get all(): Uint32Array {
    return this.numbers.subarray(0, this.count)
  }
}
