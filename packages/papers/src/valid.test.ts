import { expect, test } from 'vitest'
import { paperDocx } from './docx/paper-docx.ts'
import { openFile } from './gate/open-file.ts'
import { planReturnDocx } from './plan-return-docx.ts'
import { paperPptx } from './pptx/paper-pptx.ts'
import { paperXlsx } from './spreadsheet/paper-xlsx.ts'
import { changedFile } from './testing/changed-file.ts'
import { hardPaper } from './testing/hard-paper.ts'
import { planReturn } from './testing/plan-return.ts'
import { samplePaper } from './testing/sample-paper.ts'
import { twentyCharts } from './testing/twenty-charts.ts'
import { canValidate, validated } from './testing/validated.ts'

const formats = [
  ['docx', paperDocx],
  ['pptx', paperPptx],
  ['xlsx', paperXlsx],
] as const

test.skipIf(!canValidate).each(formats)('Microsoft’s schemas find no fault in a paper in %s', async (ending, make) => {
  expect(await validated(await make(samplePaper()), ending)).toEqual([])
})

test.skipIf(!canValidate).each(formats)('nor in the hardest paper in %s', async (ending, make) => {
  expect(await validated(await make(hardPaper), ending)).toEqual([])
})

test.skipIf(!canValidate).each(formats)('nor in charts of every shape in %s', async (ending, make) => {
  expect(await validated(await make(twentyCharts), ending)).toEqual([])
})

test.skipIf(!canValidate)('nor in a plan return', async () => {
  expect(await validated(await planReturnDocx(planReturn), 'docx')).toEqual([])
})

test.skipIf(!canValidate).each([
  ['docx', paperDocx],
  ['pptx', paperPptx],
] as const)('nor in the workbook behind a chart of %s', async (_ending, make) => {
  const { bytes } = await openFile(await make(samplePaper()))
  const workbook = [...bytes].find(([name]) => name.endsWith('.xlsx'))?.[1]
  expect(await validated(workbook ?? Buffer.alloc(0), 'xlsx')).toEqual([])
})

test.skipIf(!canValidate).each([
  ['docx', paperDocx, '/word/charts/chart1.xml'],
  ['pptx', paperPptx, '/ppt/charts/chart3.xml'],
  ['xlsx', paperXlsx, '/xl/charts/chart5.xml'],
] as const)('a chart of %s whose parts are in another order is a fault', async (ending, make, part) => {
  const broken = await changedFile(
    await make(samplePaper()),
    /charts\/chart\d+\.xml$/,
    /(<c:autoTitleDeleted[^>]*>)(.*)(<c:plotVisOnly)/s,
    '$2$1$3',
  )
  expect(await validated(broken, ending)).toEqual([
    `${part}: The element has unexpected child element 'http://schemas.openxmlformats.org/drawingml/2006/chart:autoTitleDeleted'.`,
  ])
})
