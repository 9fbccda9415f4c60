import type { Paper } from '@dashboard/contract'
import { officePackage, relationshipBase } from '../parts/office-package.ts'
import { element, escaped, part } from '../parts/xml.ts'

/** As little of a Word document as says all that a paper of one figure must. */
export async function smallDocx(
  { title, subtitle, force, asAt, marking }: Paper,
  altText: string,
  said: readonly string[],
) {
  const paragraph = (text: string) => element('w:p', {}, element('w:r', {}, element('w:t', {}, escaped(text))))
  const cell = element('w:tc', {}, paragraph('Month'))
  const drawing = element(
    'w:drawing',
    {},
    element('wp:inline', {}, element('wp:docPr', { id: 1, name: 'Chart', descr: altText })),
  )
  const type = 'application/vnd.openxmlformats-officedocument.wordprocessingml'
  return officePackage(
    [
      {
        name: 'word/document.xml',
        type: `${type}.document.main+xml`,
        content: part(
          element(
            'w:document',
            { 'xmlns:w': 'urn:w', 'xmlns:wp': 'urn:wp' },
            element(
              'w:body',
              {},
              said.map(paragraph),
              element('w:p', {}, element('w:r', {}, drawing)),
              element('w:tbl', {}, element('w:tr', {}, element('w:trPr', {}, element('w:tblHeader')), cell)),
            ),
          ),
        ),
        to: [{ id: 'rId1', type: `${relationshipBase}/styles`, target: 'styles.xml' }],
      },
      {
        name: 'word/styles.xml',
        type: `${type}.styles+xml`,
        content: part(element('w:styles', { 'xmlns:w': 'urn:w' }, element('w:lang', { 'w:val': 'en-GB' }))),
      },
      ...(['header', 'footer'] as const).map((where) => ({
        name: `word/${where}1.xml`,
        type: `${type}.${where}+xml`,
        content: part(element(`w:${where}`, { 'xmlns:w': 'urn:w' }, paragraph(marking))),
      })),
    ],
    { title, subject: subtitle, creator: force, keywords: '', asAt },
    'Microsoft Office Word',
  )
}
