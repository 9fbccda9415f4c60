import { expect, test } from 'vitest'
import { Column } from './profiles.ts'

test.each([3, 256, 257, 70_000])('of %i categories every profile keeps its own', (count) => {
  const column = new Column(count)
  const names = Array.from({ length: count }, (_, profile) => (profile === 0 ? 'unknown' : `name ${profile}`))
  for (const [profile, name] of names.entries()) column.set(profile, name)
  expect(names.map((_, profile) => column.names[column.of[profile] ?? -1])).toEqual(names)
})
