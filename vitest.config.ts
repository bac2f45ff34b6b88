import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    globalSetup: ['test/setup.ts'],
    setupFiles: ['test/properties.ts'],
    testTimeout: 20_000,
    // Both of two cores: left to itself, the runner keeps one free.
    maxWorkers: '100%',
    // The counts of a run, for .ci/run to print.
    reporters: process.env['CI'] ? ['default', ['json', { outputFile: 'test-results.json' }]] : ['default'],
  },
  define: { CPC_VERSION: JSON.stringify('0.0.0-test') },
});
