import { useState } from 'react'

const write = async (text: string) => navigator.clipboard.writeText(text)

/** Puts the address of what is on screen on the clipboard. */
export function CopyLink() {
  const [said, setSaid] = useState('')
  const copy = () => {
    write(location.href).then(
      () => setSaid('The link is copied.'),
      () => setSaid('This browser did not allow it. Copy the address from its bar.'),
    )
  }
  return (
    <p className="copy-link">
      <button type="button" className="link-button" onClick={copy}>
        Copy link to this view
      </button>
      <span role="status" className="small">
        {said}
      </span>
    </p>
  )
}
