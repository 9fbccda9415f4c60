import { useLayoutEffect, useRef, useState, type RefObject } from 'react'
import { flushSync } from 'react-dom'

/** At which the letters of a chart are about as large as those beside it on A4. */
const widthOnPaper = 760

/** How wide an element is on screen; on paper it is drawn `onPaper` wide and made to fit. */
export function useWidth(onPaper = widthOnPaper): { ref: RefObject<HTMLDivElement | null>; width: number } {
  const ref = useRef<HTMLDivElement>(null)
  const [width, setWidth] = useState(0)
  useLayoutEffect(() => {
    const element = ref.current
    if (!element) return
    const print = window.matchMedia('print')
    const measure = () => setWidth(print.matches ? onPaper : Math.floor(element.getBoundingClientRect().width))
    const observer = new ResizeObserver(measure)
    observer.observe(element)
    // Paper is laid out at once: the chart must have its new width before that.
    const draw = () => flushSync(measure)
    print.addEventListener('change', draw)
    measure()
    return () => {
      observer.disconnect()
      print.removeEventListener('change', draw)
    }
  }, [onPaper])
  return { ref, width }
}
