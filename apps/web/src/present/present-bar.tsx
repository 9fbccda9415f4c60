import type { AgendaItem } from '@dashboard/contract'
import { FullScreen } from './full-screen.tsx'

type Props = { items: AgendaItem[]; at: number; onGo: (to: number) => void; onLeave: () => void }

/** What comes next, how far the meeting is, and the ways on, back and out. */
export function PresentBar({ items, at, onGo, onLeave }: Props) {
  const next = items[at + 1]
  return (
    <nav className="present-bar" aria-label="Items">
      <p className="present-next">
        {next ? (
          <>
            <strong>Next:</strong> {next.title}
          </>
        ) : (
          'The last item.'
        )}
      </p>
      <div className="present-moves">
        <Move words="Previous" off={at === 0} act={() => onGo(at - 1)} />
        <span className="present-progress" aria-hidden="true">
          {items.map(({ key }, index) => (
            <span key={key} className={index === at ? 'present-here' : undefined} />
          ))}
        </span>
        <Move words="Next" off={!next} act={() => onGo(at + 1)} />
      </div>
      <div className="present-ways">
        <span className="present-hint">← → to move · Esc to leave</span>
        <FullScreen />
        <button type="button" className="present-button" onClick={onLeave}>
          Leave
        </button>
      </div>
    </nav>
  )
}

/** It stays where the keyboard is when it can go no further. */
function Move({ words, off, act }: { words: string; off: boolean; act: () => void }) {
  return (
    <button type="button" className="present-button" aria-disabled={off} onClick={() => !off && act()}>
      {words}
    </button>
  )
}
