import { AxeBuilder } from '@axe-core/playwright'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, expect, inject, test } from 'vitest'
import { launchBrowser } from '@dashboard/printer'
import { signedIn, type SignedIn } from './sign-in.ts'

const address = inject('address')
let browser: Browser
let storageState: SignedIn
let context: BrowserContext
let page: Page
let faults: string[]

beforeAll(async () => {
  browser = await launchBrowser()
  storageState = await signedIn(browser, address)
})
afterAll(() => browser.close())
beforeEach(async () => {
  faults = []
  context = await browser.newContext({ storageState, viewport: { width: 1280, height: 900 }, baseURL: address })
  page = await context.newPage()
  page.on('pageerror', (error) => faults.push(error.message))
})
afterEach(() => context.close())

test('an action added beside the figures is marked on the chart, told of what the figures say, updated, changed and undone', async () => {
  await page.goto('/kpis/B4')
  const card = page.locator('#actions')
  await card.getByText('Add an action').click()
  const form = page.getByRole('form', { name: 'Add an action' })
  await form.getByLabel('Title').fill('Reviews every morning')
  await form.getByLabel('What is to be done').fill('Hold a review of new cases every morning.')
  await form.getByLabel('Owner').fill('Head of Crime')
  await form.getByLabel('Due').fill('2099-12-18')
  await form.getByLabel('Begins').fill('2025-09-01')
  await form.getByLabel('KPI expected to change').selectOption('B4')
  await form.getByLabel('Which way').selectOption('higher')
  await form.getByLabel('By which month').selectOption('2025-10')
  await form.getByRole('button', { name: 'Add the action' }).click()
  await card.getByText('The action is added.').waitFor()
  await card.getByText(/than in the .* months before September 2025/).waitFor()
  await page.locator('#months .disc-number').first().waitFor()
  await page
    .locator('#months')
    .getByText(/Marked, not shown to be a cause/)
    .waitFor()

  await card.getByRole('link', { name: 'Reviews every morning' }).click()
  await page.getByRole('heading', { level: 1, name: 'Reviews every morning' }).waitFor()
  await page.getByText('Add an update, or close it').click()
  await page.getByLabel('How it stands').selectOption('on-track')
  await page.getByLabel('What there is to say').fill('Held in one division.')
  await page.getByRole('button', { name: 'Add the update' }).click()
  await page.getByText('Held in one division.').waitFor()

  await page.locator('summary', { hasText: /^Change/ }).click()
  await page
    .getByRole('form', { name: /^Change/ })
    .getByLabel('Owner')
    .fill('Head of Local Policing')
  await page.getByRole('button', { name: 'Save as a new version' }).click()
  await page.getByText('Owner: Head of Local Policing; before Head of Crime.').waitFor()
  const { violations } = await new AxeBuilder({ page }).analyze()
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([])
  await page.locator('summary', { hasText: 'Go back to version 1' }).click()
  await page.getByRole('button', { name: 'Say again what version 1 said' }).click()
  await page.getByText('Owner: Head of Crime; before Head of Local Policing.').waitFor()

  await page.goto('/actions?kpi=first-supervisor-review')
  await page.getByRole('link', { name: 'Reviews every morning' }).waitFor()
  expect(faults).toEqual([])
})
