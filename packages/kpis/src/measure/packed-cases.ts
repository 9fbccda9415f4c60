/** Reads what the database tells cases apart by: numbers of four bytes each, where they stand, as there can be millions. */
export function readNumbers(bytes: Buffer): Uint32Array {
  const aligned = bytes.byteOffset % 4 === 0 ? bytes : Buffer.from(Uint8Array.from(bytes).buffer)
  aligned.swap32()
  return new Uint32Array(aligned.buffer, aligned.byteOffset, aligned.length / 4)
}
