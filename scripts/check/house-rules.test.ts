import { expect, test } from 'vitest'
import { breaches } from './house-rules.ts'

test.each([
  ['apps/api/src/app.ts', 'fine\n', []],
  ['apps/api/src/App.ts', '', ['apps/api/src/App.ts is not named in kebab-case.']],
  [
    'packages/kpis/src/utils.ts',
    '',
    ['packages/kpis/src/utils.ts is named like a dumping ground. Name it for what it holds.'],
  ],
  [
    'packages/kpis/src/helpers/x.ts',
    '',
    ['packages/kpis/src/helpers/x.ts is named like a dumping ground. Name it for what it holds.'],
  ],
  ['apps/api/src/app.ts', '\n'.repeat(250), ['apps/api/src/app.ts has 251 lines; none has over 250.']],
  ['db/migrations/0001_create_schemas.sql', 'select 1', []],
])('%s', (file, text, found) => {
  expect(breaches(file, text)).toEqual(found)
})
