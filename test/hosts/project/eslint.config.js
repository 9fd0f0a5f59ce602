import tsParser from '@typescript-eslint/parser';
import secureBot from 'eslint-plugin-secure-bot';
import svelteParser from 'svelte-eslint-parser';
import vueParser from 'vue-eslint-parser';

export default [
  secureBot.configs.recommended,
  { files: ['**/*.ts'], languageOptions: { parser: tsParser } },
  { files: ['**/*.vue'], languageOptions: { parser: vueParser, parserOptions: { parser: tsParser } } },
  { files: ['**/*.svelte'], languageOptions: { parser: svelteParser, parserOptions: { parser: tsParser } } },
];
