import type { Browser, BrowserContextOptions, Page } from 'playwright-core'

/** Opens an address as anybody does, and chooses somebody to sign in as. */
export async function signIn(page: Page, address: string, person = 'Asha Patel'): Promise<void> {
  await page.goto(address)
  await page.getByRole('button', { name: person }).click()
  await page.locator('.header-view').getByText(person).waitFor()
}

export type SignedIn = NonNullable<BrowserContextOptions['storageState']>

/** What a browser keeps once somebody has signed in. */
export async function signedIn(browser: Browser, address: string, person?: string): Promise<SignedIn> {
  const context = await browser.newContext()
  await signIn(await context.newPage(), address, person)
  const kept = await context.storageState()
  await context.close()
  return kept
}
