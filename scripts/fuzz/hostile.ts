import fc from 'fast-check'

/** What has broken other services: SQL, paths, markup, prototypes, numbers, months and text that look like others. */
const known = [
  '',
  ' ',
  "'; drop table kpi.load; --",
  "1' or '1'='1",
  '../../../../etc/passwd',
  '..\\..\\windows\\win.ini',
  '..%2f..%2f',
  '/etc/passwd',
  '//example.org',
  'javascript:alert(1)',
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  '${7*7}',
  '{{7*7}}',
  '=1+1',
  '@SUM(1)',
  '\u0000',
  'a\u0000b',
  '\r\nset-cookie: a=b',
  '\u202Egpj.exe',
  '\uFEFF',
  '\uD800',
  'ＡＢＣ',
  '٢٠٢٦-٠١',
  '👩‍👩‍👧‍👦',
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  'hasOwnProperty',
  'NaN',
  'Infinity',
  '-0',
  '1e309',
  '9'.repeat(400),
  'null',
  'true',
  '[]',
  '%',
  '%00',
  '%E0%A4%A',
  '2026-13',
  '0000-00',
  '2026-00-00',
  'x'.repeat(61),
  'x'.repeat(101),
  'x'.repeat(9_000),
]

export const hostileText = fc.oneof(
  fc.constantFrom(...known),
  fc.string({ unit: 'grapheme', maxLength: 70 }),
  fc.string({ unit: 'binary', maxLength: 70 }),
  fc.string({ unit: 'binary-ascii', maxLength: 20 }),
)

const hostileNumber = fc.oneof(
  fc.double(),
  fc.bigInt().map(Number),
  fc.constantFrom(0, -0, -1, 0.1 + 0.2, 2 ** 31, 2 ** 53, Number.MAX_VALUE, Number.MIN_VALUE, 1e-320),
)

export const hostileValue: fc.Arbitrary<unknown> = fc.oneof(
  hostileText,
  hostileNumber,
  fc.boolean(),
  fc.constant(null),
  fc.array(hostileText, { maxLength: 3 }),
  fc.dictionary(hostileText, hostileText, { maxKeys: 3 }),
)

/** Bodies that are no object of fields, or no JSON. */
export const hostileBody = fc.oneof(
  fc.json({ maxDepth: 4 }),
  hostileText,
  fc.constantFrom(
    '{"__proto__":{"polluted":true}}',
    '{"constructor":{"prototype":{"polluted":true}}}',
    '{"reason":"a reason that is long enough","__proto__":{"polluted":true}}',
    '{"value":1e400}',
    '{"value":-1e400,"value":2}',
    `{"reason":"${'x'.repeat(20_000)}"}`,
    '['.repeat(5_000),
    '{"a":'.repeat(2_000),
    '\uFEFF{}',
    '{}{}',
  ),
)
