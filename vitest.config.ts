import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const source = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** Tests run on the sources: package names resolve to src, so no build is needed for a unit test. */
export default defineConfig({
  resolve: {
    alias: [
      { find: /^secure-bot\/runtime\/(.+)$/, replacement: source('./core/src/runtime/') + '$1.ts' },
      { find: /^secure-bot\/runtime$/, replacement: source('./core/src/runtime/index.ts') },
      { find: /^secure-bot\/(project|testing|models)$/, replacement: source('./core/src/') + '$1/index.ts' },
      { find: /^secure-bot\/host$/, replacement: source('./core/src/host.ts') },
      { find: /^secure-bot$/, replacement: source('./core/src/index.ts') },
      { find: /^eslint-plugin-secure-bot\/to-eslint-rule$/, replacement: source('./eslint-plugin/src/to-eslint-rule.ts') },
      { find: /^eslint-plugin-secure-bot$/, replacement: source('./eslint-plugin/src/index.ts') },
    ],
  },
  test: {
    include: ['core/**/*.test.ts', 'eslint-plugin/**/*.test.ts', 'lsp-server/**/*.test.ts', 'test/**/*.test.ts'],
    // For slow machines; nothing here is a measurement.
    testTimeout: 60_000,
    /** With `--coverage`, as the test run has it: production code is rewritten to these helpers. */
    coverage: {
      provider: 'v8',
      include: ['core/src/runtime/**/*.ts'],
      exclude: ['**/*.{test,fixture}.ts'],
      reporter: [['text', { skipFull: true, maxCols: 120 }]],
      thresholds: { perFile: true, branches: 95 },
    },
  },
});
