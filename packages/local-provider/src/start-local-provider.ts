import { randomBytes, type webcrypto } from 'node:crypto'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { interactionPolicy, Provider, type Configuration } from 'oidc-provider'
import { createMemoryAdapter } from 'oidc-provider/lib/adapters/memory_adapter.js'
import { answerChoice, pageHeaders } from './answer-choice.ts'
import { page } from './page.ts'
import { personas as usual, type Persona } from './personas.ts'

export type LocalProvider = { issuer: string; clientId: string; tenant: string; stop: () => Promise<void> }

type Given = {
  people?: Persona[]
  /** Where the dashboard takes people back, and where it leaves them after sign-out; on this machine, at any port. */
  returnPath: string
  signedOutPath: string
  /** False once nobody may be chosen any more. */
  open: () => boolean
}

const clientId = 'dashboard'
const tenant = 'made-up'

/** A real OpenID Connect provider for made-up people, on a free port of this machine. It keeps nothing when it ends. */
export async function startLocalProvider(given: Given): Promise<LocalProvider> {
  const people = given.people ?? usual
  const server = createServer()
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(0, '127.0.0.1', resolve))
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const provider = new Provider(issuer, await configure(people, given))
  const protocol = provider.callback()
  server.on('request', (request, response) => {
    if (!given.open()) {
      response.writeHead(403, pageHeaders).end(closed)
      return
    }
    if (!request.url?.startsWith('/choose/')) return void protocol(request, response)
    answerChoice(provider, people, request, response).catch(() => {
      if (!response.headersSent) response.writeHead(400, pageHeaders)
      response.end(begunElsewhere)
    })
  })
  return { issuer, clientId, tenant, stop: () => stop(server) }
}

async function configure(people: Persona[], { returnPath, signedOutPath }: Given): Promise<Configuration> {
  const hosts = ['http://127.0.0.1', 'http://localhost', 'http://[::1]']
  return {
    clients: [
      {
        client_id: clientId,
        token_endpoint_auth_method: 'none',
        // Of a native client the port may be any, as long as it is on this machine.
        application_type: 'native',
        grant_types: ['authorization_code'],
        response_types: ['code'],
        redirect_uris: hosts.map((host) => host + returnPath),
        post_logout_redirect_uris: hosts.map((host) => host + signedOutPath),
        id_token_signed_response_alg: 'ES256',
      },
    ],
    jwks: { keys: [await signingKey()] },
    adapter: createMemoryAdapter(),
    cookies: { keys: [randomBytes(32).toString('hex')], names: names() },
    claims: { openid: ['sub', 'tid', 'roles'], profile: ['name'] },
    conformIdTokenClaims: false,
    scopes: ['openid', 'profile'],
    pkce: { required: () => true },
    ttl: { Interaction: 600, Session: 36_000, Grant: 36_000, IdToken: 600, AccessToken: 60, AuthorizationCode: 60 },
    findAccount: (_context, id) => {
      const found = people.find((each) => each.id === id)
      if (!found) return undefined
      const { name, roles } = found
      return { accountId: id, claims: () => ({ sub: id, name, roles, tid: tenant }) }
    },
    interactions: { url: (_context, { uid }) => `/choose/${uid}`, policy: choosingEachTime() },
    // Nobody is asked for consent: the dashboard is the provider's own.
    loadExistingGrant: async ({ oidc }) => {
      const grant = new oidc.provider.Grant({
        clientId: oidc.client?.clientId ?? '',
        accountId: oidc.session?.accountId ?? '',
      })
      grant.addOIDCScope('openid profile')
      await grant.save()
      return grant
    },
    renderError: (context, { error_description: why }) => {
      context.type = 'html'
      context.body = page('Sign-in cannot go on', `<p>${escaped(why ?? 'Begin again from the dashboard.')}</p>`)
    },
    features: {
      devInteractions: { enabled: false },
      userinfo: { enabled: false },
      rpInitiatedLogout: {
        enabled: true,
        logoutSource: (context, form) => {
          context.body = page('Signing out', `${form.replace('</form>', signingOut)}<script>${submit}</script>`)
        },
        postLogoutSuccessSource: (context) => {
          context.body = page('You have signed out', '<p>You can close this page.</p>')
        },
      },
    },
  }
}

function choosingEachTime(): interactionPolicy.DefaultPolicy {
  const policy = interactionPolicy.base()
  policy.remove('consent')
  policy.add(new interactionPolicy.Prompt({ name: 'select_account', requestable: true }), 0)
  return policy
}

function names() {
  return { session: 'made_up_session', interaction: 'made_up_choice', resume: 'made_up_resume' }
}

async function signingKey(): Promise<webcrypto.JsonWebKey & { use: string; alg: string; kid: string }> {
  const algorithm = { name: 'ECDSA', namedCurve: 'P-256' }
  const { privateKey } = await crypto.subtle.generateKey(algorithm, true, ['sign', 'verify'])
  const { kty, crv, x, y, d } = await crypto.subtle.exportKey('jwk', privateKey)
  return { kty, crv, x, y, d, use: 'sig', alg: 'ES256', kid: 'made-up' } as never
}

const signingOut = '<input type="hidden" name="logout" value="yes"><button>Go on</button></form>'
const submit = 'document.forms[0].submit()'
const closed = page(
  'Made-up people cannot sign in any more',
  '<p>Real records have been loaded. Whoever runs the service must configure who may sign in, and start it again.</p>',
)
const begunElsewhere = page(
  'Sign-in cannot go on',
  '<p>It was begun too long ago, or in another browser. Begin again from the dashboard.</p>',
)

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`)
}

function stop(server: Server): Promise<void> {
  server.closeAllConnections()
  return new Promise((resolve) => server.close(() => resolve()))
}
