import type { FastifyInstance } from 'fastify'
import { host } from './sessions.ts'

type Page = { address: URL; status: number; headers: Headers; text: string }

/** As much of a browser as sign-in needs: it keeps cookies by site and follows redirects, of the service, which may be one in this process, and of a real provider. */
export class Browser {
  readonly cookies = new Map<string, Map<string, string>>()
  private readonly app: FastifyInstance | null
  private readonly home: string

  constructor(app: FastifyInstance | null, home = `http://${host}`) {
    this.app = app
    this.home = home
  }

  /** What it sends to the service with each request. */
  get cookie(): string {
    return this.cookieFor(new URL(this.home))
  }

  /** Asks, and follows where it leads. */
  async visit(address: string, method: 'GET' | 'POST' = 'GET'): Promise<Page> {
    const page = await this.ask(address, method)
    const next = page.headers.get('location')
    return next === null ? page : this.visit(new URL(next, page.address).href)
  }

  /** Asks once. */
  async ask(address: string, method: 'GET' | 'POST' = 'GET', body?: string | URLSearchParams): Promise<Page> {
    const url = new URL(address, this.home)
    const cookie = this.cookieFor(url)
    const answer =
      this.app && url.host === host
        ? await inject(this.app, url, method, cookie, body?.toString())
        : await fetchOnce(url, { method, headers: { cookie }, body: body ?? null })
    for (const each of answer.headers.getSetCookie()) this.keep(url, each)
    return { address: url, ...answer }
  }

  /** Begins to sign in, and chooses somebody; ends where the dashboard is to take over. */
  async choose(person: string, from = '/api/sign-in'): Promise<Page> {
    const offer = await this.visit(from)
    const back = await this.untilReturn(`${offer.address.href}/${person}`)
    return this.ask(back)
  }

  /** Chooses somebody, and stops before the dashboard hears of it: the address that the provider sends back to. */
  async untilReturn(choice: string): Promise<string> {
    const resumed = await this.ask(choice, 'POST')
    const back = await this.ask(new URL(resumed.headers.get('location') ?? '', resumed.address).href)
    return back.headers.get('location') ?? ''
  }

  private cookieFor(url: URL): string {
    return [...this.jarOf(url)].map((pair) => pair.join('=')).join('; ')
  }

  private jarOf({ host: site }: URL): Map<string, string> {
    const jar = this.cookies.get(site) ?? new Map<string, string>()
    this.cookies.set(site, jar)
    return jar
  }

  private keep(url: URL, line: string): void {
    const [pair = ''] = line.split(';')
    const [name = '', ...value] = pair.split('=')
    if (/expires=Thu, 01 Jan 1970|max-age=0/i.test(line)) this.jarOf(url).delete(name)
    else this.jarOf(url).set(name, value.join('='))
  }
}

async function inject(app: FastifyInstance, url: URL, method: 'GET' | 'POST', cookie: string, payload?: string) {
  const answer = await app.inject({
    method,
    url: url.pathname + url.search,
    headers: { host, cookie, ...(payload === undefined ? {} : { 'content-type': 'application/json' }) },
    ...(payload === undefined ? {} : { payload }),
  })
  const given = new Headers()
  for (const [name, value] of Object.entries(answer.headers)) {
    for (const each of [value].flat()) given.append(name, String(each))
  }
  return { status: answer.statusCode, headers: given, text: answer.body }
}

async function fetchOnce(url: URL, init: RequestInit) {
  const answer = await fetch(url, { ...init, redirect: 'manual' })
  return { status: answer.status, headers: answer.headers, text: await answer.text() }
}
