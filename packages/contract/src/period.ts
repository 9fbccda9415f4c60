import { z } from 'zod'

const month = z
  .string()
  .regex(/^(19|20)\d{2}-(0[1-9]|1[0-2])$/, 'Write a month as 2026-04.')
  .optional()

export const population = z.enum(['8q', 'stalking-related'], 'Choose the population 8q or stalking-related.').optional()

/** Which months of a KPI are asked for, of which crimes, and by what. */
export const period = { from: month, to: month, population, by: z.string().max(60).optional() }
