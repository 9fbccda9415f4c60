import { endpoints, type Agenda } from '@dashboard/contract'
import type { DB } from '@dashboard/db'
import type { Release } from '@dashboard/kpis'
import { askOfItem, hideItem, moveItem, readAgenda, showItem, writeItem } from '@dashboard/meetings'
import type { FastifyInstance } from 'fastify'
import type { Kysely, Transaction } from 'kysely'
import type { z } from 'zod'
import { serveChange } from '../serve-change.ts'
import type { Published } from '../serve-endpoint.ts'
import { serveLive } from '../serve-live.ts'

/** What a meeting is about: to read, and for the chair to reorder, add to, shorten and ask of. */
export function agendaRoutes(app: FastifyInstance, published: Published, db: Kysely<DB>): void {
  serveLive(app, published, endpoints.agenda, async ({ release }, { params }) => ({
    value: await readAgenda(db, release, params.meeting),
  }))
  const serve: Serve = (endpoint, change, told) =>
    serveChange(
      app,
      { releases: published.releases, db, held: false },
      endpoint,
      (transaction, { release }, { params, body, by }) =>
        change({ db: transaction, release, meetingId: params.meeting, draft: body, by }),
      ({ meeting, version }, { body }) => ({
        action: 'agenda-changed',
        subject: meeting.title,
        details: { meeting: meeting.id, version, ...told(body) },
      }),
    )
  serve(endpoints.moveItem, moveItem, ({ key, to }) => ({ act: `moved ${to}`, item: key }))
  serve(endpoints.writeItem, writeItem, ({ key, title, sentence }) =>
    key
      ? { act: 'worded anew', item: key, words: `${title}: ${sentence}` }
      : { act: 'added', item: title, words: sentence },
  )
  serve(endpoints.hideItem, hideItem, ({ key, reason }) => ({ act: 'took off', item: key, words: reason }))
  serve(endpoints.showItem, showItem, ({ key }) => ({ act: 'put back', item: key }))
  serve(endpoints.askOfItem, askOfItem, ({ key, asked }) => ({ act: 'asked under', item: key, words: asked }))
}

type Given<Draft> = { db: Transaction<DB>; release: Release; meetingId: string; draft: Draft; by: string }
type Told = { act: string; item: string; words?: string }

type Serve = <Draft extends z.ZodObject>(
  endpoint: Omit<typeof endpoints.moveItem, 'body'> & { body: Draft },
  change: (given: Given<z.output<Draft>>) => Promise<Agenda>,
  told: (draft: z.output<Draft>) => Told,
) => void
