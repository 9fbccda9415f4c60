import { form, required, text } from '../feed.ts'
import { referenceFile } from '../reference-file.ts'

/** A name that a force gives to what its extract points to. */
export const givenCode = form(/^[a-z][a-z0-9_]{0,39}$/, 'derby_advocacy')

export const providers = referenceFile({
  name: 'providers',
  table: 'provider',
  key: ['provider'],
  columns: [required('provider', givenCode), required('name', text)],
})
