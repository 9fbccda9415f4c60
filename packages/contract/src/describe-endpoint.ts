import { z } from 'zod'
import type { Needs } from './permission.ts'

/** What the API and whoever calls it agree on. What is not in `response` does not leave. */
export type Endpoint = {
  method: 'GET' | 'POST'
  path: string
  summary: string
  /** What whoever asks must be allowed to do; null where anybody may ask. */
  needs: Needs
  params: z.ZodObject
  query: z.ZodObject
  /** What is recorded by a POST; a GET has none. */
  body: z.ZodObject | 'application/zip' | typeof officeDocument | null
  response: z.ZodType
  /** Any: a file in the format that the address names. */
  contentType: 'application/json' | 'text/csv' | 'text/calendar' | typeof officeDocument | '*/*'
}

export const officeDocument = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document' as const

/** An endpoint that answers. */
export function get<const Params extends z.ZodRawShape, const Query extends z.ZodRawShape, Response extends z.ZodType>(
  path: string,
  summary: string,
  shape: {
    needs: Needs
    params?: Params
    query?: Query
    response: Response
    contentType?: Endpoint['contentType']
  },
) {
  return {
    method: 'GET' as const,
    path,
    summary,
    needs: shape.needs,
    params: z.strictObject(shape.params ?? ({} as Params)),
    query: z.strictObject(shape.query ?? ({} as Query)),
    body: null,
    response: shape.response,
    contentType: shape.contentType ?? ('application/json' as const),
  }
}

/** An endpoint that records. */
export function post<
  const Params extends z.ZodRawShape,
  Body extends z.ZodObject,
  Response extends z.ZodType,
  const Query extends z.ZodRawShape = {},
>(
  path: string,
  summary: string,
  shape: { needs: NonNullable<Needs>; params: Params; query?: Query; body: Body; response: Response },
) {
  return {
    method: 'POST' as const,
    path,
    summary,
    needs: shape.needs,
    params: z.strictObject(shape.params),
    query: z.strictObject(shape.query ?? ({} as Query)),
    body: shape.body,
    response: shape.response,
    contentType: 'application/json' as const,
  }
}
