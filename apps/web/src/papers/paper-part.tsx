import type { PaperBlock } from '@dashboard/contract'
import { PaperFigure } from './paper-figure.tsx'
import { PaperTable } from './paper-table.tsx'

/** One part of a paper. */
export function PaperPart({ part }: { part: PaperBlock }) {
  switch (part.block) {
    case 'heading':
      return part.level === 1 ? <h2>{part.text}</h2> : <h3>{part.text}</h3>
    case 'words':
      return <Words part={part} />
    case 'list':
      return (
        <ul>
          {part.items.map((item) => (
            <li key={item}>{item}</li>
          ))}
        </ul>
      )
    case 'figure':
      return <PaperFigure part={part} />
    case 'table':
      return <PaperTable part={part} />
  }
}

function Words({ part: { paragraphs, outOfDate } }: { part: Extract<PaperBlock, { block: 'words' }> }) {
  return (
    <>
      {outOfDate && (
        <p className="paper-out-of-date">
          <strong>To be reviewed.</strong> {outOfDate}
        </p>
      )}
      {paragraphs.length === 0 && <p className="paper-out-of-date">Nothing is written here yet.</p>}
      {paragraphs.map((paragraph) => (
        <p key={paragraph}>{paragraph}</p>
      ))}
    </>
  )
}
