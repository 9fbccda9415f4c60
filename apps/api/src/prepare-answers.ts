import { populations } from '@dashboard/kpis'
import type { FastifyInstance } from 'fastify'

/** Asks for the overviews, whose answers are then kept: after a load nobody waits for all KPIs to be read. */
export async function prepareAnswers(app: FastifyInstance): Promise<void> {
  for (const population of populations) await app.inject({ url: '/api/overview', query: { population } })
}
