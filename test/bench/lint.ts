/**
 * One measured run, in a process of its own: `node lint.ts <all|noop> <repeat> <folder>`. Prints the user CPU time of the
 * linting in milliseconds, start-up of ESLint and plugin included.
 */
import { ESLint, type Linter } from 'eslint';

const [mode, repeat = '1', folder = '.'] = process.argv.slice(2);
const files = ['**/*.{js,mjs,cjs,jsx,ts,mts,cts,tsx}'];
const tsParser = (await import('@typescript-eslint/parser')) as unknown as Linter.Parser;

const eslint = new ESLint({
  cwd: folder,
  overrideConfigFile: true,
  overrideConfig: [
    { files, languageOptions: { parser: tsParser, parserOptions: { ecmaFeatures: { jsx: true } } } },
    { files, ...(mode === 'all' ? await allRules() : oneIdleRule()) },
  ],
});

for (let i = 0; i < Number(repeat); i++) {
  const results = await eslint.lintFiles(['.']);
  // The messages are what a formatter would read.
  if (i === 0) process.stderr.write(`${mode}: ${results.length} files, ${results.reduce((sum, { messages }) => sum + messages.length, 0)} messages\n`);
}
console.log(process.resourceUsage().userCPUTime / 1000);

async function allRules(): Promise<Linter.Config> {
  const { default: plugin } = await import('eslint-plugin-secure-bot');
  return plugin.configs.all;
}

function oneIdleRule(): Linter.Config {
  return { plugins: { bench: { rules: { idle: { create: () => ({}) } } } }, rules: { 'bench/idle': 'error' } };
}
