import { required, text } from '../feed.ts'
import { referenceFile } from '../reference-file.ts'
import { givenCode } from './providers.ts'

export const programmes = referenceFile({
  name: 'programmes',
  table: 'programme',
  key: ['programme'],
  columns: [required('programme', givenCode), required('name', text)],
})
