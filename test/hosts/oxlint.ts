/** The same plugin in oxlint, as a JS plugin. */
import { differs, type Feature } from './features.ts';
import type { HostProject } from './project.ts';

const bin = 'node_modules/oxlint/bin/oxlint';
const configuration = JSON.stringify({
  jsPlugins: ['eslint-plugin-secure-bot'],
  plugins: [],
  categories: { correctness: 'off' },
  rules: { 'secure-bot/no-cleartext-transport': 'error', 'secure-bot/no-error-exposure': 'error', 'secure-bot/no-ssrf': 'error' },
});
const expected = [
  'bot.js:10 no-error-exposure', 'bot.js:15 no-ssrf', 'bot.js:7 no-cleartext-transport',
  'bot.ts:14 no-error-exposure', 'bot.ts:20 no-ssrf', 'bot.ts:6 no-cleartext-transport',
].join(', ');

export const oxlintFeatures: readonly Feature[] = [
  { name: 'findings in JavaScript and TypeScript; disabling comments', tryIn: (project, node) => differs(findings(project, node), expected) },
  {
    name: '`--fix`',
    tryIn(project, node) {
      findings(project, node, '--fix');
      return fixedLines(project, 'https://api.openweathermap.org', 'error.message}', 'fetch(ctx.payload)');
    },
  },
  {
    name: '`--fix-suggestions`',
    tryIn(project, node) {
      for (let pass = 0; pass < 3; pass += 1) findings(project, node, '--fix', '--fix-suggestions');
      return fixedLines(project, 'https://api.openweathermap.org', 'toPublicMessage(error)', 'safeFetch(ctx.payload)', "from 'secure-bot/runtime'");
    },
  },
];

function findings(project: HostProject, node: string, ...args: readonly string[]): string {
  project.write('.oxlintrc.json', configuration);
  const { stdout, stderr } = project.run(node, bin, '-c', '.oxlintrc.json', '--format', 'json', ...args, 'bot/bot.js', 'bot/bot.ts');
  if (!stdout.startsWith('{')) return stdout + stderr;
  const { diagnostics } = JSON.parse(stdout) as { diagnostics: readonly { code: string; filename: string; labels: readonly { span: { line: number } }[] }[] };
  return diagnostics.map(({ code, filename, labels }) => `${filename.replace('bot/', '')}:${labels[0]?.span.line} ${code.replace(/^secure-bot\((.*)\)$/, '$1')}`).sort().join(', ');
}

function fixedLines(project: HostProject, ...parts: readonly string[]): string | undefined {
  const text = project.read('bot/bot.js');
  const missing = parts.filter((part) => !text.includes(part));
  return missing.length === 0 ? undefined : `not in the file: ${missing.join(', ')}\n${text}`;
}
