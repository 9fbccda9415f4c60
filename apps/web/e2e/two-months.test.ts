import { AxeBuilder } from '@axe-core/playwright'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { launchBrowser } from '@dashboard/printer'
import { signedIn } from './sign-in.ts'
import { startSmallProduct } from './start-small-product.ts'

const minutes = 60_000
let product: Awaited<ReturnType<typeof startSmallProduct>>
let browser: Browser
const people = new Map<string, Page>()

beforeAll(async () => {
  product = await startSmallProduct('2026-09-30')
  browser = await launchBrowser()
  for (const person of ['Carol Whitfield', 'Ben Hargreaves', 'Dev Sandhu', 'Frank Oyelaran']) {
    const storageState = await signedIn(browser, product.address, person)
    // Axe looks only into pages of a context of their own.
    const context = await browser.newContext({
      storageState,
      baseURL: product.address,
      viewport: { width: 1280, height: 900 },
    })
    people.set(person, await context.newPage())
  }
}, 5 * minutes)
afterAll(async () => {
  await browser.close()
  await product.stop()
}, minutes)

function pageOf(person: string): Page {
  const page = people.get(person)
  if (!page) throw new Error(`${person} has not signed in.`)
  return page
}

const [chair, member, office, officer] = ['Carol Whitfield', 'Ben Hargreaves', 'Dev Sandhu', 'Frank Oyelaran'].map(
  (person) => () => pageOf(person),
) as [() => Page, () => Page, () => Page, () => Page]

/** What axe finds on a page, as somebody sees it. */
async function faultsOf(page: Page): Promise<string[]> {
  await page.locator('.loading').waitFor({ state: 'detached' })
  const { violations } = await new AxeBuilder({ page }).analyze()
  return violations.map(({ id, nodes }) => `${page.url()} ${id}: ${nodes[0]?.html}`)
}

async function open(page: Page, path: string): Promise<void> {
  await page.goto(path)
  await page.getByRole('heading', { level: 1 }).waitFor()
}

async function addMeeting(day: string): Promise<void> {
  await open(chair(), '/meetings')
  await chair().getByText('Add a meeting').click()
  const form = chair().getByRole('form', { name: 'Add a meeting' })
  await form.getByLabel('Which group meets').selectOption('delivery-group')
  await form.getByLabel('Day of the meeting').fill(day)
  await form.getByLabel('Attending').fill('Chair\nHead of Crime')
  await form.getByRole('button', { name: 'Add the meeting' }).click()
  await chair().getByText('The meeting is on the list, as a draft.').waitFor()
}

/** Refused until the releases for those outside the force are approved, which they are once they have been attacked. */
async function freeze(): Promise<void> {
  await chair().locator('summary', { hasText: 'Freeze the figures' }).click()
  await vi.waitFor(
    async () => {
      await chair().getByRole('button', { name: 'Freeze the figures' }).click()
      await chair().getByText('The figures are frozen').waitFor({ timeout: 10_000 })
    },
    { timeout: 10 * minutes, interval: 2_000 },
  )
}

test('October: the meeting is added, and its figures are frozen', { timeout: 12 * minutes }, async () => {
  await addMeeting('2026-10-08')
  await chair().getByRole('link', { name: 'Delivery group, 8 October 2026' }).click()
  await chair().getByRole('heading', { name: 'Agenda' }).waitFor()
  await freeze()
  await chair()
    .getByText(/^Figures to 30 September 2026\. Frozen by/)
    .waitFor()
  expect(await faultsOf(chair())).toEqual([])
})

test(
  'the owner comments, the chair approves, the disclosure officer releases it to partners',
  { timeout: 2 * minutes },
  async () => {
    await open(member(), '/kpis/charge-rate')
    await member().locator('summary', { hasText: 'Write the comment' }).click()
    const form = member().getByRole('form', { name: /^Write the comment/ })
    await form.getByLabel('What happened').fill('Fewer crimes were charged than the target asks for.')
    await form.getByLabel('Why').fill('Files wait for the evidence of devices.')
    await form.getByLabel('What next').fill('Clinics with prosecutors begin in November.')
    await form.getByLabel('Is it ready for the chair?').selectOption('submitted')
    await form.getByRole('button', { name: 'Record the comment' }).click()
    await member().getByText('Recorded: the comment on F1').waitFor()
    expect(await faultsOf(member())).toEqual([])

    await open(chair(), '/comments')
    await chair().locator('summary', { hasText: 'Approve' }).click()
    await chair().getByRole('button', { name: 'Approve the comment' }).click()
    await chair().getByText('Approved: the comment on F1').waitFor()
    expect(await faultsOf(chair())).toEqual([])

    await open(officer(), '/comments')
    await officer().locator('summary', { hasText: 'Release to partners' }).click()
    await officer()
      .getByRole('button', { name: /^Release version/ })
      .click()
    await officer().getByText('Released to partners').first().waitFor()
    expect(await faultsOf(officer())).toEqual([])
  },
)

test('an action is agreed, with what it is expected to do', { timeout: 2 * minutes }, async () => {
  await open(chair(), '/actions')
  await chair().locator('summary', { hasText: 'Add an action' }).click()
  const form = chair().getByRole('form', { name: 'Add an action' })
  await form.getByLabel('Title').fill('Charge clinics')
  await form.getByLabel('What is to be done').fill('A weekly clinic on every file that waits.')
  await form.getByLabel('Owner').fill('Head of Crime')
  await form.getByLabel('Due', { exact: true }).fill('2026-11-02')
  await form.getByLabel('KPIs', { exact: true }).fill('F1')
  await form.getByLabel('Begins').fill('2026-10-12')
  await form.getByLabel('KPI expected to change').selectOption('F1')
  await form.getByLabel('Which way').selectOption('higher')
  await form.getByLabel('By which month').selectOption('2027-03')
  await form.getByRole('button', { name: 'Add the action' }).click()
  await chair()
    .getByRole('link', { name: /Charge clinics/ })
    .waitFor()
  expect(await faultsOf(chair())).toEqual([])
})

test(
  'after the next load the agenda shows what moved, and the action that is overdue',
  { timeout: 12 * minutes },
  async () => {
    await product.load('2026-10-31')
    await addMeeting('2026-11-12')
    await chair().getByRole('link', { name: 'Delivery group, 12 November 2026' }).click()
    await chair().getByRole('heading', { name: 'Since the October meeting' }).waitFor()
    const overdue = chair()
      .locator('.agenda')
      .getByRole('heading', { name: /Charge clinics/ })
    if ((await overdue.count()) === 0)
      await chair()
        .getByRole('button', { name: /more items?$/ })
        .click()
    await overdue.waitFor()
    expect(await faultsOf(chair())).toEqual([])

    await chair().getByRole('link', { name: 'Compare two meetings' }).click()
    await chair()
      .getByRole('heading', { name: /figures? moved$/ })
      .waitFor()
    expect(await faultsOf(chair())).toEqual([])

    await open(chair(), '/kpis/charge-rate')
    await chair().getByText('1 Charge clinics').first().waitFor()
    expect(await faultsOf(chair())).toEqual([])
  },
)

test(
  'the PCC’s office reads what was released to it, and asks; the chair answers',
  { timeout: 12 * minutes },
  async () => {
    await open(office(), '/checks')
    await office().getByText('Files wait for the evidence of devices.').waitFor()
    expect(await office().locator('main').textContent()).not.toContain('Charge clinics')
    await office().locator('summary', { hasText: 'Ask the force a question' }).click()
    const form = office().getByRole('form', { name: 'Ask the force a question' })
    await form.getByLabel('Question', { exact: true }).fill('When will the clinics have reached every division?')
    await form.getByLabel('On which KPI').selectOption('charge-rate')
    await form.getByRole('button').click()
    await office().locator('#questions').getByText('When will the clinics have reached every division?').waitFor()
    expect(await faultsOf(office())).toEqual([])

    await open(chair(), '/checks')
    await chair().locator('#questions summary', { hasText: 'Answer' }).click()
    await chair().getByRole('textbox', { name: 'Answer' }).fill('By the end of January: two divisions have begun.')
    await chair().getByRole('button', { name: 'Send the answer' }).click()
    await chair().getByText('The answer is sent').waitFor()
    await open(office(), '/checks')
    await office().getByText('By the end of January: two divisions have begun.').waitFor()
  },
)

test(
  'November: frozen, presented by the keyboard, and closed with what was decided',
  { timeout: 12 * minutes },
  async () => {
    await open(chair(), '/meetings')
    await chair().getByRole('link', { name: 'Delivery group, 12 November 2026' }).click()
    await freeze()
    await chair().getByRole('link', { name: 'Present', exact: true }).click()
    const title = chair().getByRole('heading', { level: 1 })
    await title.waitFor()
    const first = await title.textContent()
    await chair().keyboard.press('ArrowRight')
    await vi.waitFor(async () => expect(await title.textContent()).not.toBe(first))
    expect(await faultsOf(chair())).toEqual([])
    await chair().keyboard.press('Escape')
    await chair().locator('summary', { hasText: 'Close the meeting' }).click()
    await chair()
      .getByRole('form', { name: /^Close/ })
      .getByLabel('Decisions')
      .fill('Clinics go on.')
    await chair().getByRole('button', { name: 'Close the meeting' }).click()
    await chair().getByText('The meeting is closed').waitFor()
    expect(await chair().getByText('Change the details').count()).toBe(0)
    expect(await faultsOf(chair())).toEqual([])
  },
)
