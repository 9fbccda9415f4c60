import { z } from 'zod'

/** Words as they are kept: without white space at their ends, on one line, of characters that can be printed. */
export function words(least: number, most: number, sentence: string) {
  return z
    .string(sentence)
    .overwrite((text) => text.trim().replace(/\s+/g, ' '))
    .regex(new RegExp(`^\\P{C}{${least},${most}}$`, 'u'), sentence)
}

/** A month as it is sent to be recorded. */
export const chosenMonth = (sentence: string) => z.string(sentence).regex(/^(19|20)\d{2}-(0[1-9]|1[0-2])$/, sentence)
