import { endpoints, paths, role, type Endpoint, type Role } from '@dashboard/contract'
import { kpis } from '@dashboard/kpis'
import fc from 'fast-check'
import { hostileBody, hostileText, hostileValue } from './hostile.ts'

/** A request as it goes out; `as` a role, nobody, or somebody with a cookie of their own making. */
export type Request = {
  as: Role | null
  method: string
  url: string
  headers: Record<string, string>
  payload?: string
}

/** The two addresses of a sign-in, which are no calls, and one that does not exist, are asked for beside the contract. */
const others: Endpoint[] = [paths.signIn, paths.signInReturn, '/api/nothing/:here'].map((path) => ({
  ...endpoints.signInWays,
  path,
}))
const asked = [...Object.values<Endpoint>(endpoints), ...others]

export const anyRequest: fc.Arbitrary<Request> = fc.constantFrom(...asked).chain((endpoint) =>
  fc
    .record({
      as: fc.option(fc.constantFrom(...role.options), { freq: 6 }),
      method: mostly(endpoint.method, 'GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'),
      url: addressOf(endpoint),
      headers: headersOf(endpoint),
      payload: bodyOf(endpoint),
    })
    .map(({ payload, ...request }) => (request.method === 'POST' ? { ...request, payload } : request)),
)

/** One of ten is something else. */
function mostly(usual: string, ...rest: string[]): fc.Arbitrary<string> {
  return fc.oneof({ weight: 9, arbitrary: fc.constant(usual) }, { weight: 1, arbitrary: fc.constantFrom(...rest) })
}

const plausible = new Map<string, unknown[]>(
  Object.entries({
    kpi: kpis.flatMap(({ id, code }) => [id, code]),
    figure: ['months', 'parts', 'breakdown', 'days', 'constructor'],
    from: ['2024-01', '2026-04', '2027-01'],
    to: ['2025-12', '2026-10'],
    month: ['2025-06', '2026-02'],
    population: ['8q', 'stalking-related'],
    by: ['division', 'victim_sex', 'division*victim_sex', 'all'],
    for: ['scrutiny-panel', 'board'],
    measure: kpis.map(({ id }) => id),
    value: [0, 0.5, 12, 1e9],
    withinDays: [null, 30, 60],
    status: ['confirmed', 'placeholder'],
    official: [true, false],
    name: ['october.zip', '../october.zip'],
    with: ['made-up-people', 'nobody'],
  }),
)
const uuid = '5f0e6f3e-8f0b-4d52-9a3c-0a4b7c6d2e11'

function valueOf(name: string): fc.Arbitrary<unknown> {
  const words = fc.constantFrom('Agreed by the delivery group.', 'Written for the fuzz test alone')
  const given = plausible.get(name)
  const usual = given ? fc.constantFrom(...given) : fc.oneof(words, fc.constant(uuid))
  return fc.oneof({ weight: 3, arbitrary: usual }, { weight: 1, arbitrary: hostileValue })
}

function addressOf({ path, query }: Endpoint): fc.Arbitrary<string> {
  const names = [...path.matchAll(/:(\w+)/g)].map(([, name = '']) => name)
  const parts = fc.tuple(...names.map((name) => valueOf(name)))
  const pair = fc.oneof(
    { weight: 6, arbitrary: fc.constantFrom(...Object.keys(query.shape), 'from').chain(pairOf) },
    { weight: 1, arbitrary: hostileText.chain(pairOf) },
    { weight: 1, arbitrary: fc.constantFrom('a[]=1', 'a[b]=1', '&&==&', '%', '%ff=%ff', 'from', '__proto__[x]=1') },
  )
  return fc
    .tuple(parts, fc.array(pair, { maxLength: 4 }))
    .map(([given, pairs]) => fill(path, given.map(encode)) + (pairs.length > 0 ? `?${pairs.join('&')}` : ''))
}

function pairOf(name: string): fc.Arbitrary<string> {
  return valueOf(name).map((value) => `${encode(name)}=${encode(value)}`)
}

function fill(path: string, parts: string[]): string {
  return parts.reduce((address, part) => address.replace(/:\w+/, () => part), path)
}

/** What cannot stand in an address as it is goes percent-encoded; the rest goes as it is written, `%` and `..` among it. */
function encode(value: unknown): string {
  const text = typeof value === 'string' ? value : JSON.stringify(value)
  return text.toWellFormed().replace(/[^\w.\-~%:@!$'()*,;]/gu, encodeURIComponent)
}

function bodyOf({ body }: Endpoint): fc.Arbitrary<string> {
  if (typeof body === 'string' || body === null) return hostileBody
  const fields = fc.record(Object.fromEntries(Object.keys(body.shape).map((name) => [name, valueOf(name)])))
  return fc.oneof(
    { weight: 3, arbitrary: fields.map((each) => JSON.stringify(each)) },
    { weight: 1, arbitrary: hostileBody },
  )
}

function headersOf({ body }: Endpoint): fc.Arbitrary<Record<string, string>> {
  const type = typeof body === 'string' ? body : 'application/json'
  const odd = hostileText.map((text) => encodeURIComponent(text.toWellFormed()))
  const rarely = (given: fc.Arbitrary<string>) => fc.option(given, { freq: 1, nil: undefined })
  return fc
    .tuple(
      mostly(
        type,
        'text/plain',
        'application/x-www-form-urlencoded',
        'application/json; charset=utf-16',
        'multipart/form-data',
        ';',
      ),
      fc.constantFrom(
        'cookie',
        'origin',
        'sec-fetch-site',
        'host',
        'if-none-match',
        'accept',
        'accept-encoding',
        'range',
        'x-forwarded-for',
        'content-encoding',
        'transfer-encoding',
        'x-http-method-override',
      ),
      rarely(odd),
    )
    .map(([contentType, name, value]) => ({
      'content-type': contentType,
      ...(value === undefined ? {} : { [name]: value }),
    }))
}
