import { screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { showPage } from '../testing/show-page.tsx'
import { Header } from './header.tsx'

test.each([
  ['/data', 'page'],
  ['/load', 'true'],
  ['/methods', null],
])('at %s the entry about the data is marked as %s', (address, current) => {
  showPage(<Header />, address, {})
  expect(screen.getByRole('link', { name: 'About the data' }).getAttribute('aria-current')).toBe(current)
})
