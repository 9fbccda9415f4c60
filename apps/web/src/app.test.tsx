import { fireEvent, screen, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { App } from './app.tsx'
import { overview } from './testing/overview.ts'
import { showPage } from './testing/show-page.tsx'
import { administrator, analyst, panel } from './testing/who.ts'

const session = {
  id: '6f0e6f3e-8f0b-4d52-9a3c-0a4b7c6d2e11',
  name: 'Asha Patel',
  titles: ['Performance analyst'],
  organisation: 'The force',
  signedInAt: '2026-11-03T08:12:00Z',
  lastUsedAt: '2026-11-03T09:20:00Z',
  own: false,
}
const unknown = { status: 401, message: 'Sign in to see this.', requestId: 'r1' }
const links = async () =>
  within(await screen.findByRole('navigation', { name: 'Main' }))
    .getAllByRole('link')
    .map(({ textContent }) => textContent)

test('whoever is not signed in goes to sign in, and comes back to the same address', async () => {
  const { asked } = showPage(<App />, '/kpis/charge-rate?from=2026-01#months', { '/api/me': unknown })
  await screen.findByRole('heading', { name: 'You are not signed in' })
  expect(asked).toEqual(['/api/me', 'left for /api/sign-in?to=%2Fkpis%2Fcharge-rate%3Ffrom%3D2026-01%23months'])
})

test('the head of the page says who is signed in, as what, and in which view', async () => {
  showPage(<App />, '/', { '/api/me': panel, '/api/overview': overview })
  expect((await screen.findByText('Ellen Moss')).closest('header')?.textContent).toContain(
    'Ellen Moss, Scrutiny PanelPartner view: small counts protected',
  )
  expect(await links()).toEqual(['Overview', 'Definitions', 'Methods', 'About the data'])
})

test('what a role may not see is not offered, and by its address it is said so without asking', async () => {
  const { asked } = showPage(<App />, '/targets', { '/api/me': panel, '/api/overview': overview })
  await screen.findByRole('heading', { name: 'You may not see this' })
  expect(screen.getByRole('main').textContent).toContain('Your role here (Scrutiny Panel) does not show this page.')
  expect(screen.queryByRole('link', { name: 'See all targets' })).toBeNull()
  expect(asked).not.toContain('/api/targets')
})

test('an administrator comes to the sessions, and to no figures', async () => {
  const { asked } = showPage(<App />, '/', { '/api/me': administrator, '/api/sessions': { sessions: [session] } })
  await screen.findByRole('heading', { level: 1, name: 'One session is open' })
  expect(await links()).toEqual(['Methods', 'Sessions'])
  expect(asked).toEqual(['/api/me', '/api/sessions'])
})

test('a session is ended, which is said; the own one is not offered', async () => {
  const own = { ...session, id: '00000000-0000-4000-8000-000000000000', name: 'Grace Lindqvist', own: true }
  const end = `/api/sessions/${session.id}/end`
  const { asked } = showPage(<App />, '/sessions', {
    '/api/me': administrator,
    '/api/sessions': { sessions: [session, own] },
    [`POST ${end}`]: { sessions: [own] },
  })
  const [, first, second] = await screen.findAllByRole('row')
  expect(first?.textContent).toContain('Performance analystThe force3 November at 08:123 November at 09:20')
  expect(second?.textContent).toContain('Your own session')
  fireEvent.click(screen.getByRole('button', { name: 'End the session of Asha Patel' }))
  expect((await screen.findByRole('status')).textContent).toBe('The session of Asha Patel is ended.')
  expect(asked).toContain(`POST ${end}`)
})

test.each([
  ['no-role', 'You have no role here yet'],
  ['refused', 'You are not signed in'],
  ['lost', 'Sign in once more'],
  ['unreachable', 'Your organisation does not answer'],
  ['<b>anything</b>', 'Sign in'],
])('a sign-in that ended as %s says so, and offers to sign in again', async (trouble, title) => {
  const ways = { ways: [{ id: 'force', name: 'The force' }] }
  const { asked } = showPage(<App />, `/sign-in?${new URLSearchParams({ trouble, to: '/data' })}`, {
    '/api/sign-in/ways': ways,
  })
  await screen.findByRole('heading', { name: title })
  expect(screen.getByRole('link', { name: 'Sign in with The force' }).getAttribute('href')).toBe(
    '/api/sign-in?with=force&to=%2Fdata',
  )
  expect(asked).toEqual(['/api/sign-in/ways'])
})

test('signed out, nothing is asked, and one can sign in again', async () => {
  const { asked } = showPage(<App />, '/signed-out', {})
  expect((await screen.findByRole('link', { name: 'Sign in again' })).getAttribute('href')).toBe('/api/sign-in')
  expect(asked).toEqual([])
})

test('a sign-out that does not work says that one is still signed in', async () => {
  showPage(<App />, '/', {
    '/api/me': analyst,
    '/api/overview': overview,
    'POST /api/sign-out': { status: 503, message: 'The database is away.', requestId: 'r1' },
  })
  fireEvent.click(await screen.findByRole('button', { name: 'Sign out' }))
  expect((await screen.findByText(/still signed in/)).textContent).toBe(
    'You are still signed in: The database is away.',
  )
})
