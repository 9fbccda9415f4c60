import type { Browser, Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, afterEach, expect, inject, test } from 'vitest'
import { launchBrowser } from '@dashboard/printer'
import { signedIn, type SignedIn } from './sign-in.ts'

const address = inject('address')
let browser: Browser
let storageState: SignedIn
let page: Page
let faults: string[]

beforeAll(async () => {
  browser = await launchBrowser()
  storageState = await signedIn(browser, address)
})
afterAll(() => browser.close())
beforeEach(async () => {
  faults = []
  page = await browser.newPage({ storageState, viewport: { width: 1280, height: 900 }, baseURL: address })
  page.on('pageerror', (error) => faults.push(error.message))
})
afterEach(() => page.close())

const sheet = (of: string) => page.locator(`#${of}`)
const setForm = () => page.getByRole('form', { name: 'Set a new target for F1' })

async function fillIn(form: Locator, { value, from }: { value: string; from: string }): Promise<void> {
  await form.getByLabel('Target, in percent').fill(value)
  await form.getByLabel('From the beginning of').selectOption(from)
  await form.getByLabel('Has the delivery group confirmed it?').selectOption('confirmed')
  await form.getByLabel('Source').fill('Delivery group, 12 November 2026')
  await form.getByLabel('Owner').fill('Head of Crime')
  await form.getByLabel('Why it is set').fill('A first step towards twelve per cent.')
}

test('a target set from a month on draws a step at once; withdrawn, the line is as before and the history has both', async () => {
  await page.goto('/')
  await page.getByRole('link', { name: 'See all targets' }).click()
  await page.getByRole('link', { name: /^F1 / }).click()
  await page.getByText('Set a new target').click()
  await fillIn(setForm(), { value: '125', from: '2026-01' })
  await setForm().getByRole('button', { name: 'Set the target' }).click()
  await setForm().getByRole('link', { name: 'A share lies between 0% and 100%.' }).click()
  expect(
    await setForm()
      .getByLabel('Target, in percent')
      .evaluate((field) => field === document.activeElement),
  ).toBe(true)
  await setForm().getByLabel('Target, in percent').fill('12.5')
  await setForm().getByRole('button', { name: 'Set the target' }).click()
  await page.getByText('The target is set.').waitFor()
  await page.getByRole('heading', { name: '12.5% from January 2026 on, in force now' }).waitFor()
  await page.getByRole('heading', { name: '10% [P] placeholder April 2014 to December 2025' }).waitFor()

  await page.getByRole('link', { name: 'See the figures' }).click()
  await sheet('months').getByText('Target 12.5%').waitFor()
  expect(await sheet('months').getByText('Target 10% [P]').count()).toBe(1)
  await page.getByText('against 12.5%').first().waitFor()

  await page.getByRole('link', { name: /^Targets of F1/ }).click()
  const entry = page.getByRole('listitem').filter({ hasText: '12.5%' })
  await entry.locator('summary', { hasText: 'Withdraw' }).click()
  await entry.getByLabel('Why it no longer holds').fill('It was set to try the form.')
  await entry.getByRole('button', { name: 'Withdraw the target' }).click()
  await page.getByText('Withdrawn: 12.5%, from January 2026 on.').waitFor()
  await page.getByRole('heading', { name: '10% [P] placeholder from April 2014 on, in force now' }).waitFor()
  await page.getByText(/^History: /).click()
  await page.getByText(/Withdrawn by Performance analyst on .*: It was set to try the form\./).waitFor()

  await page.getByRole('link', { name: 'See the figures' }).click()
  await sheet('months').getByText('Target 10% [P]').waitFor()
  expect(await sheet('months').getByText('Target 12.5%').count()).toBe(0)
  expect(faults).toEqual([])
})

test('a force added to the group is there at once, and removed it stays to be read', async () => {
  await page.goto('/kpis/charge-rate')
  await page.getByRole('link', { name: 'Figures of other forces' }).click()
  await page.getByText('Add a force').click()
  const form = page.getByRole('form', { name: 'Add a force' })
  await form.getByLabel('Force', { exact: true }).fill('Cheshire')
  await form.getByLabel('Does the official list of most similar forces name it?').selectOption('no')
  await form.getByLabel('Source').fill('Asked for by the delivery group')
  await form.getByLabel('Why it is added').fill('It has a unit like ours.')
  await form.getByRole('button', { name: 'Add the force' }).click()
  const member = page.getByRole('listitem').filter({ has: page.getByRole('heading', { name: 'Cheshire' }) })
  await member.locator('summary').click()
  await member.getByLabel('Why it is removed').fill('It was added to try the form.')
  await member.getByRole('button', { name: 'Remove the force' }).click()
  await page.getByText('Cheshire is removed from the group.').waitFor()
  await page.getByText('History: one force removed').click()
  await page.getByText(/^Cheshire, removed by Performance analyst on .*: It was added to try the form\.$/).waitFor()
  expect(faults).toEqual([])
})
