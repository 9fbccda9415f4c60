import { useEffect, useRef, type MouseEvent, type ReactNode } from 'react'

type Props = {
  title: string
  /** Each with the id of the element that it leads to; null where it is about the whole. */
  faults: { target: string | null; sentence: string }[]
  /** Whether the keyboard is taken there once it appears. */
  focused?: boolean
  children?: ReactNode
}

/** What stands in the way of a paper, each with the way to its part. */
export function FaultSummary({ title, faults, focused = false, children }: Props) {
  const summary = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (focused) summary.current?.focus()
  }, [focused])
  const go = (event: MouseEvent, target: string) => {
    event.preventDefault()
    document.getElementById(target)?.focus()
  }
  return (
    <div className="govuk-error-summary" ref={summary} tabIndex={-1}>
      <div role={focused ? 'alert' : undefined}>
        <h2 className="govuk-error-summary__title">{title}</h2>
        <div className="govuk-error-summary__body">
          <ul className="govuk-error-summary__list">
            {faults.map(({ target, sentence }) => (
              <li key={`${target} ${sentence}`}>
                {target === null ? (
                  sentence
                ) : (
                  <a href={`#${target}`} onClick={(event) => go(event, target)}>
                    {sentence}
                  </a>
                )}
              </li>
            ))}
          </ul>
          {children}
        </div>
      </div>
    </div>
  )
}
