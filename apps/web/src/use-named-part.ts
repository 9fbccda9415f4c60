import { useEffect } from 'react'

/** Goes to the part of the page that the address names, once it is drawn. */
export function useNamedPart(drawn: boolean): void {
  useEffect(() => {
    if (drawn && location.hash) document.getElementById(decodeURIComponent(location.hash.slice(1)))?.scrollIntoView()
  }, [drawn])
}
