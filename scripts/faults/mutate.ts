import { createHash } from 'node:crypto'
import { cp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Random } from '../sample/random.ts'
import type { Tally } from './tally.ts'
import type { Known } from './interrupt.ts'
import type { World } from './world.ts'

/** Loads the extract that is not in force with one thing wrong in it, and checks what is left. */
export async function mutate(world: World, known: Known, random: Random, tally: Tally): Promise<void> {
  const other = known.inForce === 'a' ? 'b' : 'a'
  const path = join(world.folder, 'mutated')
  await rm(path, { recursive: true, force: true })
  await cp(world.pathOf(other), path, { recursive: true })
  const files = (await readdir(path)).filter((name) => name.endsWith('.csv')).sort()
  const file = anyOf(random, files)
  const before = await readFile(join(path, file))
  const after = anyOf(random, mutations)(before, random)
  await writeFile(join(path, file), after)
  // Half of the manifests vouch for their files; of the others nobody can tell a changed value from a true one.
  const vouched = random.chance(0.5)
  if (!vouched) await vouchForNothing(path)
  const reports = await world.reports()
  const { code, hung } = await world.load(path)
  if (hung) tally.hangs += 1
  if ((await world.reports()) === reports) tally.lostReports += 1
  const figures = await world.figures()
  const same = sha256(before) === sha256(after)
  if (code !== 0) {
    tally.mutations.refused += 1
    if (figures !== known.figures[known.inForce]) tally.halfLoaded += 1
  } else {
    tally.mutations[same ? 'unchanged' : 'accepted'] += 1
    if (vouched && !same) tally.wrongFigures += 1
    if (same && figures !== known.figures[other]) tally.wrongFigures += 1
    await putBack(world, known, tally)
  }
}

/** What an accepted mutation has changed is gone again with the next whole extract. */
async function putBack(world: World, known: Known, tally: Tally): Promise<void> {
  await world.load(world.pathOf(known.inForce))
  if ((await world.figures()) !== known.figures[known.inForce]) tally.wrongFigures += 1
}

async function vouchForNothing(path: string): Promise<void> {
  const manifest = JSON.parse(await readFile(join(path, 'manifest.json'), 'utf8')) as {
    extractId: string
    feeds: Record<string, { file: string }>
  }
  manifest.extractId = crypto.randomUUID()
  for (const [name, { file }] of Object.entries(manifest.feeds)) manifest.feeds[name] = { file }
  await writeFile(join(path, 'manifest.json'), JSON.stringify(manifest))
}

type Mutation = (bytes: Buffer, random: Random) => Buffer

const mutations: Mutation[] = [flipByte, dropRow, repeatRow, cutOff, swapColumns, shiftCells]

function flipByte(bytes: Buffer, random: Random): Buffer {
  const flipped = Buffer.from(bytes)
  const at = whole(random, 0, flipped.length - 1)
  flipped[at] = (flipped[at] ?? 0) ^ (1 << whole(random, 0, 7))
  return flipped
}

function dropRow(bytes: Buffer, random: Random): Buffer {
  return withLines(bytes, (lines) => lines.toSpliced(whole(random, 1, Math.max(1, lines.length - 2)), 1))
}

function repeatRow(bytes: Buffer, random: Random): Buffer {
  return withLines(bytes, (lines) => {
    const at = whole(random, 1, Math.max(1, lines.length - 2))
    return lines.toSpliced(at, 0, lines[at] ?? '')
  })
}

function cutOff(bytes: Buffer, random: Random): Buffer {
  return bytes.subarray(0, whole(random, 0, bytes.length))
}

function swapColumns(bytes: Buffer): Buffer {
  return withLines(bytes, ([header = '', ...rows]) => {
    const [first = '', second = '', ...names] = header.split(',')
    return [[second, first, ...names].join(','), ...rows]
  })
}

/** One row with a cell too many at its front: everything in it stands one column too far. */
function shiftCells(bytes: Buffer, random: Random): Buffer {
  return withLines(bytes, (lines) => {
    const at = whole(random, 1, Math.max(1, lines.length - 2))
    return lines.with(at, `,${(lines[at] ?? '').split(',').slice(0, -1).join(',')}`)
  })
}

function withLines(bytes: Buffer, change: (lines: string[]) => string[]): Buffer {
  return Buffer.from(change(bytes.toString('utf8').split('\n')).join('\n'))
}

function whole(random: Random, from: number, to: number): number {
  return from + random.below(to - from + 1)
}

function anyOf<T>(random: Random, choices: readonly T[]): T {
  const chosen = choices[whole(random, 0, choices.length - 1)]
  if (chosen === undefined) throw new Error('There is nothing to choose from.')
  return chosen
}

function sha256(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('hex')
}
