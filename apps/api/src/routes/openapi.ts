import { endpoints, problem, type Endpoint } from '@dashboard/contract'
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'

/** The description of the API, derived from its contract. */
export function openapiRoutes(app: FastifyInstance): void {
  const description = describe()
  app.get(endpoints.openapi.path, { config: { needs: endpoints.openapi.needs } }, async (_request, reply) =>
    reply.header('cache-control', 'private, no-cache').send(description),
  )
}

function describe() {
  const paths: Record<string, Record<string, object>> = {}
  for (const endpoint of Object.values<Endpoint>(endpoints)) {
    const path = (paths[endpoint.path.replace(/:(\w+)/g, '{$1}')] ??= {})
    path[endpoint.method.toLowerCase()] = operation(endpoint)
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Stalking Delivery Group figures',
      version: '1',
      description: 'KPIs of the stalking action plan, in the view of the role that is signed in.',
    },
    paths,
  }
}

function operation({ method, summary, params, query, body, response, contentType }: Endpoint) {
  const failed = {
    description: 'What went wrong and what to do.',
    content: { 'application/json': { schema: schemaOf(problem) } },
  }
  return {
    summary,
    parameters: [...parameters(params, 'path'), ...parameters(query, 'query')],
    ...(body ? { requestBody: { required: true, content: contentOf(body) } } : {}),
    responses: {
      [method === 'POST' ? 201 : 200]: {
        description: summary,
        content: { [contentType]: { schema: schemaOf(response) } },
      },
      default: failed,
    },
  }
}

function contentOf(body: NonNullable<Endpoint['body']>) {
  if (typeof body === 'string') return { [body]: { schema: { type: 'string', format: 'binary' } } }
  return { 'application/json': { schema: schemaOf(body, 'input') } }
}

function parameters(shape: z.ZodObject, place: 'path' | 'query') {
  return Object.entries(shape.shape).map(([name, schema]) => ({
    name,
    in: place,
    required: place === 'path',
    schema: schemaOf(schema as z.ZodType),
  }))
}

function schemaOf(schema: z.ZodType, io: 'input' | 'output' = 'output') {
  const { $schema: _dialect, ...rest } = z.toJSONSchema(schema, { io })
  return rest
}
