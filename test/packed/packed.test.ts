/** The packages as users get them: installed from tarballs into an empty project. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { checkPackage, createPackageFromTarballData } from '@arethetypeswrong/core';
import { publint } from 'publint';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { installPacked, link, type Project } from './install.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const manifest = JSON.parse(readFileSync(join(root, 'core/package.json'), 'utf8')) as { dependencies: Record<string, string>; exports: Record<string, unknown> };
const badBot = `import { Bot } from 'grammy';
const bot = new Bot(process.env.BOT_TOKEN);
bot.on('message', async (ctx) => {
  try {
    await answer(ctx);
  } catch (error) {
    await ctx.reply(error.message);
  }
});
`;

const ownRuleTest = `import { testRule } from 'secure-bot/testing';
const noShout = {
  meta: {
    id: 'no-shout', category: 'other', description: 'Finds shouted replies.', why: 'People leave.', cwe: [79], owasp: [], severity: 'error', recommended: true,
    securitySeverity: 1, messages: { shouted: 'Do not shout.' }, hasSafeFix: false, hasReviewFix: false, example: { wrong: "send('HEY');", right: '' },
  },
  defaults: { strict: false },
  *check(file) {
    for (const node of file.nodes('Literal')) if (node.value === 'HEY') yield { at: node, messageId: 'shouted' };
  },
};
testRule(noShout, { invalid: [{ name: 'shouts', code: "send('HEY'); // ← shouted" }], valid: ["send('Hey');"] });
`;

let project: Project;

beforeAll(() => {
  project = installPacked(Object.keys(manifest.dependencies));
  project.write('src/bot.js', badBot);
}, 120_000);

afterAll(() => project.remove());

describe('secure-bot', () => {
  const entries = Object.keys(manifest.exports).filter((entry) => !/\*|\.json|testing/.test(entry)).map((entry) => entry.replace('.', 'secure-bot'));

  it('installs at most three packages besides itself', () => {
    const installed = readdirSync(join(project.folder, 'node_modules')).filter((name) => !name.startsWith('.') && !/^(?:secure-bot|eslint-plugin-secure-bot|eslint|@)/.test(name));
    expect(installed.length).toBeLessThanOrEqual(3);
    expect(installed.sort()).toEqual(Object.keys(manifest.dependencies).sort());
  });

  it.each(entries)('%s can be imported and required, with the same exports', (entry) => {
    const script = `import { createRequire } from 'node:module';
      const names = (module) => Object.keys(module).filter((name) => name !== 'default' && name !== 'module.exports').sort().join();
      const esm = names(await import('${entry}'));
      const cjs = names(createRequire(import.meta.url)('${entry}'));
      if (esm !== cjs || esm === '') throw new Error(esm + ' | ' + cjs);`;
    expect(project.node('--input-type=module', '-e', script).stderr).toBe('');
  });

  it.each([
    ['ES modules', ['--input-type=module', '-e', "import { analyzeText } from 'secure-bot'; console.log((await analyzeText(process.argv[1], { path: 'src/bot.js' })).findings.length)"]],
    ['CommonJS', ['--input-type=commonjs', '-e', "require('secure-bot').analyzeText(process.argv[1], { path: 'src/bot.js' }).then(({ findings }) => console.log(findings.length))"]],
  ])('analyses in %s', (_, args) => {
    const { stdout, stderr } = project.node(...args, badBot);
    expect(stderr).toBe('');
    expect(stdout.trim()).toBe('1');
  });

  it('lets others test a rule of their own', () => {
    for (const tool of ['vitest', 'eslint', '@typescript-eslint/parser']) link(project, tool);
    project.write('own/no-shout.test.js', ownRuleTest);
    const { status, stdout, stderr } = project.node('node_modules/vitest/vitest.mjs', 'run', 'own');
    expect(status, stdout + stderr).toBe(0);
    expect(stdout).toContain('2 passed');
  }, 60_000);

  it('has a working subpath for each helper', () => {
    const { stderr, stdout } = project.node('--input-type=module', '-e', `import { escapeHtml } from 'secure-bot/runtime/escape-html';
      import { createRequire } from 'node:module';
      console.log(escapeHtml('<b>'), createRequire(import.meta.url)('secure-bot/runtime/escape-html').escapeHtml('<i>'));`);
    expect(stderr).toBe('');
    expect(stdout.trim()).toBe('&lt;b&gt; &lt;i&gt;');
  });

  it('holds no sources, tests or machine paths', () => {
    const dist = join(project.folder, 'node_modules/secure-bot');
    const files = readdirSync(dist, { recursive: true, encoding: 'utf8' });
    expect(files.filter((name) => /\.test\.|\.fixture\.|^src\/|\.stamps/.test(name))).toEqual([]);
    const named = files.filter((name) => /\.(?:js|cjs|ts|cts)$/.test(name) && readFileSync(join(dist, name), 'utf8').includes(root));
    expect(named).toEqual([]);
  });

  it('loads neither analysis for the runtime nor the parser for an import', () => {
    const dist = join(project.folder, 'node_modules/secure-bot/dist');
    const runtime = staticImports(join(dist, 'runtime/index.js'));
    expect(totalSize(runtime)).toBeLessThan(600_000);
    expect([...runtime].filter((path) => /discord\.js:Client|new OpenAI/.test(readFileSync(path, 'utf8')))).toEqual([]);
    for (const entry of ['index.js', 'host.js', 'index.cjs', 'host.cjs']) {
      expect([...staticImports(join(dist, entry))].filter((path) => path.endsWith('parser.cjs')), entry).toEqual([]);
    }
  });

  it('needs no Node.js module on edge platforms', () => {
    const edge = staticImports(join(project.folder, 'node_modules/secure-bot/dist/edge/runtime/index.js'));
    const needing = [...edge].filter((path) => /^\s*import\s[^;]*['"]node:/m.test(readFileSync(path, 'utf8')));
    expect(needing).toEqual([]);
  });
});

describe('the command', () => {
  it('checks the project by its name', () => {
    const { status, stdout, stderr } = project.npx('secure-bot', 'check', 'src', '--format', 'json');
    expect(stderr).toBe('');
    const { findings, summary, tool } = JSON.parse(stdout) as { findings: { ruleId: string; line: number; path: string }[]; summary: { files: number }; tool: { name: string } };
    expect(findings).toMatchObject([{ ruleId: 'no-error-exposure', line: 7, path: 'src/bot.js' }]);
    expect(summary.files).toBe(1);
    expect(tool.name).toBe('secure-bot');
    expect(status).toBe(1);
  });

  it('is content with a project without findings, and not with a missing path', () => {
    project.write('clean/bot.js', 'export const answer = 42;\n');
    expect(project.npx('secure-bot', 'check', 'clean').status).toBe(0);
    expect(project.npx('secure-bot', 'check', 'no-such-folder').status).toBe(2);
  });
});

describe('eslint-plugin-secure-bot', () => {
  const lint = `import { ESLint } from 'eslint';
    const results = await new ESLint().lintFiles(['src']);
    console.log(results.flatMap((file) => file.messages.map((message) => message.ruleId + ' ' + message.line)).join());`;

  it.each([
    ['10', join(root), 'eslint', 'eslint.config.js', "import { defineConfig } from 'eslint/config'; import plugin from 'eslint-plugin-secure-bot'; export default defineConfig([{ extends: [plugin.configs.recommended] }]);"],
    ['10 from CommonJS', join(root), 'eslint', 'eslint.config.cjs', "module.exports = [require('eslint-plugin-secure-bot').configs.recommended];"],
    ['9', join(root, 'test'), 'eslint9', 'eslint.config.js', "import { defineConfig } from 'eslint/config'; import plugin from 'eslint-plugin-secure-bot'; export default defineConfig({ plugins: { 'secure-bot': plugin }, extends: ['secure-bot/recommended'] });"],
  ])('lints with ESLint %s', (_, from, name, configName, config) => {
    link(project, 'eslint', { from, as: name });
    project.delete('eslint.config.js');
    project.delete('eslint.config.cjs');
    project.write(configName, config);
    const { stdout, stderr } = project.node('--input-type=module', '-e', lint);
    expect(stderr).toBe('');
    expect(stdout).toContain('secure-bot/no-error-exposure 7');
  });
});

describe('types', () => {
  const consumer = (extension: string) => `import { analyzeText, applyFixes, rules, type Finding } from 'secure-bot';
import { requireEnv, withBackoff } from 'secure-bot/runtime';
import { escapeHtml } from 'secure-bot/runtime/escape-html';
${extension === 'mts' ? "import { defineConfig } from 'eslint/config';\nimport plugin from 'eslint-plugin-secure-bot';\nexport default defineConfig([plugin.configs.recommended, { extends: [plugin.configs.strict] }]);" : "import plugin = require('eslint-plugin-secure-bot');\nexport const recommended = plugin.configs.recommended;"}
export async function run(text: string): Promise<string> {
  const { findings } = await analyzeText(text, { path: 'src/bot.ts' });
  const first: Finding | undefined = findings[0];
  const key: string = requireEnv('KEY');
  await withBackoff(async ({ attempt }) => attempt);
  return escapeHtml(first?.message ?? key) + applyFixes(text, findings, { tier: 'safe' }).text + rules.length;
}
`;

  it.each(['mts', 'cts'])('hold in a strict NodeNext project (.%s)', (extension) => {
    link(project, 'typescript');
    link(project, '@types/node');
    link(project, 'eslint');
    project.write(`use.${extension}`, consumer(extension));
    project.write('tsconfig.json', JSON.stringify({
      compilerOptions: { strict: true, exactOptionalPropertyTypes: true, noUncheckedIndexedAccess: true, module: 'NodeNext', target: 'ES2023', noEmit: true, skipLibCheck: false, types: ['node'] },
      files: [`use.${extension}`],
    }));
    const { stdout } = project.node('node_modules/typescript/bin/tsc', '-p', '.');
    expect(stdout.split('\n').filter((line) => /^use\.|secure-bot/.test(line))).toEqual([]);
  }, 60_000);
});

describe.each(['core', 'eslint-plugin'] as const)('%s', (name) => {
  it('pleases publint', async () => {
    const tarball = readFileSync(project.tarballs[name]);
    const { messages } = await publint({ pack: { tarball: tarball.buffer.slice(tarball.byteOffset, tarball.byteOffset + tarball.byteLength) as ArrayBuffer }, strict: true });
    expect(messages).toEqual([]);
  });

  it('has types that are not wrong', async () => {
    const analysis = await checkPackage(createPackageFromTarballData(new Uint8Array(readFileSync(project.tarballs[name]))));
    // The resolution of Node.js 10 knows no `exports`; the packages ask for Node.js 22.
    const problems = 'problems' in analysis ? analysis.problems.filter((problem) => !('resolutionKind' in problem && problem.resolutionKind === 'node10')) : ['no types'];
    expect(problems).toEqual([]);
  }, 60_000);
});

/** Files that a module loads at once: its static imports, or its requires. */
function staticImports(entry: string, reached = new Set<string>()): Set<string> {
  if (reached.has(entry)) return reached;
  reached.add(entry);
  const text = readFileSync(entry, 'utf8');
  const pattern = entry.endsWith('.cjs') ? /^(?:var|const) [^=]+= (?:__toESM\()?require\("(\.[^"]+)"\)|^__reExport\([^,]+, require\("(\.[^"]+)"\)/gm : /^(?:import|export)\s[^;]*?["'](\.[^"']+)["']/gm;
  for (const [, first, second] of text.matchAll(pattern)) staticImports(resolve(dirname(entry), first ?? second ?? ''), reached);
  return reached;
}

function totalSize(paths: ReadonlySet<string>): number {
  return [...paths].reduce((sum, path) => sum + statSync(path).size, 0);
}
