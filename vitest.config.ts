import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    globalSetup: ['test/setup.ts'],
    testTimeout: 20_000,
    reporters: ['default'],
  },
  define: { CPC_VERSION: JSON.stringify('0.0.0-test') },
});
