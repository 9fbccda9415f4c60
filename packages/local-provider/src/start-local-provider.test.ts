import { afterAll, beforeAll, expect, test } from 'vitest'
import { startLocalProvider, type LocalProvider } from './start-local-provider.ts'

let provider: LocalProvider
let open = true
beforeAll(async () => {
  provider = await startLocalProvider({ returnPath: '/back', signedOutPath: '/out', open: () => open })
})
afterAll(() => provider.stop())

const begin = (change: Record<string, string>) => {
  const asked = {
    client_id: provider.clientId,
    redirect_uri: 'http://127.0.0.1:4000/back',
    response_type: 'code',
    scope: 'openid profile',
    code_challenge: 'x'.repeat(43),
    code_challenge_method: 'S256',
    ...change,
  }
  const address = `${provider.issuer}/auth?${new URLSearchParams(asked).toString()}`
  return fetch(address, { redirect: 'manual' })
}

test.each(['http://127.0.0.1:4000/back', 'http://localhost:5173/back', 'http://[::1]:80/back'])(
  'people are sent back to %s, which is this machine',
  async (address) => {
    expect((await begin({ redirect_uri: address })).headers.get('location')).toMatch(/^\/choose\//)
  },
)

test.each(['https://example.org/back', 'http://127.0.0.1.example.org/back', 'http://127.0.0.1:4000/elsewhere'])(
  'nobody is sent to %s',
  async (address) => {
    const answer = await begin({ redirect_uri: address })
    expect([answer.status, answer.headers.get('location')]).toEqual([400, null])
  },
)

test('whoever does not bring a challenge is sent back without a code', async () => {
  const back = (await begin({ code_challenge: '', code_challenge_method: '' })).headers.get('location') ?? ''
  expect(new URL(back).searchParams.get('error')).toBe('invalid_request')
})

test('a choice that was begun in another browser is none', async () => {
  const choice = (await begin({})).headers.get('location') ?? ''
  const answer = await fetch(`${provider.issuer}${choice}/analyst`, { method: 'POST' })
  expect([answer.status, await answer.text()]).toEqual([400, expect.stringContaining('Sign-in cannot go on')])
})

test('closed, it answers nothing else', async () => {
  open = false
  const answers = await Promise.all(
    ['/auth', '/.well-known/openid-configuration', '/token'].map((path) => fetch(provider.issuer + path)),
  )
  expect(answers.map(({ status }) => status)).toEqual([403, 403, 403])
})
