type Props = { page: { page: number; pages: number }; onChoose: (page: number) => void }

/** The way to further pages of a list; nothing where there is one. */
export function Pages({ page: { page, pages }, onChoose }: Props) {
  if (pages === 1) return null
  return (
    <nav aria-label="Pages" className="list-pages">
      {page > 1 && (
        <button type="button" className="link-button" onClick={() => onChoose(page - 1)}>
          Previous
        </button>
      )}
      <span className="small">
        Page {page} of {pages}
      </span>
      {page < pages && (
        <button type="button" className="link-button" onClick={() => onChoose(page + 1)}>
          Next
        </button>
      )}
    </nav>
  )
}
