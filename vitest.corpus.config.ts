import { defineConfig } from 'vitest/config'

// The tests over real documents that lie beside the project in ../shared; they skip, and say so, where that folder is absent.
export default defineConfig({
  test: { include: ['test/corpus/**/*.test.ts'], testTimeout: 900_000, hookTimeout: 900_000, fileParallelism: false },
})
