import { Readable } from 'node:stream'
import { expect, test } from 'vitest'
import { openTable } from './read-table.ts'

async function rowsOf(text: string, chunk = text.length): Promise<{ header: string[]; rows: [number, string[]][] }> {
  const bytes = Buffer.from(text)
  const chunks = Array.from({ length: Math.ceil(bytes.length / chunk) }, (_, at) =>
    bytes.subarray(at * chunk, (at + 1) * chunk),
  )
  const source = { files: [], open: async () => Readable.from(chunks), close: () => undefined }
  const { header, batches } = await openTable(source, 'crimes.csv')
  const rows: [number, string[]][] = []
  for await (const batch of batches)
    rows.push(...Array.from(batch, ({ line, cells }): [number, string[]] => [line, cells]))
  return { header, rows }
}

test('a header alone is a file without rows', async () => {
  expect(await rowsOf('a,b')).toEqual({ header: ['a', 'b'], rows: [] })
  expect(await rowsOf('a,b\n', 1)).toEqual({ header: ['a', 'b'], rows: [] })
})

test('a blank last line is no row; a blank line before another is', async () => {
  expect((await rowsOf('a,b\n1,2\n\n')).rows).toEqual([[2, ['1', '2']]])
  expect((await rowsOf('a,b\n\n1,2\n', 1)).rows).toEqual([
    [2, ['']],
    [3, ['1', '2']],
  ])
})

test('a last row with too few cells and no end of line was cut off', async () => {
  const cutOff = 'crimes.csv ends in the middle of a row. Send the file again whole.'
  await expect(rowsOf('a,b\n1,2\n3')).rejects.toThrow(cutOff)
  await expect(rowsOf('a,b\r\n1,2\r\n3', 1)).rejects.toThrow(cutOff)
  expect((await rowsOf('a,b\n1,2\n3\n')).rows).toEqual([
    [2, ['1', '2']],
    [3, ['3']],
  ])
})

test('an empty file has no header', async () => {
  await expect(rowsOf('')).rejects.toThrow('crimes.csv is empty: even a feed without rows has its header.')
})
