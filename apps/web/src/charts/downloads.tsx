import type { Figure } from '@dashboard/contract'
import { useState } from 'react'
import { drawPicture } from '../picture/draw-picture.tsx'
import { saveFile } from '../picture/save-file.ts'
import { toPng } from '../picture/to-png.ts'

/** A figure as a file: title, notes and source are inside each. */
export function Downloads({ figure, csvHref }: { figure: Figure; csvHref: string }) {
  const [said, setSaid] = useState('')
  const act = (done: string, finish: () => Promise<void>) => () => {
    setSaid('Drawing the picture…')
    finish().then(
      () => setSaid(done),
      () => setSaid('This browser did not allow it. Use PNG for print instead, and insert the file.'),
    )
  }
  const savePng = async () => saveFile(await toPng(await drawPicture(figure)), `${figure.fileName}.png`)
  const saveSvg = async () =>
    saveFile(new Blob([(await drawPicture(figure)).svg], { type: 'image/svg+xml' }), `${figure.fileName}.svg`)
  const copy = async () => {
    const png = drawPicture(figure).then(toPng)
    await navigator.clipboard.write([new ClipboardItem({ 'image/png': png })])
  }
  const of = <span className="govuk-visually-hidden"> of {figure.label.toLowerCase()}</span>
  return (
    <div className="downloads">
      <div>
        <h3>Picture</h3>
        <p>
          <button type="button" className="link-button" onClick={act('The picture is saved.', savePng)}>
            PNG for print{of}
          </button>
          <button type="button" className="link-button" onClick={act('The picture is saved.', saveSvg)}>
            SVG{of}
          </button>
          <button type="button" className="link-button" onClick={act('The picture is copied.', copy)}>
            Copy picture{of}
          </button>
        </p>
      </div>
      <div>
        <h3>Data</h3>
        <p>
          <a href={csvHref} download={`${figure.fileName}.csv`}>
            CSV{of}
          </a>
        </p>
      </div>
      <p className="downloads-note" role="status">
        {said || 'Title, notes and source are inside each file.'}
      </p>
    </div>
  )
}
