import {
  askForPaper,
  keepExport,
  papersPage,
  readPaper,
  readPaperContent,
  readPaperFile,
} from '@dashboard/board-papers'
import { endpoints, fileTypes } from '@dashboard/contract'
import type { DB } from '@dashboard/db'
import type { FastifyInstance } from 'fastify'
import type { Kysely } from 'kysely'
import { roleFor, titles } from '../permissions.ts'
import { check } from '../problems.ts'
import { refuseWithoutQueue } from '../refuse-without-queue.ts'
import { serveChange } from '../serve-change.ts'
import type { Published } from '../serve-endpoint.ts'
import { serveLive } from '../serve-live.ts'
import { personOf, readerOf } from '../sign-in/reader.ts'
import { viewerOf } from './viewer-of.ts'

/** Papers: to ask for, to follow, to read and to take along. The worker makes them. */
export function paperRoutes(app: FastifyInstance, published: Published, db: Kysely<DB>): void {
  const { releases, log } = published
  serveLive(app, published, endpoints.papers, async (_current, { query, request }) => ({
    value: await papersPage(db, viewerOf(readerOf(request)), { state: query.state ?? null, page: query.page ?? 1 }),
  }))
  serveLive(app, published, endpoints.paper, async (_current, { params, request }) => ({
    value: await readPaper(db, viewerOf(readerOf(request)), params.paper),
  }))
  serveLive(app, published, endpoints.paperContent, async (_current, { params, request }) => ({
    value: await readPaperContent(db, viewerOf(readerOf(request)), params.paper),
  }))
  serveChange(
    app,
    { releases, db, held: false },
    endpoints.askForPaper,
    (transaction, _current, { body, by, reader }) =>
      askForPaper(transaction, body, viewerOf(reader), by).catch(refuseWithoutQueue),
    ({ id, title, audience, formats, asAt, meeting }) => ({
      action: 'paper-asked',
      subject: title,
      details: { paper: id, audience, formats, asAt, meeting: meeting?.id ?? null },
    }),
  )

  const { path, needs } = endpoints.paperFile
  app.get(path, { config: { needs } }, async (request, reply) => {
    const { paper, format } = check(endpoints.paperFile.params, request.params)
    const reader = readerOf(request)
    const file = await readPaperFile(db, viewerOf(reader), paper, format)
    const { bytes, sha256, fileName, title, audience, figureIds } = file
    const role = roleFor(reader, 'read', 'papers')
    await keepExport(db, { figureIds, format, sha256, paperId: paper, by: role ? titles[role] : '' })
    const details = { paper, format, audience, sha256 }
    await log.write({ action: 'exported', subject: title, details, by: personOf(reader) })
    return reply
      .header('cache-control', 'no-store')
      .header('content-disposition', `attachment; filename="${fileName}"`)
      .type(fileTypes[format])
      .send(bytes)
  })
}
