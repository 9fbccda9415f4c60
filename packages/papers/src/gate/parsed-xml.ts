import { SaxesParser } from 'saxes'

/** An element with its name as it is written: `w:tbl`. */
export type Element = {
  name: string
  attributes: Record<string, string>
  children: Element[]
  /** Its own words, without those of its children. */
  text: string
}

/** A part as a tree. Throws where it is not well-formed. */
export function parsedXml(xml: string): Element {
  const root: Element = { name: '', attributes: {}, children: [], text: '' }
  const open = [root]
  const parser = new SaxesParser()
  parser.on('error', (error) => {
    throw error
  })
  parser.on('opentag', ({ name, attributes }) => {
    const element: Element = { name, attributes: { ...attributes }, children: [], text: '' }
    open.at(-1)?.children.push(element)
    open.push(element)
  })
  parser.on('closetag', () => open.pop())
  parser.on('text', (text) => {
    const last = open.at(-1)
    if (last) last.text += text
  })
  parser.write(xml).close()
  return root
}

/** Every element of a name, in the order of reading. */
export function all(element: Element, name: string): Element[] {
  return [...(element.name === name ? [element] : []), ...element.children.flatMap((child) => all(child, name))]
}

/** The words of an element and of all within it, those of attributes left out. */
export function words(element: Element): string {
  return `${element.text}${element.children.map(words).join('')}`
}
