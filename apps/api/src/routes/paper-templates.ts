import {
  addOfficeTemplate,
  addTemplate,
  changeTemplate,
  previewPaper,
  readTemplate,
  templatePage,
} from '@dashboard/board-papers'
import { record } from '@dashboard/audit'
import { endpoints, officeDocument, type PaperTemplate } from '@dashboard/contract'
import type { DB } from '@dashboard/db'
import type { FastifyInstance } from 'fastify'
import type { Kysely } from 'kysely'
import { roleFor, titles } from '../permissions.ts'
import { checkBody, Refused } from '../problems.ts'
import { releaseInForceOf } from '../release-in-force.ts'
import { serveChange } from '../serve-change.ts'
import type { Published } from '../serve-endpoint.ts'
import { serveLive } from '../serve-live.ts'
import { asReader } from '../sign-in/as-reader.ts'
import { readerOf } from '../sign-in/reader.ts'
import { viewerOf } from './viewer-of.ts'

/** A template may hold 120 parts of words. */
const mostTemplateBytes = 1_000_000
const mostDocumentBytes = 10_485_760

/** What papers are made from: templates in versions, previews of them, and documents of an office's own. */
export function paperTemplateRoutes(app: FastifyInstance, published: Published, db: Kysely<DB>): void {
  const changing = { releases: published.releases, db, held: false, bodyLimit: mostTemplateBytes }
  const inForce = releaseInForceOf(published.releases, db)
  serveLive(app, published, endpoints.paperTemplate, async (_current, { params, request }) => {
    const template = await readTemplate(db, viewerOf(readerOf(request)), params.template)
    return { value: await templatePage(template, inForce) }
  })
  serveLive(app, published, endpoints.paperPreview, async (_current, { params, query, request }) => {
    const template = await readTemplate(db, viewerOf(readerOf(request)), params.template)
    return { value: await previewPaper(db, template, { meeting: query.meeting ?? null, inForce }) }
  })
  serveChange(
    app,
    changing,
    endpoints.addPaperTemplate,
    (transaction, _current, { body, by, reader }) =>
      addTemplate(transaction, { content: body, viewer: viewerOf(reader), by }),
    savedEntry,
  )
  serveChange(
    app,
    changing,
    endpoints.changePaperTemplate,
    (transaction, _current, { params, body, by, reader }) =>
      changeTemplate(transaction, params.template, { ...body, viewer: viewerOf(reader), by }),
    savedEntry,
  )

  app.addContentTypeParser(officeDocument, { parseAs: 'buffer' }, (_request, body, done) => done(null, body))
  const { path, needs, query, response } = endpoints.addOfficeTemplate
  app.post(path, { bodyLimit: mostDocumentBytes, config: { needs } }, async (request, reply) => {
    const { name } = checkBody(query, request.query)
    const reader = readerOf(request)
    const role = roleFor(reader, ...needs)
    if (!Buffer.isBuffer(request.body) || !role) throw new Refused(400, 'Send the bytes of a Word document (.docx).')
    const given = { name, document: request.body, viewer: viewerOf(reader), by: titles[role] }
    const added = await asReader(db, reader, async (transaction) => {
      const template = await addOfficeTemplate(transaction, given)
      const { id, sha256 } = template
      await record(transaction, { action: 'office-template-added', subject: name, details: { template: id, sha256 } })
      return template
    })
    return reply.code(201).header('cache-control', 'no-store').send(response.parse(added))
  })
}

function savedEntry({ id, title, version }: PaperTemplate) {
  return { action: 'paper-template-saved' as const, subject: title, details: { template: id, version } }
}
