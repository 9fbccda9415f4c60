import { Link, useSearch } from 'wouter'

/** The pages of a list, which the address holds. */
export function Paging({ page, pages }: { page: number; pages: number }) {
  const search = useSearch()
  if (pages < 2) return null
  const addressOf = (to: number) => {
    const params = new URLSearchParams(search)
    if (to === 1) params.delete('page')
    else params.set('page', String(to))
    return `?${params}`
  }
  return (
    <nav className="paging" aria-label="Pages">
      <ul>
        {Array.from({ length: pages }, (_, index) => index + 1).map((each) => (
          <li key={each}>
            <Link href={addressOf(each)} aria-label={`Page ${each}`} aria-current={each === page ? 'page' : undefined}>
              {each}
            </Link>
          </li>
        ))}
        {page < pages && (
          <li>
            <Link href={addressOf(page + 1)} rel="next">
              Next
            </Link>
          </li>
        )}
      </ul>
    </nav>
  )
}
