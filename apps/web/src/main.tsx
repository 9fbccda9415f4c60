import { QueryClientProvider } from '@tanstack/react-query'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './app.tsx'
import { createQueries } from './queries.ts'
import './theme.scss'

const root = document.getElementById('root')
if (!root) throw new Error('The page has no place to be drawn in.')

// A page that the browser kept as it was would show figures to whoever comes back to it after a sign-out.
window.addEventListener('pageshow', ({ persisted }) => {
  if (persisted) location.reload()
})

createRoot(root).render(
  <StrictMode>
    <QueryClientProvider client={createQueries()}>
      <App />
    </QueryClientProvider>
  </StrictMode>,
)
