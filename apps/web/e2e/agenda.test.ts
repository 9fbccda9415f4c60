import { AxeBuilder } from '@axe-core/playwright'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { launchBrowser } from '@dashboard/printer'
import { signedIn, type SignedIn } from './sign-in.ts'

const address = inject('address')
let browser: Browser
let chair: SignedIn
let meeting: string
beforeAll(async () => {
  browser = await launchBrowser()
  chair = await signedIn(browser, address, 'Carol Whitfield')
  const page = await pageAt('/meetings', 1280, 900)
  await page.getByRole('link', { name: 'Delivery group, 12 November 2026' }).click()
  await page.getByRole('heading', { level: 2, name: 'Agenda' }).waitFor()
  meeting = new URL(page.url()).pathname
  await page.close()
})
afterAll(() => browser.close())

async function pageAt(path: string, width: number, height: number, dark = false): Promise<Page> {
  const context = await browser.newContext({
    storageState: chair,
    viewport: { width, height },
    baseURL: address,
    colorScheme: dark ? 'dark' : 'light',
  })
  const page = await context.newPage()
  await page.goto(path)
  return page
}

const titles = (page: Page) => page.locator('.agenda-list h3').allTextContents()
const there = async (page: Page) => {
  await page.locator('.chart:visible svg').first().waitFor()
  await page.getByText('Fetching').first().waitFor({ state: 'hidden' })
}

test('the chair reorders by the keyboard, adds, asks and hides with a reason; whoever reads next finds it so', async () => {
  const page = await pageAt(meeting, 1280, 900)
  await there(page)
  const [first = '', second = ''] = await titles(page)
  await page.getByRole('button', { name: `Move down ${first}`, exact: true }).focus()
  await page.keyboard.press('Enter')
  await page.getByText(`Moved down: ${first}. It is item 2 of`).waitFor({ state: 'attached' })
  expect((await titles(page)).slice(0, 2)).toEqual([second, first])
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe(`Move down ${first}`)

  await page.getByText('Add an item', { exact: true }).click()
  const own = page.getByRole('form', { name: 'Add an item' })
  await own.getByLabel('Title').fill('Budget 2027')
  await own.getByLabel('What the group should know').fill('Half of it is spent.')
  await own.getByRole('button', { name: 'Add the item' }).click()
  await page.getByText('Added as the last item: move it where it belongs.').waitFor()

  const ask = page.getByRole('form', { name: `Ask something of the group ${second}` })
  await page.locator('summary', { hasText: `Ask something of the group ${second}` }).click()
  await ask.getByLabel('Asked of the group').fill('Extend charge clinics to Bolsover?')
  await ask.getByRole('button', { name: 'Save' }).click()
  await page.getByText(`Saved: what is asked of the group under “${second}”.`).waitFor()

  await page.locator('summary', { hasText: `Hide ${first}` }).click()
  const hide = page.getByRole('form', { name: `Hide ${first}` })
  await hide.getByLabel('Why the group need not take it').fill('Settled between the meetings.')
  await hide.getByRole('button', { name: 'Hide the item' }).click()
  await page.getByText(`Hidden: ${first}.`).waitFor()

  const reader = await browser.newPage({ storageState: await signedIn(browser, address), baseURL: address })
  await reader.goto(meeting)
  await there(reader)
  expect((await titles(reader))[0]).toBe(second)
  expect(await reader.locator('main').textContent()).toContain('Asked of the group: Extend charge clinics to Bolsover?')
  await reader.getByText('1 hidden by the chair, with reason').click()
  expect(await reader.locator('.agenda-hidden').textContent()).toContain('Settled between the meetings.')
  expect(await reader.getByRole('button', { name: /^Move/ }).count()).toBe(0)
  await reader.close()
  await page.close()
})

describe('in the room', () => {
  test('arrow keys, Home and End move, each item fits on the screen, and Escape leads back', async () => {
    const page = await pageAt(meeting, 1440, 810)
    await there(page)
    await page.getByRole('link', { name: 'Present', exact: true }).click()
    await page.locator('.slide').first().waitFor()
    const label = page.locator('.slide:not([hidden]) .slide-label')
    const count = await page.locator('.slide').count()
    expect(count).toBeGreaterThan(3)
    const tall: number[] = []
    for (let item = 1; item <= count; item += 1) {
      await label.getByText(new RegExp(`^${item} of ${count} · `)).waitFor()
      tall.push(await page.evaluate(() => document.documentElement.scrollHeight))
      await page.keyboard.press('ArrowRight')
    }
    expect(Math.max(...tall)).toBe(810)
    await page.keyboard.press('Home')
    await label.getByText(new RegExp(`^1 of ${count} · `)).waitFor()
    await page.keyboard.press('End')
    await label.getByText(new RegExp(`^${count} of ${count} · `)).waitFor()
    await page.keyboard.press('Escape')
    await page.getByRole('heading', { level: 2, name: 'Agenda' }).waitFor()
    await page.close()
  })

  test('paper has one item a page', async () => {
    const page = await pageAt(`${meeting}/present`, 1440, 810)
    await there(page)
    const count = await page.locator('.slide').count()
    await page.waitForFunction((all) => document.querySelectorAll('.slide-chart svg.recharts-surface').length >= all, 3)
    const pdf = (await page.pdf({ format: 'A4', landscape: true })).toString('latin1')
    expect(pdf.match(/\/Type\s*\/Page\b/g)).toHaveLength(count)
    await page.close()
  })

  test('whoever is outside the force is told that they may not see it', async () => {
    const page = await browser.newPage({
      storageState: await signedIn(browser, address, 'Ellen Moss'),
      baseURL: address,
    })
    await page.goto(`${meeting}/present`)
    await page.getByRole('heading', { name: 'You may not see this' }).waitFor()
    await page.close()
  })
})

test.each([
  ['', 1280, false],
  ['', 1280, true],
  ['', 400, false],
  ['/present', 1280, false],
  ['/present', 1280, true],
  ['/present', 400, false],
  ['/present?item=2', 1280, false],
])(
  'axe finds nothing on the meeting%s at %i, dark: %s, and nothing needs scrolling sideways',
  async (part, width, dark) => {
    const page = await pageAt(meeting + part, width, 810, dark)
    await there(page)
    const { violations } = await new AxeBuilder({ page }).analyze()
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([])
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
    await page.close()
  },
)
