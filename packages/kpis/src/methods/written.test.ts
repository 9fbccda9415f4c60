import { methodsPage } from '@dashboard/contract'
import { expect, test } from 'vitest'
import { describeMethods } from './describe-methods.ts'
import { methods } from './methods.ts'

test('docs/methods.md is what the methods say (written by `pnpm fix`)', async () => {
  await expect(describeMethods(methods)).toMatchFileSnapshot('../../../../docs/methods.md')
})

test('the page may answer them as they are, and no two share an address', () => {
  expect(methodsPage.parse(methods)).toEqual(methods)
  const ids = methods.methods.map(({ id }) => id)
  expect(new Set(ids).size).toBe(ids.length)
})

test('all fourteen disputes are decided', () => {
  expect(methods.decisions).toHaveLength(14)
})
