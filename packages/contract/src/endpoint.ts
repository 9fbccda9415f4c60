import { z } from 'zod'
import { health } from './health.ts'
import { kpiPage, overview } from './kpi.ts'
import { loadPage } from './load.ts'
import { paths } from './paths.ts'

/** What the API and whoever calls it agree on. What is not in `response` does not leave. */
export type Endpoint = {
  method: 'GET'
  path: string
  summary: string
  params: z.ZodObject
  query: z.ZodObject
  response: z.ZodType
  contentType: 'application/json' | 'text/csv'
}

const month = z
  .string()
  .regex(/^(19|20)\d{2}-(0[1-9]|1[0-2])$/, 'Write a month as 2026-04.')
  .optional()
const population = z.enum(['8q', 'stalking-related'], 'Choose the population 8q or stalking-related.').optional()
const period = { from: month, to: month, population, by: z.string().max(60).optional() }

function get<const Params extends z.ZodRawShape, const Query extends z.ZodRawShape, Response extends z.ZodType>(
  path: string,
  summary: string,
  shape: { params?: Params; query?: Query; response: Response; contentType?: Endpoint['contentType'] },
) {
  return {
    method: 'GET' as const,
    path,
    summary,
    params: z.strictObject(shape.params ?? ({} as Params)),
    query: z.strictObject(shape.query ?? ({} as Query)),
    response: shape.response,
    contentType: shape.contentType ?? ('application/json' as const),
  }
}

export const endpoints = {
  health: get(paths.health, 'Is the service up, and how old are its figures?', { response: health }),
  openapi: get(paths.openapi, 'This description.', { response: z.record(z.string(), z.unknown()) }),
  overview: get(paths.overview, 'A tile for every KPI, or those of a pack, by theme.', {
    query: { population, for: z.string().max(40).optional() },
    response: overview,
  }),
  kpi: get(paths.kpi, 'Everything about one KPI.', {
    params: { kpi: z.string().max(60) },
    query: period,
    response: kpiPage,
  }),
  figureCsv: get(paths.figureCsv, 'The values of one figure as CSV.', {
    params: { kpi: z.string().max(60), figure: z.string().max(60) },
    query: period,
    response: z.string(),
    contentType: 'text/csv',
  }),
  load: get(paths.load, 'The report of the load in force.', { response: loadPage }),
} satisfies Record<string, Endpoint>
