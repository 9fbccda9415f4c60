import { AxeBuilder } from '@axe-core/playwright'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { launchBrowser } from '@dashboard/printer'
import { signedIn, type SignedIn } from './sign-in.ts'

const address = inject('address')
let browser: Browser
let analyst: SignedIn
let office: SignedIn

beforeAll(async () => {
  browser = await launchBrowser()
  analyst = await signedIn(browser, address)
  office = await signedIn(browser, address, 'Dev Sandhu')
})
afterAll(() => browser.close())

const open = async (who: SignedIn, path: string): Promise<Page> => {
  const viewport = { width: 1280, height: 900 }
  const context = await browser.newContext({ storageState: who, viewport, baseURL: address })
  const page = await context.newPage()
  await page.goto(path)
  return page
}

test('the analyst moves a date: the old one stays, the office of the PCC reads both, and the second of two writers is told', async () => {
  const first = await open(analyst, '/plan')
  await first.getByRole('link', { name: 'Screening tool available and used' }).click()
  await first.getByRole('heading', { level: 1, name: /^11: Screening tool/ }).waitFor()
  const second = await open(analyst, new URL(first.url()).pathname)

  const form = (page: Page) => page.getByRole('form', { name: 'Write a new version of 11' })
  await second.getByText('Write a new version').click()
  await form(second).getByLabel('Reason').fill('Typed by somebody else')
  await first.getByText('Write a new version').click()
  await form(first).getByLabel('Due on').fill('2027-04-30')
  await form(first).getByLabel('Reason').fill('Form is being moved back')
  await form(first).getByRole('button', { name: 'Write the version' }).click()
  await first.getByText('A new version was written.').waitFor()

  await form(second).getByRole('button', { name: 'Write the version' }).click()
  await second.getByText('Somebody else changed this while you were writing').waitFor()
  await second.getByRole('region', { name: 'Both texts' }).getByText('Form is being moved back').waitFor()
  expect(await form(second).getByLabel('Reason').inputValue()).toBe('Typed by somebody else')
  const { violations } = await new AxeBuilder({ page: second }).analyze()
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([])

  const reader = await open(office, '/plan?theme=risk')
  const row = reader.getByRole('row', { name: /Screening tool/ })
  await row.getByText('30 April 2027').waitFor()
  expect(await row.locator('s').allTextContents()).toContain('31 December 2026')
  expect(await reader.getByText('Add a line').count()).toBe(0)
  await Promise.all([first, second, reader].map((page) => page.context().close()))
})

test('the six-monthly return is a Word document of the day that is chosen', async () => {
  const page = await open(analyst, '/plan')
  await page.getByText('Six-monthly return').click()
  await page.getByLabel('As at').fill('2026-10-31')
  const taken = page.waitForEvent('download')
  await page.getByRole('link', { name: 'Word document' }).click()
  expect((await taken).suggestedFilename()).toBe('stalking-return-2026-10-31.docx')
  await page.context().close()
})
