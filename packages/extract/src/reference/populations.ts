import { required, whole } from '../feed.ts'
import { referenceFile } from '../reference-file.ts'
import { areaCode } from './areas.ts'

export const populations = referenceFile({
  name: 'populations',
  table: 'population',
  key: ['year', 'area_code'],
  columns: [
    required('year', whole(1900, 2100)),
    required('area_code', areaCode, 'areas'),
    required('people', whole(1, 99_999_999)),
  ],
})
