import { fireEvent, render, screen } from '@testing-library/react'
import { expect, test, vi } from 'vitest'
import { CallFailed } from '../call.ts'
import { Failed } from './failed.tsx'

test('a failure shows the sentence and the id to quote, and can be tried again', () => {
  const retry = vi.fn()
  render(
    <Failed
      error={new CallFailed({ status: 500, message: 'Something went wrong here.', requestId: 'abc' })}
      onRetry={retry}
    />,
  )
  expect(screen.getByRole('alert').textContent).toContain('Something went wrong here.')
  expect(screen.getByRole('alert').textContent).toContain('abc')
  fireEvent.click(screen.getByRole('button', { name: 'Try again' }))
  expect(retry).toHaveBeenCalledOnce()
})

test('while nothing is loaded the page says how to load', () => {
  render(
    <Failed
      error={new CallFailed({ status: 503, message: 'Nothing has been loaded yet.', requestId: 'abc', empty: true })}
      onRetry={() => undefined}
    />,
  )
  expect(screen.getByRole('heading').textContent).toBe('There are no figures yet')
  expect(screen.getByRole('alert').textContent).toContain('pnpm load')
})

test('an error of the page itself tells nothing of its inside', () => {
  render(<Failed error={new TypeError('x is undefined')} onRetry={() => undefined} />)
  expect(screen.getByRole('alert').textContent).not.toContain('undefined')
})
