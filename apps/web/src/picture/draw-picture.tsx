import type { Figure } from '@dashboard/contract'
import { createRoot } from 'react-dom/client'
import { Chart } from '../charts/chart.tsx'
import { ChartKey } from '../charts/chart-key.tsx'
import { sourceOf } from '../charts/source-line.ts'
import { inlineStyles } from './inline-styles.ts'
import { widthOf, wrap } from './wrap.ts'

export type Picture = { svg: string; width: number; height: number }

const width = 1000
const pad = 30
const inner = width - 2 * pad
const colours = { ink: '#0b0c0c', second: '#484f55', line: '#d3dae0' }

/** A figure as one self-contained SVG, always in light colours and at one size, with all that belongs to it inside. */
export async function drawPicture(figure: Figure): Promise<Picture> {
  const { chart, key } = await drawChart(figure)
  const page = new Page()
  if (figure.synthetic) page.text('Demonstration data: every figure here is made up.', { size: 14, bold: true })
  page.text(figure.title, { size: 24, bold: true })
  page.text(figure.subtitle, { size: 14, colour: colours.second })
  page.row(key)
  page.place(chart)
  page.text(figure.reading, { size: 16 })
  for (const note of figure.notes) page.text(note, { size: 14, colour: colours.second })
  page.rule()
  page.text(`${sourceOf(figure)} Figure ${figure.figureId}.`, { size: 14, colour: colours.second })
  return page.finish(figure)
}

/** Draws the chart out of sight, in light colours, and takes its SVG and its key. */
async function drawChart(
  figure: Figure,
): Promise<{ chart: SVGSVGElement; key: { sign: SVGSVGElement; words: string }[] }> {
  const stage = document.createElement('div')
  stage.className = 'light off-stage'
  stage.setAttribute('aria-hidden', 'true')
  stage.style.width = `${inner}px`
  document.body.append(stage)
  const root = createRoot(stage)
  try {
    root.render(
      <>
        <ChartKey chart={figure.chart} />
        <div className="chart">
          <Chart chart={figure.chart} width={inner} />
        </div>
      </>,
    )
    const drawn = await untilDrawn(stage)
    const key = [...stage.querySelectorAll('.key li')].flatMap((item) => {
      const sign = item.querySelector('svg')
      return sign ? [{ sign: inlineStyles(sign), words: item.textContent ?? '' }] : []
    })
    return { chart: inlineStyles(drawn), key }
  } finally {
    root.unmount()
    stage.remove()
  }
}

/** The chart settles over a few frames: axes first, then what is placed by them. */
async function untilDrawn(stage: HTMLElement): Promise<SVGSVGElement> {
  let before = ''
  for (let frame = 0; frame < 60; frame += 1) {
    await new Promise((resolve) => setTimeout(resolve, 16))
    const drawn = stage.querySelector<SVGSVGElement>('.chart svg')
    if (drawn && drawn.innerHTML !== '' && drawn.innerHTML === before) return drawn
    before = drawn?.innerHTML ?? ''
  }
  throw new Error('The chart did not finish drawing.')
}

class Page {
  private readonly parts: string[] = []
  private y = pad

  text(
    words: string,
    { size, bold = false, colour = colours.ink }: { size: number; bold?: boolean; colour?: string },
  ): void {
    const weight = bold ? ' font-weight="bold"' : ''
    for (const line of wrap(words, inner, `${bold ? 'bold ' : ''}${size}px Arial, sans-serif`)) {
      this.y += size
      this.parts.push(
        `<text x="${pad}" y="${this.y}" font-size="${size}"${weight} fill="${colour}">${escape(line)}</text>`,
      )
      this.y += size * 0.35
    }
    this.y += 6
  }

  row(items: { sign: SVGSVGElement; words: string }[]): void {
    let x = pad
    for (const { sign, words } of items) {
      sign.setAttribute('x', String(x))
      sign.setAttribute('y', String(this.y))
      this.parts.push(
        serialise(sign),
        `<text x="${x + 30}" y="${this.y + 13}" font-size="14" fill="${colours.ink}">${escape(words)}</text>`,
      )
      x += 30 + widthOf(words, '14px Arial, sans-serif') + 24
    }
    if (items.length > 0) this.y += 28
  }

  place(chart: SVGSVGElement): void {
    chart.setAttribute('x', String(pad))
    chart.setAttribute('y', String(this.y))
    this.parts.push(serialise(chart))
    this.y += Number(chart.getAttribute('height')) + 12
  }

  rule(): void {
    this.y += 6
    this.parts.push(`<path d="M${pad} ${this.y}h${inner}" stroke="${colours.line}"/>`)
    this.y += 8
  }

  finish({ altText }: Figure): Picture {
    const height = Math.ceil(this.y + pad - 10)
    const open = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="Arial, sans-serif" role="img">`
    return {
      width,
      height,
      svg: `${open}<title>${escape(altText)}</title><rect width="100%" height="100%" fill="#ffffff"/>${this.parts.join('')}</svg>`,
    }
  }
}

function serialise(element: SVGSVGElement): string {
  return new XMLSerializer().serializeToString(element)
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
