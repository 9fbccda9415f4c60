import { expect, test } from 'vitest'
import { paperCsv } from './paper-csv.ts'
import { figureBlock, sampleFigure, samplePaper, tableBlock } from './testing/sample-paper.ts'

const about =
  'F-7K3Q-C4TR,F1,Figure 1: Charge rate: higher than usual since October 2025,2026-10-31,partner,OFFICIAL-SENSITIVE,3-abcd1234,true'

test('every value is a line with what it is of, and a nought is not nothing', () => {
  const lines = paperCsv(samplePaper({ blocks: [figureBlock(sampleFigure([0.07, 0, null]))] })).split('\r\n')
  expect(lines[0]).toBe(
    '\uFEFFfigure_id,kpi,figure,as_at,audience,marking,definition,made_up,row,of,month,column,label,unit,value,says,status',
  )
  expect(lines[1]).toBe(`${about},1,,2025-01,value,Percentage,proportion,0.07,,Mature`)
  expect(lines[5]).toBe(`${about},2,,2025-02,value,Percentage,proportion,0,,Mature`)
  expect(lines[9]).toBe(`${about},3,,2025-03,value,Percentage,proportion,,,Too early to judge [p] [c]`)
})

test('a table without rows is a line that says so', () => {
  const lines = paperCsv(samplePaper({ blocks: [figureBlock(sampleFigure([]))] })).split('\r\n')
  expect(lines[1]).toBe(`${about},0,,,,,,,No rows,`)
})

test('words have a column of their own, and no cell is a formula', () => {
  const csv = paperCsv(samplePaper({ blocks: [tableBlock([['=1+1', '[c]', 3, '@SUM(1)']])] }))
  expect(csv).toContain(`,1,'=1+1,,value,Value,proportion,,[c],\r\n`)
  expect(csv).toContain(`,1,'=1+1,,target,Target,text,,'@SUM(1),\r\n`)
})
