import { useSyncExternalStore } from 'react'

/** At which a chart is drawn for the room: it is then made as large as there is room, letters and markers with it. */
const forTheRoom = 840
/** As in the style sheet: below it one thing stands under the other, with this much beside them. */
const leastForTheRoom = 1100
const beside = 32

/** How wide charts are drawn: for the room always alike, on a small screen as wide as that is. */
export function useChartWidth(): number {
  return useSyncExternalStore(subscribe, () =>
    window.innerWidth < leastForTheRoom ? window.innerWidth - beside : forTheRoom,
  )
}

function subscribe(changed: () => void): () => void {
  window.addEventListener('resize', changed)
  return () => window.removeEventListener('resize', changed)
}
