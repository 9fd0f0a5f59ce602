/** ESLint with the plugin over a folder of bots, as a user's configuration would run it. */
import { ESLint, type Linter } from 'eslint';
import plugin from 'eslint-plugin-secure-bot';

export interface LintedSamples {
  readonly results: readonly ESLint.LintResult[];
  /** Documentation page by rule id. */
  readonly urls: Readonly<Record<string, string>>;
}

export async function lintSamples(folder: string): Promise<LintedSamples> {
  const tsParser = (await import('@typescript-eslint/parser')) as unknown as Linter.Parser;
  const eslint = new ESLint({
    cwd: folder,
    overrideConfigFile: true,
    overrideConfig: [
      { files: ['**/*.{js,mjs,cjs,jsx,ts,mts,cts,tsx}'], languageOptions: { parserOptions: { ecmaFeatures: { jsx: true } } } },
      { files: ['**/*.{ts,mts,cts,tsx}'], languageOptions: { parser: tsParser } },
      plugin.configs.all,
      // Values are followed across files, as the command does by default.
      { settings: { 'secure-bot': { project: true } } },
    ],
  });
  const results = await eslint.lintFiles(['.']);
  const urls = Object.entries(plugin.rules).map(([id, rule]) => [`secure-bot/${id}`, rule.meta?.docs?.url ?? ''] as const);
  return { results, urls: Object.fromEntries(urls) };
}
