import { AxeBuilder } from '@axe-core/playwright'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { launchBrowser } from '@dashboard/printer'
import { signedIn, type SignedIn } from './sign-in.ts'

const address = inject('address')
let browser: Browser
let storageState: SignedIn
beforeAll(async () => {
  browser = await launchBrowser()
  storageState = await signedIn(browser, address)
})
afterAll(() => browser.close())

const paths = [
  '/',
  '/kpis/charge-rate?table=months',
  '/kpis/time-to-protective-order',
  '/kpis/referral-uptake',
  '/methods',
  '/targets',
  '/targets/charge-rate',
  '/actions',
  '/reminders',
  '/comments',
  '/checks',
  '/comparators',
  '/plan',
  '/data',
  '/load',
  '/meetings',
  '/meetings/compare',
  '/sessions',
  '/sign-in?trouble=no-role',
  '/signed-out',
  '/nowhere',
]
const looks = [
  { colorScheme: 'light', width: 1280 },
  { colorScheme: 'dark', width: 1280 },
  { colorScheme: 'light', width: 400 },
] as const

describe.each(looks)('%o', ({ colorScheme, width }) => {
  test.each(paths)('%s: axe finds nothing, and nothing needs scrolling sideways', async (path) => {
    const context = await browser.newContext({ storageState, colorScheme, viewport: { width, height: 900 } })
    const page = await context.newPage()
    await page.goto(address + path)
    await page.getByRole('heading', { level: 1 }).waitFor()
    await page.locator('.loading').waitFor({ state: 'detached' })
    const { violations } = await new AxeBuilder({ page }).analyze()
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([])
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
    await context.close()
  })
})

test.each([
  ['/targets/charge-rate', 'Set a new target', 'Set the target'],
  ['/actions', 'Add an action', 'Add the action'],
  ['/comparators', 'Add a force', 'Add the force'],
  ['/plan', 'Add a line', 'Add the line'],
  ['/data', 'Upload an extract', 'Upload and load'],
])('%s: a form that is refused has nothing that axe finds', async (path, open, send) => {
  const context = await browser.newContext({ storageState, viewport: { width: 400, height: 900 } })
  const page = await context.newPage()
  await page.goto(address + path)
  await page.getByText(open).click()
  await page.getByRole('button', { name: send }).click()
  await page.getByText('There is a problem').waitFor()
  const { violations } = await new AxeBuilder({ page }).analyze()
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([])
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(400)
  await context.close()
})

test('the keyboard alone reaches the content, the months, the tables and the downloads', async () => {
  const page = await browser.newPage({ storageState, viewport: { width: 1280, height: 900 } })
  await page.goto(`${address}/kpis/charge-rate`)
  await page.getByRole('heading', { name: /^Charge rate/ }).waitFor()
  const reached: string[] = []
  for (let press = 0; press < 40; press += 1) {
    await page.keyboard.press('Tab')
    reached.push(
      await page.evaluate(
        () => (document.activeElement?.textContent || document.activeElement?.getAttribute('name')) ?? '',
      ),
    )
  }
  expect(reached[0]).toBe('Skip to main content')
  expect(reached.join('|')).toMatch(/Copy link.*Show months.*Show as table.*PNG for print.*SVG.*Copy picture.*CSV/)
  await page.close()
})
