import { useSyncExternalStore } from 'react'

/** Fills the screen with the page and back, where the browser allows it. */
export function FullScreen() {
  const full = useSyncExternalStore(subscribe, () => document.fullscreenElement !== null)
  if (!document.fullscreenEnabled) return null
  // Refused, the page stays as it is.
  const toggle = () =>
    void (full ? document.exitFullscreen() : document.documentElement.requestFullscreen()).catch(() => undefined)
  return (
    <button type="button" className="present-button" onClick={toggle}>
      {full ? 'Leave full screen' : 'Full screen'}
    </button>
  )
}

function subscribe(changed: () => void): () => void {
  document.addEventListener('fullscreenchange', changed)
  return () => document.removeEventListener('fullscreenchange', changed)
}
