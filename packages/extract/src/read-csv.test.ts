import { createHash } from 'node:crypto'
import { Readable } from 'node:stream'
import { describe, expect, test } from 'vitest'
import { CsvReader } from './read-csv.ts'

async function read(
  bytes: Buffer | string,
  chunk = 1 << 16,
): Promise<{ cells: string[][]; lines: number[]; reader: CsvReader }> {
  const buffer = Buffer.from(bytes)
  const chunks = Array.from({ length: Math.ceil(buffer.length / chunk) }, (_, index) =>
    buffer.subarray(index * chunk, (index + 1) * chunk),
  )
  const reader = new CsvReader(Readable.from(chunks), 'crimes.csv')
  const records = []
  for await (const batch of reader.batches()) records.push(...batch)
  return { cells: records.map(({ cells }) => cells), lines: records.map(({ line }) => line), reader }
}

test.each([
  [
    'rows and cells',
    'a,b\n1,2\n',
    [
      ['a', 'b'],
      ['1', '2'],
    ],
  ],
  [
    'CRLF',
    'a,b\r\n1,2\r\n',
    [
      ['a', 'b'],
      ['1', '2'],
    ],
  ],
  [
    'no newline at the end',
    'a,b\n1,2',
    [
      ['a', 'b'],
      ['1', '2'],
    ],
  ],
  [
    'a byte order mark',
    '\uFEFFa,b\n1,2\n',
    [
      ['a', 'b'],
      ['1', '2'],
    ],
  ],
  [
    'quoted cells',
    '"a","b,c"\n"1","2"\n',
    [
      ['a', 'b,c'],
      ['1', '2'],
    ],
  ],
  ['quotes in quoted cells', 'a\n"say ""no"""\n', [['a'], ['say "no"']]],
  [
    'new lines in quoted cells',
    'a,b\n"1\n2",3\n',
    [
      ['a', 'b'],
      ['1\n2', '3'],
    ],
  ],
  [
    'empty cells',
    'a,b\n,\n"",""\n',
    [
      ['a', 'b'],
      ['', ''],
      ['', ''],
    ],
  ],
])('reads %s', async (_what, text, cells) => {
  expect((await read(text)).cells).toEqual(cells)
})

describe('chunks may end anywhere: within a letter, a quote or a line end', () => {
  const text = '\uFEFFa,b\r\n"é""x","1\r\n2"\r\nü,"ß"\r\n\n"",last'
  const everySize = Array.from({ length: Buffer.byteLength(text) }, (_, index) => index + 1)
  test.each(everySize)('every %i bytes', async (size) => {
    const { cells, lines } = await read(text, size)
    expect(cells).toEqual([['a', 'b'], ['é"x', '1\r\n2'], ['ü', 'ß'], [''], ['', 'last']])
    expect(lines).toEqual([1, 2, 4, 5, 6])
  })
})

test('a letter cut off at the end of the file is not UTF-8', async () => {
  await expect(read(Buffer.from([0x61, 0x0a, 0xc3]))).rejects.toThrow('crimes.csv is not UTF-8 (line 2).')
})

test('lines are those of the file, whatever quoted cells hold', async () => {
  expect((await read('a\n"1\n2"\n3\n')).lines).toEqual([1, 2, 4])
})

test('the hash is that of the bytes', async () => {
  const { reader } = await read('a,b\n1,2\n')
  expect(reader.sha256).toBe(createHash('sha256').update('a,b\n1,2\n').digest('hex'))
})

describe('what is not CSV refuses the file and names the line, not the content', () => {
  test.each([
    [
      'a quote that is never closed',
      'a\n1\n"2\n',
      'crimes.csv has a quote that is never closed (line 3). Write the file again and send it whole.',
    ],
    [
      'a quote inside a bare cell',
      'a\n1"2"\n',
      'crimes.csv has a quote inside a cell that is not quoted (line 2). Write the file again and send it whole.',
    ],
    [
      'text after a closing quote',
      'a\n"1"2\n',
      'crimes.csv has text after a closing quote (line 2). Write the file again and send it whole.',
    ],
    ['a NUL byte', 'a\n1\n\0\n', 'crimes.csv holds a NUL byte (line 3). Write the file again and send it whole.'],
    [
      'a lone carriage return',
      'a\n1\r2\n',
      'crimes.csv has a carriage return that is not the end of a line (line 2). Write the file again and send it whole.',
    ],
  ])('%s', async (_what, text, sentence) => {
    await expect(read(text)).rejects.toThrow(sentence)
  })

  test('Windows-1252 bytes', async () => {
    const bytes = Buffer.from([0x61, 0x0a, 0x62, 0x0a, 0xe9, 0x0a])
    const sentence = 'crimes.csv is not UTF-8 (line 3). Save it as UTF-8 and send it again.'
    await expect(read(bytes)).rejects.toThrow(sentence)
    await expect(read(bytes, 4)).rejects.toThrow(sentence)
  })

  test('a single line of a million and one letters, without holding more than it in memory', async () => {
    await expect(read(`a\n${'x'.repeat(1_000_001)}\n`)).rejects.toThrow(
      'crimes.csv has a line of over 1,000,000 characters',
    )
    await expect(read(`a\n"${'x'.repeat(1_000_001)}`)).rejects.toThrow(
      'crimes.csv has a line of over 1,000,000 characters',
    )
  })
})
