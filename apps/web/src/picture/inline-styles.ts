const kept = [
  'fill',
  'fill-opacity',
  'stroke',
  'stroke-width',
  'stroke-dasharray',
  'stroke-linejoin',
  'paint-order',
  'font-size',
  'font-weight',
  'text-anchor',
  'opacity',
] as const

/** A copy of a drawing that looks the same without the page's style sheet. */
export function inlineStyles(drawing: SVGSVGElement): SVGSVGElement {
  const copy = drawing.cloneNode(true) as SVGSVGElement
  const originals = [drawing, ...drawing.querySelectorAll('*')]
  const copies = [copy, ...copy.querySelectorAll('*')]
  originals.forEach((original, index) => {
    const element = copies[index]
    if (!element || original.closest('defs > clipPath')) return
    const style = getComputedStyle(original)
    element.removeAttribute('class')
    element.removeAttribute('style')
    for (const name of kept) {
      const value = style.getPropertyValue(name)
      if (value) element.setAttribute(name, name === 'fill' || name === 'stroke' ? plainUrl(value) : value)
    }
  })
  copy.setAttribute('xmlns', 'http://www.w3.org/2000/svg')
  copy.removeAttribute('role')
  return copy
}

/** `url("http://…#hatch")` is `url(#hatch)`. */
function plainUrl(value: string): string {
  return value.replace(/url\("?[^#)]*(#[^")]+)"?\)/, 'url($1)')
}
