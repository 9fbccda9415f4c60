import { AxeBuilder } from '@axe-core/playwright'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { launchBrowser } from '@dashboard/printer'
import { signedIn } from './sign-in.ts'

const address = inject('address')
let browser: Browser
beforeAll(async () => {
  browser = await launchBrowser()
})
afterAll(() => browser.close())

const member = 'Ben Hargreaves'
const chair = 'Carol Whitfield'
const office = 'Dev Sandhu'
const officer = 'Frank Oyelaran'

/** A browser of its own, in which somebody has signed in. */
async function pageOf(person: string, path: string): Promise<Page> {
  const context = await browser.newContext({
    storageState: await signedIn(browser, address, person),
    viewport: { width: 1280, height: 900 },
    baseURL: address,
  })
  const page = await context.newPage()
  await page.goto(path)
  return page
}

const card = (page: Page) => page.locator('#commentary')
const path = '/kpis/orders-per-hundred-crimes'
const parts = {
  'What happened': 'Half of the applications waited for a court date.',
  Why: 'The court lists them on one day a week only.',
  'What next': 'Legal Services ask for a second day from January.',
}

async function fill(page: Page, words: Record<string, string>): Promise<void> {
  for (const [label, text] of Object.entries(words)) await card(page).getByLabel(label, { exact: true }).fill(text)
}

test('a browser that is closed in the midst of a comment loses nothing', async () => {
  const page = await pageOf(member, path)
  await card(page).getByText('Write the comment').click()
  await fill(page, parts)
  const closed = page.waitForEvent('close')
  await page.close({ runBeforeUnload: true })
  await closed
  const again = await pageOf(member, path)
  await card(again).getByText('Draft not sent').waitFor()
  await card(again).getByText('Write the comment').click()
  expect(await card(again).getByLabel('Why', { exact: true }).inputValue()).toBe(parts['Why'])
  await again.context().close()
  // Not before: to close it at once would be to pull the plug while the last letters are on their way.
  await page.context().close()
})

test('a comment is submitted, changed by two at once, approved, released and read by the PCC’s office', async () => {
  const first = await pageOf(member, path)
  const second = await pageOf(chair, path)
  await card(first).getByText('Write the comment').click()
  await fill(first, parts)
  await card(first).getByLabel('Is it ready for the chair?').selectOption('submitted')
  await card(second).getByText('Write the comment').click()
  await fill(second, { ...parts, Why: 'Nobody has asked the court for another day.' })
  await card(second).getByLabel('Is it ready for the chair?').selectOption('submitted')
  await card(first).getByRole('button', { name: 'Record the comment' }).click()
  await card(first).getByText('Recorded: the comment on C5, October 2026.').waitFor()

  await card(second).getByRole('button', { name: 'Record the comment' }).click()
  const both = card(second).getByRole('region', { name: 'Both texts' })
  await both.waitFor()
  expect(await both.textContent()).toContain(parts['Why'])
  expect(await card(second).getByLabel('Why', { exact: true }).inputValue()).toContain('Nobody has asked')
  const { violations } = await new AxeBuilder({ page: second }).include('#commentary').analyze()
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([])
  await card(second).getByRole('button', { name: 'Record the comment' }).click()
  await card(second).getByText('Recorded: the comment on C5, October 2026.').waitFor()
  await card(second).locator('summary', { hasText: 'Approve' }).click()
  await card(second).getByRole('button', { name: 'Approve the comment' }).click()
  await card(second).getByText('Approved: the comment on C5, October 2026.').waitFor()
  expect(await card(second).textContent()).toContain('2 earlier versions')

  const outside = await pageOf(office, path)
  await card(outside).getByText('The force has released no comment on this KPI.').waitFor()
  const releasing = await pageOf(officer, path)
  await card(releasing).getByText('Release to partners').click()
  await card(releasing).getByRole('button', { name: 'Release version 3' }).click()
  await card(releasing).getByText('Released to partners, version 3', { exact: false }).waitFor()
  await outside.reload()
  await card(outside).getByText('Nobody has asked the court for another day.').waitFor()
  await Promise.all([first, second, outside, releasing].map((page) => page.context().close()))
}, 120_000)

test('the PCC’s office asks, the chair answers, and the office records that it has checked', async () => {
  const asking = await pageOf(office, '/checks')
  await asking.getByText('Ask the force a question').click()
  await asking.getByLabel('On which KPI').selectOption({ label: 'F1 Charge rate' })
  await asking.getByLabel('Question', { exact: true }).fill('When do the clinics reach Bolsover and Erewash?')
  await asking.getByRole('button', { name: 'Ask', exact: true }).click()
  await asking.getByText('The question is asked.', { exact: false }).waitFor()

  const answering = await pageOf(chair, '/checks?status=open')
  await answering.getByText('This page is the partner view', { exact: false }).waitFor()
  const question = answering.locator('#questions li', { hasText: 'Bolsover and Erewash' })
  await question.locator('summary').first().click()
  await question.getByRole('textbox', { name: 'Answer' }).fill('In January 2027, if the court agrees to a second day.')
  await question.getByRole('button', { name: 'Send the answer' }).click()
  await answering.getByText('The answer is sent', { exact: false }).waitFor()

  await asking.reload()
  await asking.getByText('In January 2027, if the court agrees', { exact: false }).waitFor()
  await asking.getByText('Record that you have checked these figures').click()
  await asking.getByRole('button', { name: 'Record the check' }).click()
  await asking
    .getByRole('heading', { level: 1, name: /^No target, trend or assurance has changed since the check of / })
    .waitFor()
  await Promise.all([asking, answering].map((page) => page.context().close()))
})
