import { AxeBuilder } from '@axe-core/playwright'
import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest'
import { launchBrowser } from '@dashboard/printer'
import { signedIn, type SignedIn } from './sign-in.ts'

const address = inject('address')
let browser: Browser
let storageState: SignedIn
let page: Page

beforeAll(async () => {
  browser = await launchBrowser()
  storageState = await signedIn(browser, address)
})
afterAll(() => browser.close())
beforeEach(async () => {
  page = await browser.newPage({ storageState, viewport: { width: 1280, height: 900 }, baseURL: address })
})
afterEach(() => page.close())

const section = () => page.locator('#step-changes')
const focused = () => page.evaluate(() => document.activeElement?.textContent ?? '')
const months = () => page.locator('#months')

/** The made-up extracts consider an order ever more often from August 2024 on. */
async function open(): Promise<void> {
  await page.goto('/kpis/order-considered')
  await section().getByText('Record a step change').click()
}

async function fill(month: string): Promise<void> {
  await section().getByLabel('Month from which it shows').selectOption(month)
  await section().getByLabel('What changed').fill('Weekly panel')
  await section()
    .getByLabel('The cause, and why it will last')
    .fill('A weekly panel considers every case, made permanent')
}

async function record(): Promise<void> {
  await section().getByRole('button', { name: 'Record the step change' }).click()
}

test('a step change is recorded and withdrawn, and the chart follows', async () => {
  await open()
  await fill('2024-08')
  await record()
  await section().getByRole('status').waitFor()
  expect(await focused()).toBe('Recorded: Weekly panel, from August 2024. Average and limits begin anew there.')
  await months().getByText('Step change: Weekly panel, Aug 2024').waitFor()
  const notes = (await months().locator('.notes').textContent()) ?? ''
  expect(notes).toMatch(/November 2023 to July 2024: the average was [\d.]+%, the usual range [\d.]+% to [\d.]+%\./)
  expect(notes).toMatch(
    /Step change from August 2024, recorded by Performance analyst on \d+ \w+ \d{4}: Weekly panel\./,
  )
  const tints = await months()
    .locator('.chart path[fill^="var(--range"]')
    .evaluateAll((paths) => paths.map((path) => path.getAttribute('fill')))
  expect(tints).toEqual(['var(--range-old)', 'var(--range)'])

  await section().getByText('Withdraw', { exact: false }).first().click()
  await section().getByLabel('Why it no longer holds').fill('The panel ended in June.')
  await section().getByRole('button', { name: 'Withdraw the step change' }).click()
  await section().getByText('Limits run through again.').waitFor()
  await months().getByText('Step change: Weekly panel').waitFor({ state: 'detached' })
  expect(await section().locator('.step-change').first().textContent()).toMatch(
    /Withdrawn: Weekly panel, from August 2024.*Withdrawn by Performance analyst on .*: The panel ended in June\./,
  )
})

test('what the figures do not bear out is refused beside the form, and what was typed outlives a reload', async () => {
  await open()
  await fill('2024-02')
  await record()
  await section().getByText('There is a problem').waitFor()
  expect(await focused()).toContain('A lasting change shows in the first seven months')
  await section().getByRole('alert').getByRole('link').click()
  expect(await page.evaluate(() => document.activeElement?.id)).toMatch(/^step-change-.*-month$/)
  await page.reload()
  await section().getByText('Record a step change').click()
  expect(await section().getByLabel('What changed').inputValue()).toBe('Weekly panel')
  expect(await section().getByLabel('Month from which it shows').inputValue()).toBe('2024-02')
})

describe.each([
  { colorScheme: 'light', width: 1280 },
  { colorScheme: 'dark', width: 1280 },
  { colorScheme: 'light', width: 400 },
] as const)('the form with faults, %o', ({ colorScheme, width }) => {
  test('axe finds nothing, and nothing needs scrolling sideways', async () => {
    await page.close()
    const context = await browser.newContext({
      storageState,
      viewport: { width, height: 900 },
      baseURL: address,
      colorScheme,
    })
    page = await context.newPage()
    await open()
    await record()
    await section().getByText('There is a problem').waitFor()
    const { violations } = await new AxeBuilder({ page }).include('#step-changes').analyze()
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([])
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
    await context.close()
  })
})
