import { render, waitFor } from '@testing-library/react'
import type { ReactNode } from 'react'
import { expect } from 'vitest'

/** A chart once what is placed by its axes is there: Recharts draws its layers after the first render. */
export async function drawn(chart: ReactNode): Promise<HTMLElement> {
  const { container } = render(chart)
  await waitFor(() => {
    const before = container.innerHTML
    expect(container.querySelectorAll('svg text').length).toBeGreaterThan(0)
    expect(container.querySelectorAll('svg .halo, svg .strong, svg circle').length).toBeGreaterThan(0)
    expect(container.innerHTML).toBe(before)
  })
  return container
}
