import type { MethodsPage as Page } from '@dashboard/contract'
import { screen, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { showPage } from '../testing/show-page.tsx'
import MethodsPage from './methods.tsx'

const methods: Page = {
  lead: 'These rules keep chance from being read as news.',
  methods: [
    {
      id: 'signals',
      title: 'Four signs of change',
      words: ['A point is marked where chance would hardly have put it.'],
      parts: [{ name: 'Run', words: 'Seven in a row.' }],
      example: '11 to 17.',
      reference: 'Making Data Count',
    },
  ],
  decisions: [{ question: 'Does a tie end a trend?', decided: 'Yes.', why: 'The stricter reading.' }],
}

test('each rule stands with its parts, example and reference, and can be linked to; decisions are numbered', async () => {
  showPage(<MethodsPage />, '/methods', { '/api/methods': methods })
  const rule = await screen.findByRole('region', { name: 'Four signs of change' })
  for (const words of ['hardly have put it', 'RunSeven in a row.', 'Example. 11 to 17.', 'Making Data Count'])
    expect(rule.textContent).toContain(words)
  expect(within(screen.getByRole('navigation')).getByRole('link', { name: 'Four signs of change' })).toHaveProperty(
    'hash',
    `#${rule.id}`,
  )
  const decisions = screen.getByRole('region', { name: 'Register of decisions' })
  expect(within(decisions).getByRole('listitem').textContent).toBe('Does a tie end a trend? Yes. The stricter reading.')
})
