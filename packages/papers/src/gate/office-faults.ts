import type { Paper, PaperFault } from '@dashboard/contract'
import type { OpenFile } from './open-file.ts'
import { all, words } from './parsed-xml.ts'

/** The properties of an office file: its title, and its language. */
export function propertyFaults({ xml }: OpenFile, { title, language }: Paper): PaperFault[] {
  const core = xml.get('docProps/core.xml')
  const said = (name: string) => (core ? all(core, name).map(words).join('') : '')
  return [
    ...(said('dc:title') === title
      ? []
      : [fileFault('The file does not bear the title of the paper in its properties.')]),
    ...(said('dc:language') === language
      ? []
      : [fileFault('The file does not say in its properties that it is in British English.')]),
  ]
}

export function fileFault(sentence: string): PaperFault {
  return { block: null, sentence: `${sentence} Make it again.` }
}
