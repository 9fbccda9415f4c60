import { expect, test } from 'vitest'
import { countResults } from './count-results.ts'

const checks = 'passed  lint\nchecks: 7 passed, 0 failed\n'
const report = JSON.stringify({ numPassedTests: 300, numFailedTests: 0 })

test.each<[fact: string, ...given: Parameters<typeof countResults>, passed: number, failed: number]>([
  ['all is well', checks, report, 0, 307, 0],
  ['a check failed', 'checks: 6 passed, 1 failed', report, 0, 306, 1],
  ['two tests failed', checks, JSON.stringify({ numPassedTests: 298, numFailedTests: 2 }), 1, 305, 2],
  ['a file of tests could not be read, so that none of its tests failed', checks, report, 1, 307, 1],
  ['the tests broke off', checks, '', 1, 7, 1],
  ['the checks broke off', '', report, 0, 300, 1],
])('%s', (_fact, checked, reported, status, passed, failed) => {
  expect(countResults(checked, reported, status)).toEqual({ passed, failed })
})
