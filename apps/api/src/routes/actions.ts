import {
  actionPage,
  actionsPage,
  actionsTable,
  addAction,
  changeAction,
  describeAction,
  listActions,
  returnAction,
  todayInLondon,
  updateAction,
} from '@dashboard/actions'
import type { Entry } from '@dashboard/audit'
import { endpoints, type Action } from '@dashboard/contract'
import type { DB } from '@dashboard/db'
import { csvFile } from '@dashboard/papers'
import type { FastifyInstance } from 'fastify'
import type { Kysely } from 'kysely'
import { serveChange } from '../serve-change.ts'
import type { Published } from '../serve-endpoint.ts'
import { serveLive } from '../serve-live.ts'

/** What is to be done: to list, to read, to write. */
export function actionRoutes(app: FastifyInstance, published: Published, db: Kysely<DB>): void {
  const changing = { releases: published.releases, db, held: true }
  serveLive(app, published, endpoints.actions, async ({ release }, { query }) => ({
    value: await actionsPage(db, release, query, todayInLondon()),
  }))
  serveLive(app, published, endpoints.actionsCsv, async ({ release }, { query }) => {
    const today = todayInLondon()
    const { columns, rows } = actionsTable(await listActions(db, release.audience, query, today), today)
    return {
      value: csvFile(columns, rows),
      fileName: `actions_as-at_${today}.csv`,
      entry: { action: 'exported', subject: 'Actions', details: { ...asked(query), rows: rows.length, format: 'csv' } },
    }
  })
  serveLive(app, published, endpoints.action, async ({ release }, { params }) => ({
    value: await actionPage(db, release, params.action, todayInLondon()),
  }))
  serveChange(
    app,
    changing,
    endpoints.addAction,
    async (transaction, { release }, { body, by }) =>
      describeAction(release, await addAction(transaction, body, by), todayInLondon()),
    (made) => entryOf('action-added', made),
  )
  serveChange(
    app,
    changing,
    endpoints.changeAction,
    async (transaction, { release }, { params, body, by }) =>
      describeAction(release, await changeAction(transaction, params.action, body, by), todayInLondon()),
    (made) => entryOf('action-changed', made),
  )
  serveChange(
    app,
    changing,
    endpoints.returnAction,
    async (transaction, { release }, { params, body, by }) =>
      describeAction(release, await returnAction(transaction, params.action, body, by), todayInLondon()),
    (made, { body }) => entryOf('action-changed', made, { returnedTo: body.to }),
  )
  serveChange(
    app,
    changing,
    endpoints.updateAction,
    async (transaction, { release }, { params, body, by }) => {
      const today = todayInLondon()
      return describeAction(release, await updateAction(transaction, params.action, body, { by, today }), today)
    },
    ({ id, number, updates, status, statusOn }) => ({
      action: 'action-updated',
      subject: `Action ${number}`,
      details: { action: id, update: updates, status: status.title, on: statusOn },
    }),
  )
}

function entryOf(
  action: 'action-added' | 'action-changed',
  { id, number, version, title, dueOn }: Action,
  more = {},
): Entry {
  return { action, subject: `Action ${number}`, details: { action: id, version, title, dueOn, ...more } }
}

/** The KPI filtered by is not one that was seen. */
function asked({ kpi: ofKpi, ...filter }: Record<string, string | undefined>): Record<string, string> {
  return Object.fromEntries(
    Object.entries({ ...filter, ofKpi }).filter((each): each is [string, string] => each[1] !== undefined),
  )
}
