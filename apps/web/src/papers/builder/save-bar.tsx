type Props = {
  /** Whether there is anything that is not saved. */
  changed: boolean
  ready: boolean
  told: string
  busy: boolean
  onSave: () => Promise<void>
  onSaveAsNew: () => Promise<void>
  onPreview: () => Promise<void>
  onMake: () => Promise<void>
  onForget: () => Promise<void>
}

/** What may be done with a template; what is not saved yet is saved first. */
export function SaveBar({ changed, ready, told, busy, onSave, onSaveAsNew, onPreview, onMake, onForget }: Props) {
  const first = changed ? (ready ? 'Save as template and' : 'Save and') : ''
  const act = (words: string, does: () => Promise<void>, secondary = true) => (
    <button
      type="button"
      className={secondary ? 'present-button' : 'govuk-button'}
      aria-disabled={busy}
      onClick={() => !busy && void does()}
    >
      {words}
    </button>
  )
  return (
    <section className="save-bar" aria-label="Save, look at it, make it">
      {changed && act(ready ? 'Save as template' : 'Save', onSave, false)}
      {act(first ? `${first} preview` : 'Preview', onPreview)}
      {act(first ? `${first} make the paper` : 'Make the paper', onMake)}
      {!ready && act('Save as a new template', onSaveAsNew)}
      {changed && (
        <p className="small draft-told" role="status">
          {told || 'Not saved yet.'}{' '}
          <button type="button" className="link-button" onClick={() => void onForget()}>
            Throw the changes away
          </button>
        </p>
      )}
    </section>
  )
}
