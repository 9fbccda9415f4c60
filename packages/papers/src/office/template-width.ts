/** Of the narrowest page of a document between its margins, in twentieths of a point; A4 where it does not say. */
export function templateWidth(document: string): number {
  const sections = document.match(/<w:sectPr[\s>].*?<\/w:sectPr>/gs) ?? []
  const widths = sections.flatMap((section) => {
    const page = attribute(section, 'pgSz', 'w')
    const [left, right] = [attribute(section, 'pgMar', 'left'), attribute(section, 'pgMar', 'right')]
    return page === null || left === null || right === null ? [] : [page - left - right]
  })
  return widths.length === 0 ? 9026 : Math.min(...widths)
}

function attribute(section: string, element: string, name: string): number | null {
  const found = new RegExp(`<w:${element}\\b[^>]* w:${name}="(\\d+)"`).exec(section)?.[1]
  return found === undefined ? null : Number(found)
}
