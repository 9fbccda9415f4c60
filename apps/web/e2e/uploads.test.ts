import { readFile } from 'node:fs/promises'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import type { Browser } from 'playwright-core'
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

test('an upload that is no .zip is refused in words, and its report can be had', async () => {
  const page = await browser.newPage({ storageState, acceptDownloads: true })
  await page.goto(`${address}/data`)
  await page.getByText('Upload an extract').click()
  const name = '=october.zip'
  await page
    .getByLabel('The .zip of the extract')
    .setInputFiles({ name, mimeType: 'application/zip', buffer: Buffer.from('no archive') })
  await page.getByRole('button', { name: 'Upload and load' }).click()
  await page.getByText('Received: =october.zip, 1 kB.').waitFor()
  const row = page.getByRole('row', { name: /^extract\.zip/ })
  await row.getByText('The .zip cannot be read: it is damaged, or not a .zip at all. Pack it again.').waitFor()
  const [file] = await Promise.all([page.waitForEvent('download'), row.getByRole('link', { name: /^CSV/ }).click()])
  const csv = await readFile(await file.path(), 'utf8')
  expect(file.suggestedFilename()).toMatch(/^load-[0-9a-f-]{36}\.csv$/)
  expect(csv).toContain('\r\noutcome,,,,,,,refused\r\n')
  expect(csv).toContain('\r\nby,,,,,,,Performance analyst\r\n')
  await page.close()
})
