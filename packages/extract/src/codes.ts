import { codes } from './feed.ts'

/** Codes that several feeds share. */
export const sex = codes('female male other')
export const ageBand = codes('0-15 16-17 18-24 25-34 35-44 45-54 55-64 65+')
export const ethnicity = codes('W1 W2 W3 W9 M1 M2 M3 M9 A1 A2 A3 A4 A9 B1 B2 B9 O2 O9 NS')
