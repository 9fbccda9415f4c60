import type { World } from './attack-extract.ts'

/** Made-up worlds, no two alike: most are of years with few crimes, so that small counts abound; every fifth is of today's size. */
export function worldAt(index: number): World {
  const seed = 101 + index * 17
  if (index % 5 === 4) return { seed, crimes: 9_000 + index * 200, asAt: '2026-10-31', seen: ['2026-09-30'] }
  const [seen = '', asAt = ''] = days[index % days.length] ?? []
  return { seed, crimes: 1_200 + (index % 7) * 250, asAt, seen: [seen] }
}

/** An earlier day on which a world is seen, and a later one. */
const days = [
  ['2020-05-31', '2020-06-30'],
  ['2020-02-15', '2020-03-31'],
  ['2021-03-31', '2021-04-30'],
  ['2020-09-15', '2020-10-31'],
]
