import { endpoints, type Endpoint } from '@dashboard/contract'
import type { DB } from '@dashboard/db'
import { planCsv, planReturnCsv, planReturnDocx } from '@dashboard/papers'
import { planReturn, wantedLines } from '@dashboard/plan'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Kysely } from 'kysely'
import { sha256Of } from '../audit/sha256-of.ts'
import { check } from '../problems.ts'
import type { Published } from '../serve-endpoint.ts'
import { personOf, readerOf } from '../sign-in/reader.ts'
import { viewFor } from './plan-view.ts'

type File = { subject: string; name: string; body: string | Buffer; details: Record<string, string> }

/** The plan to take along: the lines chosen as CSV, and the six-monthly return as a document and as CSV. */
export function planFileRoutes(app: FastifyInstance, published: Published, db: Kysely<DB>): void {
  serve(endpoints.planCsv, async (request) => {
    const filter = check(endpoints.planCsv.query, request.query)
    const lines = await wantedLines(db, filter, viewFor(readerOf(request), published))
    return { subject: 'Plan', name: 'plan.csv', body: planCsv(lines), details: { format: 'csv', ...given(filter) } }
  })
  serve(endpoints.planReturn, async (request) => {
    const made = await planReturn(db, check(endpoints.planReturn.query, request.query).on)
    const body = await planReturnDocx(made)
    return {
      subject: 'Six-monthly return',
      name: `stalking-return-${made.on}.docx`,
      body,
      details: { format: 'docx', on: made.on },
    }
  })
  serve(endpoints.planReturnCsv, async (request) => {
    const made = await planReturn(db, check(endpoints.planReturnCsv.query, request.query).on)
    const body = planReturnCsv(made)
    return {
      subject: 'Six-monthly return',
      name: `stalking-return-${made.on}.csv`,
      body,
      details: { format: 'csv', on: made.on },
    }
  })

  /** What leaves is recorded, with the hash of its bytes, before it does. */
  function serve({ path, needs, contentType }: Endpoint, make: (request: FastifyRequest) => Promise<File>): void {
    app.get(path, { config: { needs } }, async (request, reply: FastifyReply) => {
      const { subject, name, body, details } = await make(request)
      const by = personOf(readerOf(request))
      await published.log.write({ action: 'exported', subject, details: { ...details, sha256: sha256Of(body) }, by })
      return reply
        .header('cache-control', 'no-store')
        .header('content-disposition', `attachment; filename="${name}"`)
        .type(contentType === 'text/csv' ? 'text/csv; charset=utf-8' : contentType)
        .send(body)
    })
  }
}

function given(filter: Record<string, string | undefined>): Record<string, string> {
  return Object.fromEntries(Object.entries(filter).filter((each): each is [string, string] => each[1] !== undefined))
}
