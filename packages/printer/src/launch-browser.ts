import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { tmpdir, userInfo } from 'node:os'
import { delimiter, join } from 'node:path'
import { chromium, type Browser } from 'playwright-core'

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
  if (!installed) {
    return launchPackaged().catch((error: unknown) => {
      throw new Error(nowhere, { cause: error })
    })
  }
  const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : []
  return chromium.launch({ executablePath: installed, args: [...quiet, ...asRoot] })
}

const nowhere =
  'There is no browser to print with. Install Chromium or Chrome, or set CHROMIUM_PATH to where one is; every other format is made without it.'

function findInstalled(): string | null {
  const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']
  const folders = (process.env['PATH'] ?? '').split(delimiter)
  const paths = folders.flatMap((folder) => names.map((name) => join(folder, name)))
  return paths.find((path) => existsSync(path)) ?? null
}

/** It unpacks itself into the folder for temporary files: one for each version and user, so that none meets another's. */
async function launchPackaged(): Promise<Browser> {
  const version = createHash('sha256')
    .update(import.meta.resolve('@sparticuz/chromium'))
    .digest('hex')
    .slice(0, 12)
  const folder = join(tmpdir(), `stalking-kpis-chromium-${version}-${userInfo().uid}`)
  await mkdir(folder, { recursive: true, mode: 0o700 })
  process.env['TMPDIR'] = folder
  // Makes the package bring its own system libraries, which a bare machine lacks.
  process.env['AWS_LAMBDA_JS_RUNTIME'] ??= 'nodejs22.x'
  const { default: packaged } = await import('@sparticuz/chromium')
  return chromium.launch({ executablePath: await packaged.executablePath(), args: [...packaged.args, ...quiet] })
}
