import { form, optional, required, text } from '../feed.ts'
import { referenceFile } from '../reference-file.ts'
import { endsAfterItBegins, linesOfPairs, noOverlap, validity } from './validity.ts'

export const areaCode = form(/^[EWNSK]\d{8}$/, 'E06000015')

export const areas = referenceFile({
  name: 'areas',
  table: 'area',
  key: ['area_code', 'valid_from'],
  columns: [
    required('area_code', areaCode),
    required('name', text),
    required('division', text),
    optional('successor_code', areaCode, 'areas'),
    ...validity,
  ],
  rowChecks: [endsAfterItBegins],
  setChecks: [
    {
      rule: 'two-divisions',
      column: '',
      lines: (stage) => linesOfPairs(stage, ['area_code'], 'one.division < other.division'),
    },
    noOverlap('area_code'),
    {
      rule: 'circle',
      column: 'successor_code',
      lines: (stage) => `
        with recursive walk as (
          select area_code, successor_code, line from ${stage} where successor_code is not null
          union
          select walk.area_code, area.successor_code, walk.line
          from   walk
          join   ${stage} area on area.area_code = walk.successor_code
          where  area.successor_code is not null
        )
        select line from walk where successor_code = area_code`,
    },
  ],
})
