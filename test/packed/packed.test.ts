/** The packages as users get them: installed from tarballs into an empty project. */
import { readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { checkPackage, createPackageFromTarballData } from '@arethetypeswrong/core';
import { publint } from 'publint';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startClient } from '../lsp/client.fixture.ts';
import { installPacked, link, type Project } from './install.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const manifest = JSON.parse(readFileSync(join(root, 'core/package.json'), 'utf8')) as { dependencies: Record<string, string>; exports: Record<string, unknown> };
/** undici and oauth4webapi are 2.1 MB of it, the parser 0.5 MB; a rule with its page adds some 15 kB. */
const maxInstalledBytes = 5_000_000;
/** Of all helpers, undici included. */
const maxRuntimeBytes = 1_500_000;
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

  it('has types that TypeScript 5.0 knows, as package.json says', () => {
    const folder = join(project.folder, 'node_modules/secure-bot/dist/types');
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => /\.d\.c?ts$/.test(name));
    expect(files.length).toBeGreaterThan(50);
    // Arrays of bytes became generic in 5.7.
    expect(files.filter((name) => /\b(?:\w+Array|Buffer|DataView)<ArrayBuffer/.test(readFileSync(join(folder, name), 'utf8')))).toEqual([]);
  });

  it('is read into memory at one byte a character', () => {
    const folder = join(project.folder, 'node_modules/secure-bot/dist');
    // The entry for tests of own rules holds an arrow; it runs in no editor.
    const wide = readdirSync(folder).filter((name) => /\.c?js$/.test(name) && name !== 'testing.js' && /[^\x00-\xff]/.test(readFileSync(join(folder, name), 'utf8')));
    expect(wide).toEqual([]);
  });

  it('brings at most 5 MB, dependencies included', () => {
    const modules = join(project.folder, 'node_modules');
    const bytes = ['secure-bot', ...Object.keys(manifest.dependencies)].map((name) => [name, folderSize(join(modules, name))] as const);
    expect(bytes.reduce((sum, [, size]) => sum + size, 0), JSON.stringify(bytes)).toBeLessThanOrEqual(maxInstalledBytes);
  });

  it('has the entries that users were promised', () => {
    expect(Object.keys(manifest.exports)).toEqual(expect.arrayContaining(['.', './runtime', './runtime/*', './project', './testing', './models']));
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

  it.each(['import', 'require'] as const)('%s of the runtime loads no analysis', (way) => {
    const files = loadedFiles('secure-bot/runtime', way);
    expect(files.filter((path) => path.includes('secure-bot')).length).toBeGreaterThan(10);
    expect(totalSize(files)).toBeLessThan(maxRuntimeBytes);
    expect(files.filter((path) => /typescript-eslint|["']no-error-exposure["']/.test(readFileSync(path, 'utf8')))).toEqual([]);
  });

  it.each(['secure-bot', 'secure-bot/host', 'secure-bot/models', 'secure-bot/project'])('%s loads the parser at the first parse, not before', (entry) => {
    for (const way of ['import', 'require'] as const) expect(loadedFiles(entry, way).filter((path) => path.endsWith('parser.cjs')), way).toEqual([]);
  });

  it('needs no Node.js module and no package on edge platforms', () => {
    for (const condition of ['workerd', 'edge-light', 'browser']) {
      const loaded = loadedModules('secure-bot/runtime', 'import', `--conditions=${condition}`);
      expect(loaded.filter((url) => /^file:.*\/edge\/runtime\/index\.js$/.test(url))).toHaveLength(1);
      expect(loaded.filter((url) => !url.startsWith('file:') || !url.includes('/secure-bot/'))).toEqual([]);
    }
  });

  it('does no work at import', () => {
    const { stdout, stderr } = project.node('--input-type=module', '-e', `const state = () => JSON.stringify([process.getActiveResourcesInfo(), process.eventNames().map((name) => [name, process.listenerCount(name)]), process.env, Object.keys(globalThis)]);
      const before = state();
      await import('secure-bot/runtime');
      console.log(before === state());`);
    expect(stderr).toBe('');
    expect(stdout.trim()).toBe('true');
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

  it('keeps its compiled code beside the package, in the threads too', () => {
    const cache = join(project.folder, 'node_modules/.cache/secure-bot');
    const kept = () => readdirSync(cache, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).length;
    rmSync(cache, { recursive: true, force: true });
    expect(project.npx('secure-bot', 'check', 'src').status).toBe(1);
    const files = kept();
    expect(files).toBeGreaterThan(3);
    for (let i = 0; i < 40; i++) project.write(`many/${i}.js`, badBot);
    expect(project.npx('secure-bot', 'check', 'many', '--threads', '2').stdout).toContain('40 files');
    expect(kept()).toBeGreaterThan(files);
    project.delete('many');
  });

  it('does without where no folder can be made', () => {
    const cache = join(project.folder, 'node_modules/.cache');
    rmSync(cache, { recursive: true, force: true });
    project.write('node_modules/.cache', 'a file');
    expect(project.npx('secure-bot', 'check', 'src')).toMatchObject({ status: 1, stderr: '' });
    project.delete('node_modules/.cache');
  });

  it('has all its commands', () => {
    project.write('fixable/bot.js', badBot);
    const ok = (...args: string[]) => {
      const { status, stdout, stderr } = project.npx('secure-bot', ...args);
      expect([args.join(' '), status, stderr]).toEqual([args.join(' '), 0, expect.any(String)]);
      return stdout;
    };
    expect((JSON.parse(ok('rules', '--format', 'json')) as readonly unknown[] | { readonly rules: readonly unknown[] })).toEqual(expect.anything());
    expect(ok('explain', 'no-error-exposure')).toContain('no-error-exposure');
    expect(ok('--help')).toContain('check');
    expect(ok('completion', 'bash')).toContain('secure-bot');
    expect(ok('baseline', 'fixable')).toContain('1');
    expect(ok('check', 'fixable', '--baseline', '.secure-bot-baseline.json')).toContain('in the baseline');
    expect(project.npx('secure-bot', 'fix', 'fixable', '--dry-run', '--tier', 'review').stdout).toContain('toPublicMessage');
    expect(project.npx('secure-bot', 'fix', 'fixable', '--tier', 'review', '--force').stdout).toContain('Fixed 1 finding in 1 file');
    expect(ok('check', 'fixable')).toContain('No findings in 1 file');
    for (const path of ['fixable/bot.js', '.secure-bot-baseline.json']) project.delete(path);
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
import { analyzeProject } from 'secure-bot/project';
import { escapeHtml } from 'secure-bot/runtime/escape-html';
${extension === 'mts' ? "import { defineConfig } from 'eslint/config';\nimport plugin from 'eslint-plugin-secure-bot';\nexport default defineConfig([plugin.configs.recommended, { extends: [plugin.configs.strict] }]);" : "import plugin = require('eslint-plugin-secure-bot');\nexport const recommended = plugin.configs.recommended;"}
export async function run(text: string): Promise<string> {
  const { findings } = await analyzeText(text, { path: 'src/bot.ts' });
  const first: Finding | undefined = findings[0];
  const key: string = requireEnv('KEY');
  await withBackoff(async ({ attempt }) => attempt);
  for await (const report of analyzeProject(['src'])) if (report.findings.length > 0) return report.path;
  return escapeHtml(first?.message ?? key) + applyFixes(text, findings, { tier: 'safe' }).text + rules.length;
}
`;

  it.each([['mts', ['ES2023', 'DOM', 'DOM.Iterable']], ['cts', ['ES2023', 'DOM', 'DOM.Iterable']], ['mts', ['ES2023']]])('hold in a strict NodeNext project (.%s, %s)', (extension, lib) => {
    link(project, 'typescript');
    link(project, '@types/node');
    link(project, 'eslint');
    project.write(`use.${extension}`, consumer(extension));
    project.write('tsconfig.json', JSON.stringify({
      compilerOptions: { strict: true, exactOptionalPropertyTypes: true, noUncheckedIndexedAccess: true, module: 'NodeNext', target: 'ES2023', lib, noEmit: true, skipLibCheck: false, types: ['node'] },
      files: [`use.${extension}`],
    }));
    const { stdout } = project.node('node_modules/typescript/bin/tsc', '-p', '.');
    expect(stdout.split('\n').filter((line) => /^use\.|secure-bot/.test(line))).toEqual([]);
  }, 60_000);
});

describe('secure-bot-language-server', () => {
  it('runs by its name, with nothing else installed', async () => {
    expect(project.npx('secure-bot-language-server', '--version').stdout.trim()).toMatch(/^\d+\.\d+\.\d+$/);
    const { dependencies } = JSON.parse(readFileSync(join(project.folder, 'node_modules/secure-bot-language-server/package.json'), 'utf8')) as { dependencies?: object };
    expect(dependencies ?? {}).toEqual({});
    const client = await startClient({ folders: [project.folder], server: join(project.folder, 'node_modules/secure-bot-language-server/dist/server.cjs'), initializationOptions: { eslintActive: false } });
    const uri = client.open(join(project.folder, 'src/other-bot.js'), badBot, { languageId: 'javascript' });
    expect((await client.diagnostics(uri)).map(({ code }) => code)).toEqual(['no-error-exposure']);
    expect(await client.stop()).toBe(0);
  }, 60_000);

  it('is small', () => {
    expect(statSync(project.tarballs['lsp-server']).size).toBeLessThan(2_500_000);
  });
});

it.each(['core', 'eslint-plugin', 'lsp-server'] as const)('%s pleases publint', async (name) => {
  const tarball = readFileSync(project.tarballs[name]);
  const { messages } = await publint({ pack: { tarball: tarball.buffer.slice(tarball.byteOffset, tarball.byteOffset + tarball.byteLength) as ArrayBuffer }, strict: true });
  expect(messages).toEqual([]);
});

it.each(['core', 'eslint-plugin'] as const)('%s has types that are not wrong', async (name) => {
  const analysis = await checkPackage(createPackageFromTarballData(new Uint8Array(readFileSync(project.tarballs[name]))));
  // The resolution of Node.js 10, which many a tsconfig.json still asks for, knows no `exports`: the helpers have `typesVersions`.
  const unresolved = 'problems' in analysis ? analysis.problems.filter((problem) => problem.kind === 'NoResolution' && problem.entrypoint === './runtime') : [];
  expect(unresolved).toEqual([]);
  const problems = 'problems' in analysis ? analysis.problems.filter((problem) => !('resolutionKind' in problem && problem.resolutionKind === 'node10')) : ['no types'];
  expect(problems).toEqual([]);
}, 60_000);

function folderSize(folder: string): number {
  return totalSize(readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name)));
}

/** URLs of all modules that Node.js loads for an entry, but for its own. */
function loadedModules(entry: string, way: 'import' | 'require', ...options: readonly string[]): string[] {
  const script = `import { createRequire, registerHooks } from 'node:module';
    const require = createRequire(process.cwd() + '/index.js');
    const urls = [];
    registerHooks({ load(url, context, next) { urls.push(url); return next(url, context); } });
    ${way === 'import' ? 'await import' : 'require'}('${entry}');
    console.log(JSON.stringify(urls));`;
  const { stdout, stderr } = project.node(...options, '--input-type=module', '-e', script);
  expect(stderr).toBe('');
  return JSON.parse(stdout) as string[];
}

function loadedFiles(entry: string, way: 'import' | 'require'): string[] {
  return loadedModules(entry, way).filter((url) => url.startsWith('file:')).map((url) => fileURLToPath(url));
}

function totalSize(paths: readonly string[]): number {
  return paths.reduce((sum, path) => sum + statSync(path).size, 0);
}
