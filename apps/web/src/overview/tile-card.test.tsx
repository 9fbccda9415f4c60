import type { Tile } from '@dashboard/contract'
import { render, screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { TileCard } from './tile-card.tsx'

const tile: Tile = {
  kpi: { id: 'charge-rate', code: 'F1', title: 'T', shortTitle: 'Charge rate', question: 'How many led to a charge?' },
  unavailable: null,
  value: { text: '8.5%', unit: '' },
  period: 'April 2026',
  target: { met: false, words: 'Not met in April 2026', target: '10% [P]', placeholder: true },
  spark: {
    shape: 'series',
    points: [
      { value: 0.1, mature: true },
      { value: null, mature: true },
      { value: 0.2, mature: true },
      { value: 0.1, mature: false },
    ],
    target: 0.1,
    usual: { start: 0, mean: 0.15, lower: 0.05, upper: 0.25 },
    variation: 'concern-low',
  },
  variation: { icon: 'concern-low', words: 'Concern, low' },
  assurance: { icon: 'inconsistent', side: 'across', words: 'Hit or miss' },
  sentence: 'A sentence.',
  warning: 'Incomplete: something.',
}

test('a tile says its value, of what month, and whether the target is met, in words', () => {
  render(<TileCard tile={tile} />)
  const text = screen.getByRole('listitem').textContent
  for (const words of [
    '8.5%',
    'April 2026',
    'Not met in April 2026',
    'target 10% [P]',
    'Concern, low',
    'Hit or miss',
    'Incomplete: something.',
    'A sentence.',
  ])
    expect(text).toContain(words)
  expect(screen.getByRole('link', { name: 'How many led to a charge?' }).getAttribute('href')).toBe('/kpis/charge-rate')
})

test('a tile without a value says so, never 0', () => {
  render(<TileCard tile={{ ...tile, value: null, spark: null }} />)
  expect(screen.getByRole('listitem').textContent).toContain('No value')
})

test('the spark line has a gap where a month has no value', () => {
  const { container } = render(<TileCard tile={tile} />)
  expect(container.querySelector('.spark-series')?.getAttribute('d')?.match(/M/g)).toHaveLength(2)
})

test('a KPI without its feed says so, and is not a nought', () => {
  render(
    <TileCard
      tile={{ ...tile, unavailable: 'Feed not supplied', value: null, sentence: 'No extract has brought it.' }}
    />,
  )
  const words = screen.getByRole('listitem').textContent
  expect(words).toContain('Not available')
  expect(words).toContain('Feed not supplied')
  expect(words).toContain('No extract has brought it.')
  expect(words).not.toContain('Met')
})
