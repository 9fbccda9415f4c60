export type Attributes = Record<string, string | number | undefined>

/** One element of a part: attributes that are undefined are left out, children are XML already. */
export function element(name: string, attributes: Attributes = {}, ...children: (string | string[])[]): string {
  const written = Object.entries(attributes).map(([key, value]) =>
    value === undefined ? '' : ` ${key}="${escaped(String(value))}"`,
  )
  const inside = children.flat().join('')
  return inside === '' ? `<${name}${written.join('')}/>` : `<${name}${written.join('')}>${inside}</${name}>`
}

/** Words as the content of an element; what XML cannot hold is left out. */
export function escaped(text: string): string {
  return text
    .replaceAll(notXml, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll(/[\t\n\r]/g, (found) => `&#${found.charCodeAt(0)};`)
}

/** A part of its own. */
export function part(root: string): string {
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${root}`
}

/** Control characters, unpaired surrogates and the two non-characters. */
const notXml = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu
