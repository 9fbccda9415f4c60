/** A ringed tick, a solid disc with a cross, or nothing; the words stand beside it. */
export function MetIcon({ met, size = 18 }: { met: boolean | null; size?: number }) {
  if (met === null) return null
  return (
    <svg width={size} height={size} viewBox="0 0 20 20" aria-hidden="true" focusable="false" className="met-icon">
      {met ? (
        <>
          <circle cx="10" cy="10" r="8.5" fill="none" stroke="currentColor" strokeWidth="2" />
          <path d="m6 10.5 3 3 5.5-6.5" fill="none" stroke="currentColor" strokeWidth="2" />
        </>
      ) : (
        <>
          <circle cx="10" cy="10" r="9.5" fill="currentColor" />
          <path d="m6.5 6.5 7 7m0-7-7 7" fill="none" stroke="var(--card)" strokeWidth="2.4" />
        </>
      )}
    </svg>
  )
}
