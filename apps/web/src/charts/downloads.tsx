import type { Figure } from '@dashboard/contract'
import { useState, type ReactNode } from 'react'
import { CallFailed } from '../call.ts'
import { copyPicture } from '../picture/copy-picture.ts'
import { drawPicture } from '../picture/draw-picture.tsx'
import { recordPicture } from '../picture/record-picture.ts'
import { saveFile } from '../picture/save-file.ts'
import { toPng } from '../picture/to-png.ts'
import type { FigureAddresses } from './figure-addresses.ts'

/** A figure as a file: title, notes and source are inside each, and each that leaves is recorded. */
export function Downloads({ figure, addresses }: { figure: Figure; addresses: FigureAddresses }) {
  const [said, setSaid] = useState('')
  const { fileName } = figure
  const savePng = async () => {
    const picture = await toPng(await drawPicture(figure))
    saveFile(await recordPicture(picture, 'png', addresses.pictures), `${fileName}.png`)
    return 'The picture is saved.'
  }
  const saveSvg = async () => {
    const { svg } = await drawPicture(figure)
    const picture = new Blob([svg], { type: 'image/svg+xml' })
    saveFile(await recordPicture(picture, 'svg', addresses.pictures), `${fileName}.svg`)
    return 'The picture is saved.'
  }
  const of = (
    <>
      {' '}
      <span className="govuk-visually-hidden">of {figure.label.toLowerCase()}</span>
    </>
  )
  const picture = (words: string, finish: () => Promise<string>) => (
    <button
      type="button"
      className="link-button"
      onClick={() => {
        setSaid('Drawing the picture…')
        finish().then(setSaid, (error: unknown) => setSaid(whyNot(error)))
      }}
    >
      {words}
      {of}
    </button>
  )
  const file = (words: string, href: string, ending: string) => (
    <a href={href} download={`${fileName}.${ending}`}>
      {words}
      {of}
    </a>
  )
  return (
    <div className="downloads">
      <Group title="Picture">
        {picture('PNG for print', savePng)}
        {picture('SVG', saveSvg)}
        {picture('Copy picture', async () => copyPicture(figure, addresses.pictures))}
      </Group>
      <Group title="Data">
        {file('CSV', addresses.csv, 'csv')}
        {file('Excel', addresses.file('xlsx'), 'xlsx')}
        {file('ODS', addresses.file('ods'), 'ods')}
      </Group>
      <Group title="For a paper, editable chart">
        {file('Word', addresses.file('docx'), 'docx')}
        {file('PowerPoint', addresses.file('pptx'), 'pptx')}
      </Group>
      <p className="downloads-note" role="status">
        {said || 'Title, notes and source are inside each file.'}
      </p>
    </div>
  )
}

function Group({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div>
      <h3>{title}</h3>
      <p>{children}</p>
    </div>
  )
}

function whyNot(error: unknown): string {
  return error instanceof CallFailed
    ? `No picture left, since that could not be recorded. ${error.message}`
    : 'The picture could not be drawn. Reload the page and try again, or use the CSV.'
}
