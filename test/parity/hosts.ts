/** The same files through every host, their findings in one shape. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ESLint, type ESLint as EslintClass, type Linter } from 'eslint';
import plugin from 'eslint-plugin-secure-bot';
import { analyzeProject } from 'secure-bot';
import { presets } from 'secure-bot/host';
import { startClient } from '../lsp/client.fixture.ts';

export const root = fileURLToPath(new URL('../..', import.meta.url));

/** Findings as lines `path line:column-endLine:endColumn rule message`, sorted. */
export type FindingLines = readonly string[];

export interface ParityOptions {
  /** Cross-file analysis. */
  readonly project: boolean;
}

interface Shown {
  readonly path: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
  readonly ruleId: string;
  readonly message: string;
}

function toLines(findings: readonly Shown[]): FindingLines {
  return findings
    .map(({ path, line, column, endLine, endColumn, ruleId, message }) => `${path} ${line}:${column}-${endLine}:${endColumn} ${ruleId} ${message}`)
    .sort();
}

export async function inLibrary(folder: string, { project }: ParityOptions): Promise<FindingLines> {
  const found: Shown[] = [];
  for await (const { findings } of analyzeProject([folder], { config: { preset: 'all', project } })) {
    found.push(...findings.filter(({ suppressed }) => suppressed === null));
  }
  return toLines(found);
}

export async function inEslint(Host: typeof EslintClass, folder: string, options: ParityOptions): Promise<FindingLines> {
  const eslint = new Host({ cwd: root, overrideConfigFile: true, overrideConfig: await eslintConfig(options) });
  const results = await eslint.lintFiles([folder]);
  return toLines(results.flatMap(({ filePath, messages }) => messages.map((message) => ({
    path: relative(root, filePath),
    line: message.line,
    column: message.column,
    endLine: message.endLine ?? 0,
    endColumn: message.endColumn ?? 0,
    ruleId: (message.ruleId ?? 'syntax').replace('secure-bot/', ''),
    message: message.message,
  }))));
}

/** What `eslint --fix` leaves, without writing it. */
export async function fixWithEslint(folder: string): Promise<readonly Linter.LintMessage[]> {
  const eslint = new ESLint({ cwd: root, overrideConfigFile: true, overrideConfig: await eslintConfig({ project: false }), fix: true });
  return (await eslint.lintFiles([folder])).flatMap(({ messages }) => messages);
}

async function eslintConfig({ project }: ParityOptions): Promise<Linter.Config[]> {
  const parsers = await loadParsers();
  return [
    plugin.configs.all,
    { settings: { 'secure-bot': { project } }, linterOptions: { reportUnusedDisableDirectives: 'off' } },
    { files: ['**/*.{js,mjs,cjs,jsx}'], languageOptions: { parserOptions: { ecmaFeatures: { jsx: true } } } },
    { files: ['**/*.{ts,mts,cts,tsx}'], languageOptions: { parser: parsers.typescript } },
    { files: ['**/*.vue'], languageOptions: { parser: parsers.vue, parserOptions: { parser: parsers.typescript } } },
    { files: ['**/*.svelte'], languageOptions: { parser: parsers.svelte, parserOptions: { parser: parsers.typescript } } },
  ];
}

/** The packed command, from `core/dist`. */
export function inCommand(folder: string, { project }: ParityOptions): FindingLines {
  return inTemporaryFolder((work) => {
    const config = join(work, 'secure-bot.config.json');
    writeFileSync(config, JSON.stringify({ preset: 'all', project }));
    const { stdout, stderr, status } = spawnSync(process.execPath, [join(root, 'core/dist/cli.js'), 'check', folder, '--format', 'json', '--config', config], { cwd: root, encoding: 'utf8', maxBuffer: 1e8 });
    if (status === 2 || status === null) throw new Error(`secure-bot check: ${stderr}`);
    const { findings } = JSON.parse(stdout) as { findings: readonly (Shown & { suppressed: unknown })[] };
    return toLines(findings.filter(({ suppressed }) => suppressed === null));
  });
}

/** The built language server, all files open in it at once; it always looks across files. */
export async function inLanguageServer(folder: string): Promise<FindingLines> {
  const client = await startClient({ folders: [root], initializationOptions: { secureBot: { preset: 'all' } } });
  try {
    const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => /\.(?:[cm]?[jt]s|[jt]sx|vue|svelte)$/.test(name)).map((name) => join(folder, name));
    // Editors take the byte order mark off.
    const uris = new Map(paths.map((path) => [path, client.open(path, readFileSync(path, 'utf8').replace(/^\uFEFF/, ''))]));
    const found: Shown[] = [];
    for (const [path, uri] of uris) {
      for (const { range: { start, end }, code, message } of await client.diagnostics(uri, undefined, 60_000)) {
        found.push({ path: relative(root, path), line: start.line + 1, column: start.character + 1, endLine: end.line + 1, endColumn: end.character + 1, ruleId: String(code), message: typeof message === 'string' ? message : message.value });
      }
    }
    return toLines(found);
  } finally {
    await client.stop();
  }
}

/** oxlint with the built plugin; its spans are counted in bytes. */
export function inOxlint(folder: string): FindingLines {
  return inTemporaryFolder((work) => {
    const config = join(work, '.oxlintrc.json');
    const rules = Object.fromEntries(Object.keys(presets.all).map((id) => [`secure-bot/${id}`, ['error', { strict: true }]]));
    writeFileSync(config, JSON.stringify({ jsPlugins: [join(root, 'eslint-plugin/dist/index.js')], plugins: [], categories: { correctness: 'off' }, rules }));
    const require = createRequire(join(root, 'test/package.json'));
    const bin = join(dirname(require.resolve('oxlint/package.json')), 'bin/oxlint');
    const { stdout, stderr } = spawnSync(process.execPath, [bin, '-c', config, '--format', 'json', folder], { cwd: root, encoding: 'utf8', maxBuffer: 1e8 });
    if (!stdout.startsWith('{')) throw new Error(`oxlint: ${stdout}${stderr}`);
    const { diagnostics } = JSON.parse(stdout) as { diagnostics: readonly OxlintDiagnostic[] };
    return toLines(diagnostics.map(fromOxlint));
  });
}

interface OxlintDiagnostic {
  readonly message: string;
  readonly code: string;
  readonly filename: string;
  readonly labels: readonly { readonly span: { readonly offset: number; readonly length: number } }[];
}

function fromOxlint({ message, code, filename, labels }: OxlintDiagnostic): Shown {
  const { offset, length } = labels[0]?.span ?? { offset: 0, length: 0 };
  const bytes = readFileSync(join(root, filename));
  const place = (end: number) => {
    const lines = bytes.subarray(0, end).toString('utf8').replace(/^\uFEFF/, '').split(/\r?\n/);
    return { line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 };
  };
  const start = place(offset);
  const end = place(offset + length);
  return { path: filename, ...start, endLine: end.line, endColumn: end.column, ruleId: code.replace(/^secure-bot\((.*)\)$/, '$1'), message };
}

async function loadParsers(): Promise<Record<'typescript' | 'vue' | 'svelte', Linter.Parser>> {
  const [typescript, vue, svelte] = await Promise.all([import('@typescript-eslint/parser'), import('vue-eslint-parser'), import('svelte-eslint-parser')]);
  return { typescript, vue, svelte } as unknown as Record<'typescript' | 'vue' | 'svelte', Linter.Parser>;
}

function inTemporaryFolder<T>(work: (folder: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), 'secure-bot-parity-'));
  try {
    return work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
