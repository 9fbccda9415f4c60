import { Random } from '../sample/random.ts'
import { interrupt, type Interruption, type Known } from './interrupt.ts'
import { lookForDamage } from './look-for-damage.ts'
import { mutate } from './mutate.ts'
import { emptyTally, type Tally } from './tally.ts'
import { World } from './world.ts'

export type Campaign = { kills: number; interruptions: number; mutations: number; seed: number }

/** Of every seven kills so many go to each; a postmaster takes longest to come back. */
const targets: Interruption[] = ['loader', 'backend', 'loader', 'postmaster', 'backend', 'loader', 'backend']

/** Kills, interrupts and misleads loads at random, and counts what that leaves behind. */
export async function runCampaign(
  { kills, interruptions, mutations, seed }: Campaign,
  tell: (sentence: string) => void = () => undefined,
): Promise<Tally> {
  const world = await World.make()
  try {
    const tally = emptyTally()
    const known = await learn(world)
    const random = new Random(seed)
    for (let count = 0; count < kills; count += 1) {
      await interrupt(world, known, targets[count % targets.length] ?? 'loader', tally)
      if (count % 10 === 9) tell(`${count + 1} of ${kills} kills`)
    }
    for (let count = 0; count < interruptions; count += 1) {
      await interrupt(world, known, world.hasSmallDisk && count % 2 === 0 ? 'full-disk' : 'drop', tally)
      if (count % 10 === 9) tell(`${count + 1} of ${interruptions} full disks and dropped connections`)
    }
    for (let count = 0; count < mutations; count += 1) {
      await mutate(world, known, random, tally)
      if (count % 10 === 9) tell(`${count + 1} of ${mutations} mutated extracts`)
    }
    await endWell(world, known, tally)
    tally.damaged = await lookForDamage(world)
    return tally
  } finally {
    await world.destroy()
  }
}

async function learn(world: World): Promise<Known> {
  const { ms } = await world.load(world.pathOf('a'))
  const a = await world.figures()
  await world.load(world.pathOf('b'))
  const b = await world.figures()
  if (a === b || !a || !b) throw new Error('The two made-up extracts must give figures that differ.')
  return { figures: { a, b }, wholeMs: ms, inForce: 'b' }
}

/** The next load that nothing disturbs works, and gives what it gave before. */
async function endWell(world: World, known: Known, tally: Tally): Promise<void> {
  const other = known.inForce === 'a' ? 'b' : 'a'
  await world.load(world.pathOf(other))
  if ((await world.figures()) !== known.figures[other]) tally.wrongFigures += 1
}
