import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

export default defineConfig(({ command }) => {
  // Whoever builds may carry NODE_ENV=test, and would get React as it is for developers, twice the size.
  if (command === 'build') process.env['NODE_ENV'] = 'production'
  return {
    plugins: [react()],
    build: { outDir: 'dist', emptyOutDir: true, chunkSizeWarningLimit: 600, assetsInlineLimit: 0 },
    css: { preprocessorOptions: { scss: { quietDeps: true } } },
    server: { port: 5173, proxy: { '/api': `http://127.0.0.1:${process.env['PORT'] ?? 4000}` } },
  }
})
