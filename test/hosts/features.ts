/** What people do with ESLint besides running it: each is tried in the project and gives the reason why it does not work, or nothing. */
import type { HostProject } from './project.ts';

export interface Feature {
  readonly name: string;
  /** First version of ESLint that has it. */
  readonly since?: readonly [major: number, minor: number];
  /** What went wrong; undefined: nothing. */
  tryIn(project: HostProject, node: string): string | undefined;
}

interface Message {
  readonly ruleId: string | null;
  readonly line: number;
}

const eslintBin = 'node_modules/eslint/bin/eslint.js';
/** Lines of test/hosts/bot/bot.js. */
const expectedInBot = 'no-cleartext-transport 7, no-error-exposure 10, no-ssrf 15';

export const features: readonly Feature[] = [
  { name: 'flat configuration as an ES module', tryIn: (project, node) => differs(findings(project, node, ['bot/bot.js']), expectedInBot) },
  {
    name: 'flat configuration in CommonJS',
    tryIn(project, node) {
      project.write('eslint.config.cjs', "module.exports = [require('eslint-plugin-secure-bot').configs.recommended];\n");
      return differs(findings(project, node, ['--config', 'eslint.config.cjs', 'bot/bot.js']), expectedInBot);
    },
  },
  {
    name: 'configuration in TypeScript',
    since: [9, 22],
    tryIn(project, node) {
      project.write('eslint.config.ts', typedConfig);
      return differs(findings(project, node, ['--config', 'eslint.config.ts', 'bot/bot.js']), expectedInBot);
    },
  },
  {
    name: '`defineConfig` type-checks under strict and exactOptionalPropertyTypes',
    since: [9, 22],
    tryIn(project, node) {
      project.write('eslint.config.ts', typedConfig);
      project.write('tsconfig.json', JSON.stringify({ compilerOptions: strictOptions, files: ['eslint.config.ts'] }));
      const { stdout } = project.run(node, 'node_modules/typescript/bin/tsc', '-p', '.');
      // What other packages have wrong in their own declarations is not ours to judge.
      return differs(stdout.split('\n').filter((line) => /^eslint\.config|secure-bot/.test(line)).join('\n'), '');
    },
  },
  {
    name: '`--fix`',
    tryIn(project, node) {
      const left = findings(project, node, ['--fix', 'bot/bot.js']);
      const isWritten = project.read('bot/bot.js').includes("fetch('https://api.openweathermap.org");
      return differs(left, 'no-error-exposure 10, no-ssrf 15') ?? (isWritten ? undefined : 'the fix is not in the file');
    },
  },
  {
    name: '`--cache`',
    tryIn(project, node) {
      const args = ['--cache', '--cache-location', 'lint.cache', 'bot/bot.js'];
      const first = findings(project, node, args);
      const second = findings(project, node, args);
      project.write('bot/bot.js', project.read('bot/bot.js').replace('fetch(ctx.payload)', "fetch('https://example.com')"));
      const changed = findings(project, node, args);
      return differs(first, expectedInBot) ?? differs(second, first) ?? differs(changed, 'no-cleartext-transport 7, no-error-exposure 10') ?? (project.read('lint.cache') === '' ? 'no cache was written' : undefined);
    },
  },
  {
    name: '`--concurrency`',
    since: [9, 34],
    tryIn: (project, node) => differs(findings(project, node, ['--concurrency', '2', 'bot']), findings(project, node, ['bot'])),
  },
  {
    name: 'bulk suppressions (`--suppress-all`, `--prune-suppressions`)',
    since: [9, 24],
    tryIn(project, node) {
      findings(project, node, ['--suppress-all', 'bot/bot.js']);
      const silenced = findings(project, node, ['bot/bot.js']);
      project.write('bot/bot.js', `${project.read('bot/bot.js')}await fetch('http://api.openweathermap.org/data/2.5/forecast');\n`);
      // ESLint shows all findings of a rule as soon as there is one more than was suppressed.
      const grown = findings(project, node, ['bot/bot.js']);
      project.write('bot/bot.js', 'export {};\n');
      const stale = project.run(node, eslintBin, 'bot/bot.js').status;
      findings(project, node, ['--prune-suppressions', 'bot/bot.js']);
      return differs(silenced, '') ?? differs(grown, 'no-cleartext-transport 7, no-cleartext-transport 21') ?? (stale === 2 ? undefined : `stale suppressions end with ${stale}`) ?? differs(project.read('eslint-suppressions.json').replace(/\s/g, ''), '{}');
    },
  },
  {
    name: 'suppression comments with a reason, and `--report-unused-disable-directives`',
    tryIn(project, node) {
      const unused = "// eslint-disable-next-line secure-bot/no-ssrf -- nothing is here\nexport {};\n";
      project.write('bot/quiet.js', unused);
      return differs(findings(project, node, ['--report-unused-disable-directives', 'bot/bot.js', 'bot/quiet.js']), `${expectedInBot}, null 1`);
    },
  },
  {
    name: 'processors: JavaScript in Markdown (`@eslint/markdown`)',
    since: [9, 15],
    tryIn(project, node) {
      project.write('eslint.config.js', "import markdown from '@eslint/markdown';\nimport secureBot from 'eslint-plugin-secure-bot';\nexport default [...markdown.configs.processor, secureBot.configs.recommended];\n");
      project.write('notes.md', `# A bot\n\n\`\`\`js\n${project.read('bot/bot.js')}\`\`\`\n`);
      const left = findings(project, node, ['--fix', 'notes.md']);
      return differs(left, 'no-error-exposure 13, no-ssrf 18') ?? (project.read('notes.md').includes('https://api.openweathermap.org') ? undefined : 'the fix is not in the text');
    },
  },
  {
    name: 'the preset by name: `extends: [\'secure-bot/strict\']`',
    since: [9, 22],
    tryIn(project, node) {
      project.write('eslint.config.js', "import { defineConfig } from 'eslint/config';\nimport secureBot from 'eslint-plugin-secure-bot';\nexport default defineConfig({ plugins: { 'secure-bot': secureBot }, extends: ['secure-bot/strict'] });\n");
      project.write('bot/quiet.js', "// eslint-disable-next-line secure-bot/no-ssrf\nawait fetch('https://example.com/');\n");
      return findings(project, node, ['bot/quiet.js']).includes('require-disable-reason 1') ? undefined : 'strict does not ask for a reason';
    },
  },
];

const typedConfig = `import { defineConfig } from 'eslint/config';
import secureBot from 'eslint-plugin-secure-bot';

export default defineConfig([
  secureBot.configs.recommended,
  { files: ['src/**'], extends: [secureBot.configs.strict], settings: { 'secure-bot': { runtimeModule: './security.js' } } },
  { files: ['tools/**'], plugins: { 'secure-bot': secureBot }, extends: ['secure-bot/all'], rules: { 'secure-bot/no-ssrf': ['warn', { strict: true }] } },
  // @ts-expect-error -- there is no such preset
  secureBot.configs.paranoid ?? {},
]);
`;

const strictOptions = { strict: true, exactOptionalPropertyTypes: true, noUncheckedIndexedAccess: true, verbatimModuleSyntax: true, module: 'NodeNext', target: 'ES2023', noEmit: true, skipLibCheck: false, types: ['node'] };

/** \`rule line\` of each message, or what ESLint said instead. */
function findings(project: HostProject, node: string, args: readonly string[]): string {
  const { stdout, stderr } = project.run(node, eslintBin, '--format', 'json', ...args);
  if (!stdout.startsWith('[')) return stdout + stderr;
  const results = JSON.parse(stdout) as { messages: readonly Message[] }[];
  return results.flatMap(({ messages }) => messages.map(({ ruleId, line }) => `${(ruleId ?? 'null').replace('secure-bot/', '')} ${line}`)).join(', ');
}

export function differs(actual: string, expected: string): string | undefined {
  return actual === expected ? undefined : `expected ${expected || 'nothing'}, got ${actual || 'nothing'}`;
}
