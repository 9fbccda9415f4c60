import { readFile } from 'node:fs/promises'
import type { Browser, Download, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest'
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
  page = await browser.newPage({
    storageState,
    viewport: { width: 1280, height: 900 },
    baseURL: address,
    acceptDownloads: true,
  })
  page.on('pageerror', (error) => faults.push(error.message))
  page.on('console', (message) => message.type() === 'error' && faults.push(message.text()))
})
afterEach(() => page.close())

const heading = () => page.getByRole('heading', { level: 1 }).textContent()

test('from the overview to a KPI, to other months, and back: the address is the view', async () => {
  await page.goto('/')
  await page.getByRole('link', { name: /led to a charge within six months/ }).click()
  await page.getByRole('heading', { name: /^Charge rate: / }).waitFor()
  await page.getByLabel('From', { exact: true }).selectOption('2025-01')
  await page.getByLabel('To', { exact: true }).selectOption('2025-12')
  await page.getByRole('button', { name: 'Show months' }).click()
  await page.waitForURL('**/kpis/charge-rate?from=2025-01&to=2025-12')
  await page
    .locator('#months')
    .getByRole('button', { name: /^Show as table/ })
    .click()
  await page.waitForURL('**table=months')
  const link = page.url()
  await page.getByRole('heading', { name: 'Too few months to say what is usual' }).waitFor()

  const other = await browser.newPage({ storageState })
  await other.goto(link)
  await other.locator('#months tbody tr').first().waitFor()
  expect(await other.locator('#months tbody tr').count()).toBe(12)
  expect(await other.locator('#months tbody th').first().textContent()).toBe('Dec 2025')
  await other.close()

  await page.goBack()
  await page.goBack()
  await page.goBack()
  await page.getByRole('heading', { level: 1, name: /attention$|stands out|exceptions/ }).waitFor()
  expect(faults).toEqual([])
})

test('the page says which data, which view, as at when, and how it is counted', async () => {
  await page.goto('/kpis/F1')
  await page.getByRole('heading', { name: /^Charge rate: / }).waitFor()
  const text = (await page.locator('body').textContent()) ?? ''
  for (const words of [
    'Demonstration data.',
    'As at 31 October 2026',
    'Restricted view',
    'OFFICIAL-SENSITIVE',
    'Not a league table',
    'from   warehouse.stalking_crime',
  ])
    expect(text).toContain(words)
})

describe('downloads', () => {
  const download = async (kpi: string, figure: string, name: RegExp): Promise<Download> => {
    await page.goto(`/kpis/${kpi}`)
    const row = page.locator(`#${figure} .downloads`)
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      row.getByRole(name.source.includes('CSV') ? 'link' : 'button', { name }).click(),
    ])
    return file
  }

  test('a picture for print is twice the size, on white, and named by KPI, period and as-at', async () => {
    const file = await download('charge-rate', 'months', /^PNG/)
    expect(file.suggestedFilename()).toBe('charge-rate_months_2023-11_to_2026-10_as-at_2026-10-31.png')
    const png = await readFile(await file.path())
    expect(png.readUInt32BE(16)).toBe(2000)
    const corner = await page.evaluate(async (data) => {
      const image = new Image()
      image.src = `data:image/png;base64,${data}`
      await image.decode()
      const canvas = new OffscreenCanvas(image.width, image.height)
      const context = canvas.getContext('2d')
      context?.drawImage(image, 0, 0)
      const pixels = context?.getImageData(0, 0, image.width, image.height).data ?? []
      return {
        first: Array.from(pixels.slice(0, 4)),
        colours: new Set(Array.from({ length: 4000 }, (_, index) => pixels[index * 997 * 4])).size,
      }
    }, png.toString('base64'))
    expect(corner.first).toEqual([255, 255, 255, 255])
    expect(corner.colours).toBeGreaterThan(10)
  })

  test('an SVG carries title, notes, source and that it is made up, and needs no style sheet', async () => {
    const svg = await readFile(await (await download('time-to-protective-order', 'waiting', /^SVG/)).path(), 'utf8')
    for (const words of [
      'Demonstration data',
      'protected by day 60',
      'Half were protected by day',
      'Source: Made-up records',
      'Figure F-',
      'Target 50% by day 60',
    ])
      expect(svg).toContain(words)
    expect(svg).not.toMatch(/var\(--|class=|http:\/\/127/)
  })

  test('a picture is light though the screen is dark and narrow', async () => {
    await page.close()
    page = await browser.newPage({
      storageState,
      viewport: { width: 400, height: 900 },
      colorScheme: 'dark',
      baseURL: address,
      acceptDownloads: true,
    })
    const svg = await readFile(await (await download('referral-uptake', 'stages', /^SVG/)).path(), 'utf8')
    expect(svg).toContain('width="1000"')
    expect(svg).toContain('fill="rgb(18, 67, 109)"')
    expect(svg).not.toContain('rgb(156, 201, 240)')
  })

  test('data are CSV', async () => {
    const csv = await readFile(await (await download('referral-uptake', 'stages', /^CSV/)).path(), 'utf8')
    expect(csv.split('\r\n')[0]).toBe(
      '\uFEFFfigure_id,kpi,as_at,audience,definition,made_up,stage,cases,of_first,of_previous',
    )
    expect(csv.trim().split('\r\n')).toHaveLength(6)
  })

  test('a picture can be copied', async () => {
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write'], { origin: address })
    await page.goto('/kpis/charge-rate')
    await page
      .locator('#months .downloads')
      .getByRole('button', { name: /^Copy picture/ })
      .click()
    await page.locator('#months').getByText('The picture is copied.').waitFor()
    expect(await page.evaluate(async () => (await navigator.clipboard.read())[0]?.types)).toEqual(['image/png'])
  })
})

describe('when it fails', () => {
  const answerWith = (status: number, message: string, further: object = {}) =>
    page.route('**/api/**', (route) =>
      route.fulfill({ status, json: { status, message, requestId: 'abc-123', ...further } }),
    )

  test('the sentence is shown with a way to try again, which works', async () => {
    await answerWith(500, 'Something went wrong here.')
    await page.goto('/')
    await page.getByText('Something went wrong here.').waitFor()
    expect(await page.locator('main').textContent()).toContain('abc-123')
    await page.unroute('**/api/**')
    await page.getByRole('button', { name: 'Try again' }).click()
    await page.getByRole('heading', { level: 1, name: /attention$|stands out|exceptions/ }).waitFor()
  })

  test('an empty warehouse says how to load', async () => {
    await answerWith(503, 'Nothing has been loaded yet. Load an extract with `pnpm load <folder>`.', { empty: true })
    await page.goto('/')
    await page.getByRole('heading', { name: 'There are no figures yet' }).waitFor()
  })

  test('a page that is not there says so', async () => {
    await page.goto('/nowhere')
    expect(await heading()).toBe('Page not found')
    await page.goto('/kpis/nothing')
    await page.getByText('There is no such KPI. Choose one from the overview.').waitFor()
  })
})
