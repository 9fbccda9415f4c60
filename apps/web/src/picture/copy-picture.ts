import type { Figure } from '@dashboard/contract'
import { drawPicture } from './draw-picture.tsx'
import { recordPicture } from './record-picture.ts'
import { toPng } from './to-png.ts'

/** Puts a figure's picture on the clipboard, once that is recorded at an address, and says whether the browser let it. */
export async function copyPicture(figure: Figure, address: string): Promise<string> {
  if (typeof ClipboardItem === 'undefined' || !('clipboard' in navigator)) return refused
  const png = drawPicture(figure)
    .then(toPng)
    .then((picture) => recordPicture(picture, 'copy', address))
  try {
    // The item is given before its picture is ready: some browsers allow copying only in the moment of the click.
    await navigator.clipboard.write([new ClipboardItem({ 'image/png': png })])
    return 'The picture is copied.'
  } catch (error) {
    await png
    if (error instanceof Error) return refused
    throw error
  }
}

const refused = 'This browser did not allow copying. Use PNG for print instead, and insert the file.'
