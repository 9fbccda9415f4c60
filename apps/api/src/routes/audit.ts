import { readHead } from '@dashboard/audit'
import { auditAction, endpoints } from '@dashboard/contract'
import type { DB } from '@dashboard/db'
import { kpis } from '@dashboard/kpis'
import { csvFile } from '@dashboard/papers'
import type { FastifyInstance } from 'fastify'
import type { Kysely } from 'kysely'
import type { AuditLog } from '../audit/audit-log.ts'
import { listEntries, type ListedEntry } from '../audit/list-entries.ts'
import { sha256Of } from '../audit/sha256-of.ts'
import { actionTitles, roleTitles, sayEntry, titleOf } from '../audit/say-entry.ts'
import { check, Refused } from '../problems.ts'
import { personOf, readerOf } from '../sign-in/reader.ts'

const onePage = 50
const mostInFile = 50_000

/** The audit log, to read and to take along. */
export function auditRoutes(app: FastifyInstance, log: AuditLog, db: Kysely<DB>): void {
  app.get(endpoints.audit.path, { config: { needs: endpoints.audit.needs } }, async (request, reply) => {
    const { before = null, ...filter } = check(endpoints.audit.query, request.query)
    const { found, entries } = await listEntries(db, filter, { most: onePage + 1, before })
    const shown = entries.slice(0, onePage)
    return reply.header('cache-control', 'no-store').send(
      endpoints.audit.response.parse({
        head: await readHead(db),
        found,
        entries: shown.map((entry) => ({
          number: entry.number,
          at: entry.at,
          who: entry.who ?? askedBy(entry),
          titles: roleTitles(entry.roles),
          title: titleOf(entry.action),
          sentence: sayEntry(entry),
        })),
        older: entries.length > onePage ? (shown.at(-1)?.number ?? null) : null,
        actions: auditAction.options.map((id) => ({ id, title: actionTitles[id] })),
        kpis: kpis.map(({ id, code, shortTitle }) => ({ id, title: `${code} ${shortTitle}` })),
      }),
    )
  })

  app.get(endpoints.auditCsv.path, { config: { needs: endpoints.auditCsv.needs } }, async (request, reply) => {
    const filter = check(endpoints.auditCsv.query, request.query)
    const { found, entries } = await listEntries(db, filter, { most: mostInFile })
    if (found > mostInFile)
      throw new Refused(
        400,
        `${found.toLocaleString('en-GB')} entries are more than fit into one file (${mostInFile.toLocaleString('en-GB')}). Choose fewer days.`,
      )
    const body = csvFile(columns, entries.map(cells))
    await log.write({
      action: 'exported',
      subject: 'Audit log',
      details: {
        ...given(filter),
        rows: entries.length,
        format: 'csv',
        sha256: sha256Of(body),
      },
      by: personOf(readerOf(request)),
    })
    return reply
      .header('cache-control', 'no-store')
      .header('content-disposition', 'attachment; filename="audit-log.csv"')
      .type('text/csv; charset=utf-8')
      .send(body)
  })
}

/** Commands and loads say for themselves who asked. */
function askedBy({ details: { by } }: ListedEntry): string | null {
  return typeof by === 'string' ? by : null
}

const columns = [
  'number',
  'at',
  'who',
  'roles',
  'session',
  'action',
  'subject',
  'in_words',
  'details',
  'previous_hash',
  'hash',
]

function cells(entry: ListedEntry): (string | number | null)[] {
  const { number, at, who, roles, sessionId, action, subject, details, previousHash, hash } = entry
  return [
    number,
    at,
    who,
    roles.join(' '),
    sessionId,
    action,
    subject,
    sayEntry(entry),
    JSON.stringify(details),
    previousHash,
    hash,
  ]
}

/** What of a filter says something. The KPI filtered by is not one that was seen. */
function given({ kpi, ...filter }: Record<string, string | undefined>): Record<string, string> {
  const asked = { ...filter, ofKpi: kpi }
  return Object.fromEntries(Object.entries(asked).filter((each): each is [string, string] => each[1] !== undefined))
}
