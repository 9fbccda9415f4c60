import type { Figure, GapsShape, PointSignal, SeriesShape } from '@dashboard/contract'
import { SignalMark } from '../icons/signal-mark.tsx'
import { stepsOf } from './series-annotations.tsx'

/** What the shapes of a chart mean, where no label beside them says so. */
export function ChartKey({ chart }: { chart: Figure['chart'] }) {
  if (chart.shape === 'series') return <SeriesKey chart={chart} />
  if (chart.shape === 'gaps') return <GapsKey chart={chart} />
  if (chart.shape === 'areas') {
    return (
      <ul className="key">
        <li>
          <Sign>
            <circle cx="12" cy="8" r="4.5" fill="var(--series)" />
          </Sign>
          Within the range of chance
        </li>
        <li>
          <Sign>
            <path d="M12 1l7 7l-7 7l-7 -7z" fill="var(--card)" stroke="var(--ink)" strokeWidth="2.5" />
          </Sign>
          Outside a limit
        </li>
        <li>
          <Sign>
            <path d="M0 8h24" stroke="var(--control)" strokeWidth="1.5" strokeDasharray="5 4" />
          </Sign>
          95% limit
        </li>
        <li>
          <Sign>
            <path d="M0 8h24" stroke="var(--control)" strokeWidth="1.5" strokeDasharray="1.5 3" />
          </Sign>
          99.8% limit
        </li>
      </ul>
    )
  }
  return null
}

type Meaning = PointSignal['meaning']
const meanings: Record<Meaning, string> = { improvement: 'Improvement', concern: 'Concern', neutral: 'Change' }

function SeriesKey({ chart: { points, process, targets, markers } }: { chart: SeriesShape }) {
  const early = points.some(({ mature }) => !mature)
  const steps = stepsOf(targets, points)
  const placeholders = steps.filter(({ placeholder }) => placeholder).length
  return (
    <ul className="key">
      <Usual words={process ? 'Usual' : 'Mature'} />
      <Meanings signals={points.flatMap(({ signal }) => signal ?? [])} />
      {early && (
        <li>
          <Sign>
            <circle cx="12" cy="8" r="4" fill="var(--card)" stroke="var(--series)" strokeWidth="2" />
          </Sign>
          Too early to judge [p]
        </li>
      )}
      {process && <UsualRange />}
      {!process && points.some(({ lower }) => lower !== null) && <Interval />}
      {steps.length > 0 && (
        <li>
          <Sign>
            <path d="M0 8h24" stroke="var(--target)" strokeWidth="2" strokeDasharray="9 4" />
          </Sign>
          Target
          {placeholders > 0 && (placeholders === steps.length ? ' ([P] placeholder)' : ' ([P] where a placeholder)')}
        </li>
      )}
      {markers.length > 0 && (
        <li>
          <Sign>
            <circle cx="12" cy="8" r="7.5" fill="var(--ink)" />
          </Sign>
          Action or event, in the notes
        </li>
      )}
    </ul>
  )
}

function GapsKey({ chart: { gaps } }: { chart: GapsShape }) {
  return (
    <ul className="key">
      <Usual words="Usual" />
      <Meanings signals={gaps.flatMap(({ signal }) => signal ?? [])} />
      <UsualRange />
    </ul>
  )
}

function Usual({ words }: { words: string }) {
  return (
    <li>
      <Sign>
        <circle cx="12" cy="8" r="4" fill="var(--series)" />
      </Sign>
      {words}
    </li>
  )
}

function Meanings({ signals }: { signals: PointSignal[] }) {
  return [...new Set(signals.map(({ meaning }) => meaning))].map((meaning) => (
    <li key={meaning}>
      <Sign>
        <SignalMark x={12} y={8} size={10} meaning={meaning} side="high" />
      </Sign>
      {meanings[meaning]}
    </li>
  ))
}

function UsualRange() {
  return (
    <li>
      <Sign>
        <rect y="1" width="24" height="14" fill="var(--range)" />
        <path d="M0 1h24M0 15h24" stroke="var(--control)" strokeWidth="1.25" strokeDasharray="3 3" />
        <path d="M0 8h24" stroke="var(--control)" strokeWidth="1.5" />
      </Sign>
      Usual range and average
    </li>
  )
}

function Interval() {
  return (
    <li>
      <Sign>
        <rect width="24" height="16" fill="var(--range)" />
      </Sign>
      95% interval
    </li>
  )
}

function Sign({ children }: { children: React.ReactNode }) {
  return (
    <svg width="24" height="16" viewBox="0 0 24 16" aria-hidden="true" focusable="false">
      {children}
    </svg>
  )
}
