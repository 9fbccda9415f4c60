const odf = 'urn:oasis:names:tc:opendocument:xmlns'

export const namespaces = {
  'xmlns:office': `${odf}:office:1.0`,
  'xmlns:table': `${odf}:table:1.0`,
  'xmlns:text': `${odf}:text:1.0`,
  'xmlns:style': `${odf}:style:1.0`,
  'xmlns:number': `${odf}:datastyle:1.0`,
  'xmlns:fo': `${odf}:xsl-fo-compatible:1.0`,
  'xmlns:meta': `${odf}:meta:1.0`,
  'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
  'xmlns:xlink': 'http://www.w3.org/1999/xlink',
}
