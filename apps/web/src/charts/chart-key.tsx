import type { Figure } from '@dashboard/contract'

/** What the shapes of a chart mean, where no label beside them says so. */
export function ChartKey({ chart }: { chart: Figure['chart'] }) {
  if (chart.shape === 'series') {
    return (
      <ul className="key">
        <li>
          <Sign>
            <circle cx="12" cy="8" r="4" fill="var(--series)" />
          </Sign>
          Mature
        </li>
        <li>
          <Sign>
            <circle cx="12" cy="8" r="4" fill="var(--card)" stroke="var(--series)" strokeWidth="2" />
          </Sign>
          Too early to judge [p]
        </li>
        <li>
          <Sign>
            <rect width="24" height="16" fill="var(--range)" />
          </Sign>
          95% interval
        </li>
        {chart.targets.length > 0 && (
          <li>
            <Sign>
              <path d="M0 8h24" stroke="var(--target)" strokeWidth="2" strokeDasharray="9 4" />
            </Sign>
            Target
          </li>
        )}
      </ul>
    )
  }
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

function Sign({ children }: { children: React.ReactNode }) {
  return (
    <svg width="24" height="16" viewBox="0 0 24 16" aria-hidden="true" focusable="false">
      {children}
    </svg>
  )
}
