import { setTimeout } from 'node:timers/promises'
import { paths, type Paper } from '@dashboard/contract'
import type { Page } from 'playwright-core'
import { launchBrowser } from './launch-browser.ts'
import { readPageFile } from './read-page-file.ts'

/** No service is there: every answer is given below, and what has none is refused. */
const origin = 'http://paper.invalid'
const patienceMs = 60_000
const frameMs = 50

/** A paper as a tagged PDF with an outline, printed by a headless Chromium from the built page. */
export async function printPdf(paper: Paper, { pageFolder }: { pageFolder: string }): Promise<Buffer> {
  const browser = await launchBrowser()
  try {
    const page = await browser.newPage()
    page.setDefaultTimeout(patienceMs)
    await answerRequests(page, paper, pageFolder)
    await page.emulateMedia({ media: 'print' })
    await page.goto(`${origin}/papers/paper/print`)
    await page.locator('.paper-foot').waitFor()
    await untilDrawn(page)
    const pdf = await page.pdf({ tagged: true, outline: true, preferCSSPageSize: true, printBackground: true })
    return atDay(pdf, paper.asAt)
  } finally {
    await browser.close()
  }
}

async function answerRequests(page: Page, paper: Paper, pageFolder: string): Promise<void> {
  const content = paths.paperContent.replace(':paper', 'paper')
  await page.context().route('**/*', async (route) => {
    const { origin: asked, pathname } = new URL(route.request().url())
    if (asked !== origin) return route.abort('blockedbyclient')
    if (pathname === content) return route.fulfill({ json: paper })
    const file = await readPageFile(pageFolder, pathname)
    return file ? route.fulfill(file) : route.abort('blockedbyclient')
  })
}

/** Made at the day of its figures, in as many letters as before: the same paper is the same bytes. */
function atDay(pdf: Buffer, day: string): Buffer {
  const made = `D:${day.replaceAll('-', '')}120000`
  return Buffer.from(pdf.toString('latin1').replaceAll(/(?<=\/(?:Creation|Mod)Date \()D:\d{14}/g, made), 'latin1')
}

/** Charts settle over a few frames: axes first, then what is placed by them. */
async function untilDrawn(page: Page): Promise<void> {
  await page.locator('.chart:empty').first().waitFor({ state: 'detached' })
  const until = Date.now() + patienceMs
  let before: string | null = null
  while (Date.now() < until) {
    const drawn = await page.locator('.chart').evaluateAll((charts) => charts.map(({ innerHTML }) => innerHTML).join())
    if (drawn === before) return
    before = drawn
    await setTimeout(frameMs)
  }
  throw new Error('The charts of the paper did not finish drawing.')
}
