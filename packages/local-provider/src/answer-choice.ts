import type { IncomingMessage, ServerResponse } from 'node:http'
import type Provider from 'oidc-provider'
import { page } from './page.ts'
import type { Persona } from './personas.ts'

export const pageHeaders = {
  'content-type': 'text/html; charset=utf-8',
  'cache-control': 'no-store',
  'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'",
}

/** `/choose/<sign-in>` offers the people; sending to `/choose/<sign-in>/<person>` chooses one. */
export async function answerChoice(
  provider: Provider,
  people: Persona[],
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const { uid } = await provider.interactionDetails(request, response)
  const [, , , id] = (request.url ?? '').split('/')
  const chosen = people.find((each) => each.id === id)
  if (request.method === 'POST' && chosen) {
    await provider.interactionFinished(request, response, { login: { accountId: chosen.id }, select_account: {} })
    return
  }
  const offers = people.map((person) => offer(uid, person)).join('')
  response
    .writeHead(200, pageHeaders)
    .end(
      page(
        'Choose who to sign in as',
        `<p>These people are made up, and so is every figure. Nobody needs a password.</p><ul>${offers}</ul>`,
      ),
    )
}

function offer(uid: string, { id, name, post, does }: Persona): string {
  return `<li><form method="post" action="/choose/${uid}/${id}"><button>${name}, ${post}</button></form><p>${does}</p></li>`
}
