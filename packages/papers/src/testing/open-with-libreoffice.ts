import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { existsSync } from 'node:fs'
import { promisify } from 'node:util'

/** Whether LibreOffice is on this machine; where it is not, what needs it says so and is left out. */
export const libreOffice = ['soffice', 'libreoffice'].find((name) =>
  (process.env.PATH ?? '').split(delimiter).some((folder) => existsSync(join(folder, name))),
)

if (libreOffice === undefined) console.warn('LibreOffice is not installed: no made file is opened.')

/** A made file as LibreOffice prints it. Throws where it cannot be opened. */
export async function openWithLibreOffice(made: Buffer, ending: string): Promise<Buffer> {
  const folder = await mkdtemp(join(tmpdir(), 'opened-'))
  try {
    await writeFile(join(folder, `paper.${ending}`), made)
    await promisify(execFile)(
      libreOffice ?? 'soffice',
      [
        '--headless',
        `-env:UserInstallation=file://${join(folder, 'profile')}`,
        '--convert-to',
        'pdf',
        '--outdir',
        folder,
        join(folder, `paper.${ending}`),
      ],
      { timeout: 120_000 },
    )
    return await readFile(join(folder, 'paper.pdf'))
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
