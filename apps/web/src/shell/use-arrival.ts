import { useEffect, useRef, type RefObject } from 'react'

/** Coming to another page: its top, for eyes and keyboard alike. Going back is left to the browser, which knows where one was. */
export function useArrival(path: string, main: RefObject<HTMLElement | null>): void {
  const left = useRef(path)
  const back = useRef(false)
  useEffect(() => {
    const note = () => (back.current = true)
    window.addEventListener('popstate', note)
    return () => window.removeEventListener('popstate', note)
  }, [])
  useEffect(() => {
    const arrived = left.current !== path
    const forward = !back.current
    left.current = path
    back.current = false
    if (!arrived || !forward) return
    main.current?.focus({ preventScroll: true })
    if (!location.hash) window.scrollTo(0, 0)
  }, [path, main])
}
