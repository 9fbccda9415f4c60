import { expect, test } from 'vitest'
import { sayEntry } from './say-entry.ts'

test.each([
  ['signed-in', 'session', {}, 'Began a session.'],
  ['sign-in-failed', 'lost', { provider: null, times: 1 }, 'It was not begun in that browser, or too long ago.'],
  [
    'sign-in-failed',
    'no-role',
    { provider: 'pcc', times: 3 },
    'The provider knows the person and gives no role here (pcc), 3 times.',
  ],
  ['session-ended', 'id', { of: 'force 12' }, 'That of force 12.'],
  [
    'roles-changed',
    'force 12',
    { before: ['analyst'], now: ['analyst', 'chair'] },
    'Performance analyst, Chair of the delivery group; at the last sign-in Performance analyst.',
  ],
  ['refused', 'GET /api/load', { status: 403, times: 1 }, 'GET /api/load, not allowed.'],
  [
    'breakdown-viewed',
    'F1',
    { kpi: 'charge-rate', breakdown: 'division*victim_sex', population: 'stalking-related', from: null, to: null },
    'F1 Charge rate, by division and victim sex, stalking-related.',
  ],
  [
    'exported',
    'F-1',
    {
      kpi: 'charge-rate',
      figure: 'months',
      breakdown: null,
      from: '2026-01',
      to: '2026-01',
      audience: 'partner',
      sha256: 'ab',
    },
    'F-1: F1 Charge rate, months, January 2026, partner view. SHA-256 ab',
  ],
  ['exported', 'Load report 12', { format: 'csv', sha256: 'ab' }, 'Load report 12. SHA-256 ab'],
  ['exported', 'Audit log', { rows: 3, sha256: 'ab' }, 'Audit log, 3 entries. SHA-256 ab'],
  [
    'load',
    'new',
    { restores: 'old', asAt: '2026-07-31T22:59:00Z', contentHash: '0123456789abcdef01' },
    'Load new, which puts back load old, as at 31 July 2026 at 23:59, files 0123456789abcdef…',
  ],
  ['load-refused', 'id', {}, 'Load id'],
  [
    'target-set',
    'F1',
    { kpi: 'charge-rate', words: '20%', from: '2026-04', reason: 'Agreed.' },
    'F1 Charge rate: 20% from April 2026. Agreed.',
  ],
  [
    'backup-restored',
    '2026-11-27T02:00:00.000Z',
    { faults: 0, replacedEntries: 9 },
    'That of 27 November 2026 at 02:00. It took the place of a log of 9 entries. The log in it was whole.',
  ],
  [
    'agenda-changed',
    'Delivery group, 12 November 2026',
    { act: 'took off', item: 'signal:charge-rate', words: 'Told at the last meeting.' },
    'Delivery group, 12 November 2026: took off F1 Charge rate (signal). Told at the last meeting.',
  ],
  [
    'agenda-changed',
    'Delivery group, 12 November 2026',
    { act: 'added', item: 'Budget 2027', words: 'Half is spent.' },
    'Delivery group, 12 November 2026: added “Budget 2027”. Half is spent.',
  ],
  [
    'comment-written',
    'F1',
    { kpi: 'charge-rate', month: '2026-10', version: 2, state: 'submitted' },
    'F1 Charge rate, October 2026: version 2, submitted.',
  ],
  ['text-released', 'Comment on F1, October 2026', { version: 2 }, 'Comment on F1, October 2026, version 2.'],
  [
    'text-withdrawn',
    'Comment on F1, October 2026',
    { version: 2, reason: 'It names a place.' },
    'Comment on F1, October 2026, version 2. It names a place.',
  ],
  ['figures-checked', 'id', { check: 'c' }, 'Those of release id.'],
  ['question-asked', 'All KPIs', { kpi: null }, 'On All KPIs.'],
  ['question-answered', 'F1', { kpi: 'charge-rate', version: 2 }, 'On F1 Charge rate: version 2.'],
  ['made-later', 'thing', { a: 1 }, 'thing: a 1'],
])('%s of %s is said in words', (action, subject, details, sentence) => {
  expect(sayEntry({ action, subject, details })).toBe(sentence)
})
