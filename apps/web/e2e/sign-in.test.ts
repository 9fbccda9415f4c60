import { AxeBuilder } from '@axe-core/playwright'
import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest'
import { launchBrowser } from '@dashboard/printer'
import { signIn } from './sign-in.ts'

const address = inject('address')
let browser: Browser
let page: Page

beforeAll(async () => {
  browser = await launchBrowser()
})
afterAll(() => browser.close())
beforeEach(async () => {
  page = await browser.newPage({ viewport: { width: 1280, height: 900 }, baseURL: address })
})
afterEach(() => page.close())

const heading = (name: string | RegExp) => page.getByRole('heading', { level: 1, name })
const session = async () => (await page.context().cookies(address)).find(({ name }) => name === '__Host-session')

test('a stranger opens a page, chooses somebody, and is where they wanted to be', async () => {
  await page.goto('/kpis/charge-rate?from=2025-01&to=2025-12#how-counted')
  await heading('Choose who to sign in as').waitFor()
  expect(await page.getByRole('button').count()).toBe(7)
  await page.getByRole('button', { name: 'Carol Whitfield, Chair of the delivery group' }).click()
  await heading(/^Charge rate/).waitFor()
  expect(page.url()).toBe(`${address}/kpis/charge-rate?from=2025-01&to=2025-12#how-counted`)
  expect(await session()).toMatchObject({ secure: true, httpOnly: true, sameSite: 'Strict', path: '/', expires: -1 })
  expect(await page.getByText('Record a step change').count()).toBe(0)
})

test('another name of this machine works as well', async () => {
  await page.goto(`${address.replace('127.0.0.1', 'localhost')}/methods`)
  await page.getByRole('button', { name: 'Asha Patel' }).click()
  await page.locator('.header-view').getByText('Asha Patel').waitFor()
  expect(page.url()).toContain('//localhost:')
})

test('whoever signs out has to choose again', async () => {
  await signIn(page, '/', 'Ben Hargreaves')
  await heading(/attention$|stands out|exceptions/).waitFor()
  await page.getByRole('button', { name: 'Sign out' }).click()
  await heading('You have signed out').waitFor()
  expect(await session()).toBeUndefined()
  await page.goto('/data')
  await heading('Choose who to sign in as').waitFor()
})

test('the PCC’s office reads the partner view and is offered nothing that it may not see', async () => {
  await signIn(page, '/', 'Dev Sandhu')
  // What the start of the product has loaded is attacked for some minutes before anyone outside the force may read it.
  const partnerView = async () => {
    await page.reload()
    await page.locator('.loading').waitFor({ state: 'detached' })
    return page.getByText('This is the partner view.').count()
  }
  await expect.poll(partnerView, { timeout: 900_000, interval: 5_000 }).toBe(1)
  expect(await page.getByRole('link', { name: 'See all targets' }).count()).toBe(0)
  await page.goto('/targets')
  await heading('You may not see this').waitFor()
}, 930_000)

test('an administrator ends a session, whose reader goes to sign in again', async () => {
  await signIn(page, '/data', 'Frank Oyelaran')
  const administrator = await browser.newPage({ baseURL: address })
  await signIn(administrator, '/', 'Grace Lindqvist')
  await administrator.getByRole('button', { name: 'End the session of Frank Oyelaran' }).first().click()
  await administrator.getByText('The session of Frank Oyelaran is ended.').waitFor()
  await page.getByRole('link', { name: 'Definitions' }).click()
  await heading('Choose who to sign in as').waitFor()
  await page.getByRole('button', { name: 'Frank Oyelaran' }).click()
  await page.waitForURL('**/definitions')
  await administrator.close()
})

describe.each([
  { colorScheme: 'light', width: 1280 },
  { colorScheme: 'dark', width: 1280 },
  { colorScheme: 'light', width: 400 },
] as const)('%o', ({ colorScheme, width }) => {
  test.each([
    ['Grace Lindqvist', '/sessions'],
    ['Dev Sandhu', '/kpis/charge-rate'],
  ])('of what %s sees at %s axe finds nothing, nor of the choice of people', async (person, path) => {
    const context = await browser.newContext({ colorScheme, viewport: { width, height: 900 } })
    const own = await context.newPage()
    const faults = async () => {
      const { violations } = await new AxeBuilder({ page: own }).analyze()
      const wide = await own.evaluate(() => document.documentElement.scrollWidth)
      return [...violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`), ...(wide > width ? ['too wide'] : [])]
    }
    await own.goto(address + path)
    await own.getByRole('button', { name: person }).waitFor()
    expect(await faults()).toEqual([])
    await own.getByRole('button', { name: person }).click()
    await own.locator('.header-view').getByText(person).waitFor()
    await own.locator('.loading').waitFor({ state: 'detached' })
    expect(await faults()).toEqual([])
    await context.close()
  })
})
