import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './app.tsx'
import './theme.scss'

const queries = new QueryClient({ defaultOptions: { queries: { retry: 1, staleTime: 60_000 } } })
const root = document.getElementById('root')
if (!root) throw new Error('The page has no place to be drawn in.')

createRoot(root).render(
  <StrictMode>
    <QueryClientProvider client={queries}>
      <App />
    </QueryClientProvider>
  </StrictMode>,
)
