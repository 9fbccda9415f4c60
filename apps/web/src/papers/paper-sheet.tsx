import type { Paper, PaperCover } from '@dashboard/contract'
import { dayName } from '@dashboard/contract/month'
import { PaperPart } from './paper-part.tsx'
import { madeUpWords, purposeNames } from '@dashboard/contract/names'

/** A paper, whole, as it is read on screen and printed on A4. */
export function PaperSheet({ paper }: { paper: Paper }) {
  const { title, subtitle, marking, synthetic, cover, blocks, auditHead, asAt } = paper
  return (
    <article className="paper">
      <header className="paper-head">
        <p className="paper-marking">{marking}</p>
        {synthetic && <p className="paper-made-up">{madeUpWords}</p>}
        <h1 className="paper-title">{title}</h1>
        <p className="paper-subtitle">{subtitle}</p>
        {cover && <Cover cover={cover} />}
      </header>
      {blocks.map((block) => (
        <div key={block.id} id={partId(block.id)} tabIndex={-1} className={`paper-part paper-${block.block}`}>
          <PaperPart part={block} />
        </div>
      ))}
      <footer className="paper-foot">
        <p>
          {paper.force}, figures as at {dayName(asAt)}.{' '}
          {auditHead && (
            <>
              Audit log when this was made: entry {auditHead.count.toLocaleString('en-GB')},{' '}
              <span className="paper-hash">{auditHead.hash}</span>.
            </>
          )}
        </p>
        <p className="paper-marking">{marking}</p>
      </footer>
    </article>
  )
}

/** Where a part of a paper is on its page. */
export function partId(block: string): string {
  return `part-${block}`
}

function Cover({ cover: { meeting, author, date, item, purpose } }: { cover: PaperCover }) {
  const facts = [
    ['Meeting', meeting],
    ['Item', item],
    ['From', author],
    ['Purpose', purposeNames[purpose]],
    ['Date', dayName(date)],
  ].filter(([, words]) => words)
  return (
    <dl className="paper-cover">
      {facts.map(([name, words]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{words}</dd>
        </div>
      ))}
    </dl>
  )
}
