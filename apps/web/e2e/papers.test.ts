import { readFile } from 'node:fs/promises'
import { AxeBuilder } from '@axe-core/playwright'
import { launchBrowser } from '@dashboard/printer'
import type { Browser, Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { signedIn, type SignedIn } from './sign-in.ts'

const address = inject('address')
/** A paper is made by the worker, while others share the machine. */
const patience = { timeout: 240_000 }
let browser: Browser
let storageState: SignedIn
let pcc: string
let figureId: string
beforeAll(async () => {
  browser = await launchBrowser()
  storageState = await signedIn(browser, address)
})
afterAll(() => browser.close())

async function pageAt(path: string, width = 1280, colorScheme: 'light' | 'dark' = 'light'): Promise<Page> {
  const viewport = { width, height: 900 }
  const context = await browser.newContext({ storageState, viewport, colorScheme, baseURL: address })
  const page = await context.newPage()
  await page.goto(path)
  return page
}

/** The newest paper of the list. */
const newest = (page: Page): Locator => page.locator('.made-papers > li').first()

async function fileOf(page: Page, name: string): Promise<{ fileName: string; begins: string }> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name }).first().click(),
  ])
  const bytes = await readFile(await download.path())
  return { fileName: download.suggestedFilename(), begins: bytes.subarray(0, 4).toString('latin1') }
}

test('a paper of frozen figures is asked for, made while one waits, and taken as Word and PDF', async () => {
  const page = await pageAt('/papers?template=pcc-assurance')
  const form = page.getByRole('form', { name: 'Make a paper' })
  const october = await form.locator('option', { hasText: '12 October 2026' }).getAttribute('value')
  await form.getByLabel('Of which figures').selectOption(october)
  await form.getByRole('button', { name: 'Make the paper' }).click()
  await page.getByText('The paper is being made.').waitFor()
  await page.reload()
  const paper = newest(page)
  await paper.locator('.made-state-made').waitFor(patience)
  expect(await paper.textContent()).toContain('12 October 2026, frozen figures as at 30 September 2026')
  expect(await fileOf(page, 'Word of Stalking: assurance report of the Chief Constable')).toEqual({
    fileName: expect.stringMatching(/\.docx$/),
    begins: 'PK\u0003\u0004',
  })
  expect(await fileOf(page, 'PDF of Stalking: assurance report of the Chief Constable')).toEqual({
    fileName: expect.stringMatching(/\.pdf$/),
    begins: '%PDF',
  })
  await paper.getByRole('link', { name: 'Stalking: assurance report of the Chief Constable', exact: true }).click()
  await page.getByRole('button', { name: 'Print or save as PDF' }).waitFor()
  pcc = new URL(page.url()).pathname
  expect(await page.title()).toBe('Stalking: assurance report of the Chief Constable')
  await page.close()
}, 300_000)

test('a paper with words that nobody wrote is held, and its fault leads to the part', async () => {
  const page = await pageAt('/papers/templates/delivery-group')
  await page.getByLabel('Title').fill('Our pages')
  await page.getByLabel('Kind of part').selectOption('words')
  await page.getByRole('button', { name: 'Add', exact: true }).click()
  await page.getByRole('button', { name: 'Save as template', exact: true }).click()
  await page.getByText('Saved: Our pages, version 1.').waitFor()
  await page.getByRole('button', { name: 'Preview', exact: true }).click()
  await page.getByRole('link', { name: /^These words are not written yet/ }).click()
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('part-words-1')
  await page.getByRole('link', { name: 'Make the paper' }).click()
  await page.getByRole('form', { name: 'Make a paper' }).getByRole('button', { name: 'Make the paper' }).click()
  await newest(page).locator('.made-state-held').waitFor(patience)
  expect(
    await newest(page)
      .getByRole('link', { name: /^Word of/ })
      .count(),
  ).toBe(0)
  await newest(page)
    .getByRole('link', { name: /^These words are not written yet/ })
    .click()
  await page.locator('#part-words-1').waitFor()
  expect(await page.locator('#words-1-text').isVisible()).toBe(true)
  await page.close()
}, 300_000)

test('a figure is found by the id that stands under it', async () => {
  const kpi = await pageAt('/kpis/charge-rate')
  figureId = ((await kpi.locator('.source a').first().textContent()) ?? '').replace('Figure ', '')
  await kpi.close()
  const page = await pageAt('/papers')
  await page.getByLabel('Figure id').fill(figureId.toLowerCase())
  await page.getByRole('button', { name: 'Find the figure' }).click()
  await page.getByRole('heading', { level: 1, name: figureId }).waitFor()
  await page.getByRole('heading', { name: 'It says the same today' }).waitFor()
  await page.close()
})

test('a figure is taken as Word with its chart', async () => {
  const page = await pageAt('/kpis/charge-rate')
  expect(await fileOf(page, 'Word of by month')).toEqual({
    fileName: expect.stringMatching(/\.docx$/),
    begins: 'PK\u0003\u0004',
  })
  await page.close()
})

const looks = [
  { width: 1280, colorScheme: 'light' },
  { width: 1280, colorScheme: 'dark' },
  { width: 400, colorScheme: 'light' },
] as const
const paths: [name: string, path: () => string][] = [
  ['the list of papers', () => '/papers?template=pcc-assurance'],
  ['a template', () => '/papers/templates/pcc-assurance'],
  ['a preview', () => '/papers/templates/pcc-assurance/preview'],
  ['a paper', () => pcc],
  ['a figure', () => `/figures/${figureId}`],
]

describe.each(looks)('%o', ({ width, colorScheme }) => {
  test.each(paths)('%s: axe finds nothing, and nothing needs scrolling sideways', async (_name, path) => {
    const page = await pageAt(path(), width, colorScheme)
    await page.getByRole('heading', { level: 1 }).waitFor()
    await page.locator('.loading').waitFor({ state: 'detached' })
    const { violations } = await new AxeBuilder({ page }).analyze()
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([])
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
    await page.close()
  })
})
