/** Reads what the database tells cases apart by: numbers of four bytes each, as there can be millions. */
export function readNumbers(bytes: Buffer): Uint32Array {
  const numbers = new Uint32Array(bytes.length / 4)
  Buffer.from(numbers.buffer).set(bytes)
  Buffer.from(numbers.buffer).swap32()
  return numbers
}
