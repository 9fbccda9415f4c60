import { element, escaped } from '../parts/xml.ts'

export type TextLook = {
  points?: number
  bold?: boolean
  colour?: string
  bullet?: boolean
  align?: 'ctr' | 'r'
  after?: number
}

/** Paragraphs as the body of a shape or cell; a body has one paragraph at least. */
export function paragraphs(texts: readonly string[], look: TextLook = {}): string {
  return (texts.length > 0 ? texts : ['']).map((text) => paragraph(text, look)).join('')
}

function paragraph(text: string, { points, bold, colour, bullet, align, after }: TextLook): string {
  const look = { lang: 'en-GB', sz: points && Math.round(points * 100), b: bold ? 1 : undefined }
  const fill = colour ? element('a:solidFill', {}, element('a:srgbClr', { val: colour })) : ''
  const layout = element(
    'a:pPr',
    { marL: bullet ? 285_750 : undefined, indent: bullet ? -285_750 : undefined, algn: align },
    after ? element('a:spcAft', {}, element('a:spcPts', { val: after * 100 })) : '',
    bullet ? element('a:buFont', { typeface: 'Arial' }) + element('a:buChar', { char: '•' }) : '',
  )
  return element(
    'a:p',
    {},
    layout,
    text === '' ? '' : element('a:r', {}, element('a:rPr', look, fill), element('a:t', {}, escaped(text))),
    element('a:endParaRPr', { lang: 'en-GB', sz: look.sz }),
  )
}
