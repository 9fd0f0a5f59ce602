/** Lint of this repository: the mistakes that types do not show, and the house style that a machine can check. */
import tsPlugin from '@typescript-eslint/eslint-plugin';
import tsParser from '@typescript-eslint/parser';
import { defineConfig, globalIgnores } from 'eslint/config';
import regexpPlugin from 'eslint-plugin-regexp';

export default defineConfig([
  globalIgnores(['**/dist/**', '**/node_modules/**', 'test/samples/**', 'test/parity/samples/**', 'test/hosts/{bot,fixed,project}/**', 'coverage/**', '.cache/**', '.vitest/**']),
  {
    files: ['**/*.{ts,js,mjs}'],
    languageOptions: { parser: tsParser },
    plugins: { '@typescript-eslint': tsPlugin },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports', disallowTypeAnnotations: false }],
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      eqeqeq: 'error',
      'max-lines': ['error', { max: 500 }],
      'no-console': 'error',
      'no-constant-binary-expression': 'error',
      'no-debugger': 'error',
      'no-fallthrough': 'error',
      'no-self-compare': 'error',
      'no-unreachable': 'error',
      'no-unsafe-finally': 'error',
      'no-unused-expressions': 'error',
      'no-useless-catch': 'error',
      'no-var': 'error',
      'no-warning-comments': ['error', { terms: ['todo', 'fixme'] }],
      'object-shorthand': 'error',
      'prefer-const': 'error',
      'use-isnan': 'error',
      'valid-typeof': 'error',
    },
  },
  {
    // The text that they meet is written by others: time may grow with its length, and no faster.
    files: ['{core,eslint-plugin,lsp-server,vscode-extension}/src/**/*.ts'],
    ignores: ['**/*.{test,fixture}.ts', 'core/src/models/samples/**'],
    plugins: { regexp: regexpPlugin },
    rules: {
      'regexp/no-super-linear-backtracking': ['error', { report: 'potential' }],
      'regexp/no-super-linear-move': ['error', { report: 'potential' }],
    },
  },
  {
    files: ['**/*.test.ts'],
    rules: { 'max-lines': 'off', 'no-console': 'off' },
  },
  {
    // Commands talk to people; toPublicMessage logs to the console by default, as its documentation says.
    files: ['core/tools/**', 'core/src/cli/**', 'test/**', 'core/src/runtime/**'],
    rules: { 'no-console': 'off' },
  },
]);
