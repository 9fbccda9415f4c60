import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'server',
          include: [
            'packages/**/*.test.ts',
            'db/**/*.test.ts',
            'scripts/**/*.test.ts',
            'apps/{api,worker}/**/*.test.ts',
          ],
          globalSetup: ['db/src/testing-server.ts'],
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
})
