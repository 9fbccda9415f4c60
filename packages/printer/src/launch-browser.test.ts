import { afterEach, expect, test, vi } from 'vitest'
import { launchBrowser } from './launch-browser.ts'

afterEach(() => vi.unstubAllEnvs())

test('a browser that is not where it is said to be is told in a sentence', async () => {
  vi.stubEnv('CHROMIUM_PATH', '/nowhere/chromium')
  await expect(launchBrowser()).rejects.toThrow(
    'There is no browser at /nowhere/chromium. Set CHROMIUM_PATH to a Chromium or Chrome, or leave it out.',
  )
})
