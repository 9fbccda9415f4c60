import { z } from 'zod'
import { looksPersonal } from './looks-personal.ts'

/** Words as they are kept: without white space at their ends, on one line, of characters that can be printed. */
export function words(least: number, most: number, sentence: string) {
  return z
    .string(sentence)
    .overwrite((text) => text.trim().replace(/\s+/g, ' '))
    .regex(new RegExp(`^\\P{C}{${least},${most}}$`, 'u'), sentence)
}

/** Words that others read for years: refused where they look as if they named or would lead to a person. */
export function personalText(least: number, most: number, sentence: string) {
  return words(least, most, sentence).refine((text) => !looksPersonal(text), nobodyNamed)
}

const nobodyNamed =
  'Leave out what leads to a person: this looks like an e-mail address, a telephone number, a postcode or a National Insurance number.'

/** A month as it is sent to be recorded. */
export const chosenMonth = (sentence: string) => z.string(sentence).regex(/^(19|20)\d{2}-(0[1-9]|1[0-2])$/, sentence)
