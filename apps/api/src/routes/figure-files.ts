import { figureFile, figureRecord } from '@dashboard/board-papers'
import { endpoints, fileTypes, type FigureFileFormat } from '@dashboard/contract'
import type { DB } from '@dashboard/db'
import type { FastifyInstance, FastifyReply } from 'fastify'
import type { Kysely } from 'kysely'
import { exportOf } from '../audit/entries-of-pages.ts'
import { check, checkBody } from '../problems.ts'
import { registerLeaving } from '../register-leaving.ts'
import { releaseInForceOf } from '../release-in-force.ts'
import type { Published } from '../serve-endpoint.ts'
import { serveLive } from '../serve-live.ts'
import { personOf, readerOf, type Reader } from '../sign-in/reader.ts'
import { leavingFrozen, leavingInForce, type LeavingFigure } from './leaving-figure.ts'
import { viewerOf } from './viewer-of.ts'

/** Figures that leave one by one, as files and as pictures, and what is known of each that has. */
export function figureFileRoutes(app: FastifyInstance, published: Published, db: Kysely<DB>): void {
  const { releases, log } = published
  const { figureFile: inForce, frozenFigureFile: frozen, keepPicture, keepFrozenPicture } = endpoints

  app.get(inForce.path, { config: { needs: inForce.needs } }, async (request, reply) => {
    const { format, ...asked } = check(inForce.params, request.params)
    const reader = readerOf(request)
    return sendFile(reply, reader, leavingInForce(releases, reader, asked, check(inForce.query, request.query)), format)
  })
  app.get(frozen.path, { config: { needs: frozen.needs } }, async (request, reply) => {
    const { format, ...asked } = check(frozen.params, request.params)
    const reader = readerOf(request)
    return sendFile(reply, reader, await leavingFrozen(db, reader, asked), format)
  })
  app.post(keepPicture.path, { config: { needs: keepPicture.needs } }, async (request, reply) => {
    const asked = check(keepPicture.params, request.params)
    const { format, sha256 } = checkBody(keepPicture.body, request.body)
    const reader = readerOf(request)
    const toLeave = leavingInForce(releases, reader, asked, check(keepPicture.query, request.query))
    await keep(reader, toLeave, format, sha256)
    return reply.code(201).send({ figureId: toLeave.leaving.figure.figureId })
  })
  app.post(keepFrozenPicture.path, { config: { needs: keepFrozenPicture.needs } }, async (request, reply) => {
    const asked = check(keepFrozenPicture.params, request.params)
    const { format, sha256 } = checkBody(keepFrozenPicture.body, request.body)
    const reader = readerOf(request)
    const toLeave = await leavingFrozen(db, reader, asked)
    await keep(reader, toLeave, format, sha256)
    return reply.code(201).send({ figureId: toLeave.leaving.figure.figureId })
  })
  const release = releaseInForceOf(releases, db)
  serveLive(app, published, endpoints.figureRecord, async (_current, { params, request }) => ({
    value: await figureRecord(db, viewerOf(readerOf(request)), params.figureId, release),
  }))

  async function sendFile(reply: FastifyReply, reader: Reader, toLeave: LeavingFigure, format: FigureFileFormat) {
    const { leaving, from, frozen: fixed } = toLeave
    const { bytes, sha256 } = await figureFile(db, leaving, from, format)
    await keep(reader, toLeave, format, sha256)
    return reply
      .header('cache-control', 'no-store')
      .header(
        'content-disposition',
        `attachment; filename="${leaving.figure.fileName}${fixed ? '_frozen' : ''}.${format}"`,
      )
      .type(fileTypes[format])
      .send(bytes)
  }

  /** In the register and in the audit log, before it leaves. */
  async function keep(reader: Reader, toLeave: LeavingFigure, format: string, sha256: string): Promise<void> {
    const { kpi, page, leaving } = toLeave
    const { details, ...entry } = exportOf(kpi, page, leaving.figure, format)
    await log.write({ ...entry, details: { ...details, sha256 }, by: personOf(reader) })
    await registerLeaving(db, toLeave, { reader, format, sha256 })
  }
}
