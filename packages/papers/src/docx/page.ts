import { PageOrientation } from 'docx'

const short = 11_906
const long = 16_838
const margin = 1134

/** A4 with margins of 2 cm, in twentieths of a point; a wide table lies across. */
export function pageOf(wide: boolean) {
  return {
    size: { width: short, height: long, orientation: wide ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT },
    margin: { top: 1480, bottom: 1300, left: margin, right: margin, header: 560, footer: 500 },
  }
}

/** Between the margins. */
export function widthOf(wide: boolean): number {
  return (wide ? long : short) - 2 * margin
}
