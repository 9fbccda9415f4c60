import type { Figure } from '@dashboard/contract'
import { useState } from 'react'
import { copyPicture } from '../picture/copy-picture.ts'
import { drawPicture } from '../picture/draw-picture.tsx'
import { saveFile } from '../picture/save-file.ts'
import { toPng } from '../picture/to-png.ts'

/** A figure as a file: title, notes and source are inside each. */
export function Downloads({ figure, csvHref }: { figure: Figure; csvHref: string }) {
  const [said, setSaid] = useState('')
  const savePng = async () => {
    saveFile(await toPng(await drawPicture(figure)), `${figure.fileName}.png`)
    return 'The picture is saved.'
  }
  const saveSvg = async () => {
    const { svg } = await drawPicture(figure)
    saveFile(new Blob([svg], { type: 'image/svg+xml' }), `${figure.fileName}.svg`)
    return 'The picture is saved.'
  }
  const after = (finish: () => Promise<string>) => () => {
    setSaid('Drawing the picture…')
    finish().then(setSaid, () =>
      setSaid('The picture could not be drawn. Reload the page and try again, or use the CSV.'),
    )
  }
  const of = (
    <>
      {' '}
      <span className="govuk-visually-hidden">of {figure.label.toLowerCase()}</span>
    </>
  )
  return (
    <div className="downloads">
      <div>
        <h3>Picture</h3>
        <p>
          <button type="button" className="link-button" onClick={after(savePng)}>
            PNG for print{of}
          </button>
          <button type="button" className="link-button" onClick={after(saveSvg)}>
            SVG{of}
          </button>
          <button type="button" className="link-button" onClick={after(() => copyPicture(figure))}>
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
