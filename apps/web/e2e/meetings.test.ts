import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, test, vi } from 'vitest'
import { launchBrowser } from '@dashboard/printer'
import { signedIn } from './sign-in.ts'

const address = inject('address')
let browser: Browser
beforeAll(async () => {
  browser = await launchBrowser()
})
afterAll(() => browser.close())

async function pageOf(person: string): Promise<Page> {
  const storageState: BrowserContextOptions['storageState'] = await signedIn(browser, address, person)
  return browser.newPage({ storageState, viewport: { width: 1280, height: 900 }, baseURL: address })
}

test('figures are frozen once everybody’s release is approved, and stand beside those of now for the group and for partners', async () => {
  const chair = await pageOf('Carol Whitfield')
  await chair.goto('/meetings')
  await chair.getByRole('link', { name: 'Delivery group, 12 November 2026' }).click()
  await chair.locator('summary', { hasText: 'Freeze the figures' }).click()
  await vi.waitFor(
    async () => {
      await chair.getByRole('button', { name: 'Freeze the figures' }).click()
      await chair.getByText('The figures are frozen: this meeting shows them').waitFor({ timeout: 8_000 })
    },
    { timeout: 900_000, interval: 5_000 },
  )
  await chair.getByText(/Frozen by Chair of the delivery group on .*, as at 31 October 2026\.$/).waitFor()
  await chair.getByRole('link', { name: 'Compare two meetings' }).click()
  await chair.getByRole('heading', { name: /^[1-9]\d* of 55 figures moved$/ }).waitFor()
  await chair.getByRole('link', { name: 'F1 Charge rate' }).click()
  const frozen = 'Frozen at the meeting of 12 October 2026, figures as at 30 September 2026.'
  await chair.getByText(frozen).waitFor()
  await chair.getByRole('region', { name: /at the October meeting, now .* charged within 180 days/ }).waitFor()

  const partner = await pageOf('Dev Sandhu')
  await partner.goto(new URL(chair.url()).pathname)
  await partner.getByText(frozen).waitFor()
  expect(await partner.locator('main').textContent()).toContain('Partner view.')
  expect(await partner.locator('main').textContent()).not.toContain('Restricted view.')
}, 960_000)

test('a meeting is closed with what was decided, and takes no more changes', async () => {
  const chair = await pageOf('Carol Whitfield')
  await chair.goto('/meetings')
  await chair.getByText('Add a meeting').click()
  const form = chair.getByRole('form', { name: 'Add a meeting' })
  await form.getByLabel('Which group meets').selectOption('scrutiny-panel')
  await form.getByLabel('Day of the meeting').fill('2026-11-19')
  await form.getByLabel('Attending').fill('Chair\nHead of Crime')
  await form.getByRole('button', { name: 'Add the meeting' }).click()
  await chair.getByText('The meeting is on the list, as a draft.').waitFor()
  await chair.getByRole('link', { name: 'Scrutiny Panel, 19 November 2026' }).click()
  await chair.locator('summary', { hasText: 'Freeze the figures' }).click()
  await chair.getByRole('button', { name: 'Freeze the figures' }).click()
  await chair.getByText('The figures are frozen: this meeting shows them').waitFor()
  await chair.locator('summary', { hasText: 'Close the meeting' }).click()
  await chair
    .getByRole('form', { name: /^Close/ })
    .getByLabel('Decisions')
    .fill('Two more clinics.\nReview in March.')
  await chair.getByRole('button', { name: 'Close the meeting' }).click()
  await chair.getByText('The meeting is closed: its decisions and notes are kept as they are.').waitFor()
  expect(await chair.getByRole('region', { name: 'Decisions' }).getByRole('listitem').allTextContents()).toEqual([
    'Two more clinics.',
    'Review in March.',
  ])
  expect(await chair.getByText('Change the details').count()).toBe(0)
})
