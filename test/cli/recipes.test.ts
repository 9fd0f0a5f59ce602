/** The commands of core/docs/ci and of the guide to adoption, run as they stand there, with the built command. */
import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { gitIn } from '../../core/src/cli/command.fixture.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const docs = join(root, 'core/docs');
const main = join(root, 'core/dist/cli.js');
const leaky = "import { Bot } from 'grammy';\nconst bot = new Bot(process.env.BOT_TOKEN);\nbot.catch(({ error, ctx }) => ctx.reply(error.message));\n";

vi.setConfig({ testTimeout: 60_000 });

let work = '';
let clone = '';

/** A clone with the branch `feature` of a repository whose `main` has one old finding. */
beforeEach(() => {
  work = realpathSync(mkdtempSync(join(tmpdir(), 'secure-bot-recipes-')));
  const origin = join(work, 'origin');
  clone = join(work, 'clone');
  write(join(origin, 'package.json'), '{ "type": "module", "dependencies": { "grammy": "^1.30.0", "secure-bot": "^0.1.0" } }');
  write(join(origin, 'src/old.js'), leaky);
  gitIn(origin, 'init', '--quiet');
  gitIn(origin, 'add', '.');
  gitIn(origin, 'commit', '--quiet', '-m', 'old');
  gitIn(work, 'clone', '--quiet', origin, clone);
  gitIn(clone, 'checkout', '--quiet', '-b', 'feature');
  // `npx secure-bot` without an installation, and `npm ci` without anything to install.
  command('npx', `shift; exec "${process.execPath}" "${main}" "$@"`);
  command('npm', 'exit 0');
});
afterEach(() => rmSync(work, { recursive: true, force: true }));

function write(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}

function command(name: string, script: string): void {
  write(join(work, 'bin', name), `#!/bin/sh\n${script}\n`);
  chmodSync(join(work, 'bin', name), 0o755);
}

const environment = () => ({
  ...process.env, PATH: `${join(work, 'bin')}:${process.env.PATH ?? ''}`, GIT_AUTHOR_NAME: 'bot', GIT_AUTHOR_EMAIL: 'bot@example.com', GIT_COMMITTER_NAME: 'bot', GIT_COMMITTER_EMAIL: 'bot@example.com',
  GITHUB_BASE_REF: 'main', GITHUB_STEP_SUMMARY: join(work, 'summary.md'), GITHUB_WORKSPACE: clone, CI_MERGE_REQUEST_TARGET_BRANCH_NAME: 'main',
});

function shell(script: string) {
  const { status, stdout, stderr } = spawnSync('bash', ['-eo', 'pipefail', '-c', script], { cwd: clone, encoding: 'utf8', env: environment() });
  return { status, stdout, stderr };
}

/** What a recipe runs: the text behind `run:`, also over several lines. */
function stepsOf(yaml: string): ReadonlyMap<string, string> {
  const steps = new Map<string, string>();
  for (const [step, name] of yaml.matchAll(/^ {6}- (?:name: (.+)|run: .+)\n(?: {8}.*\n)*/gm)) {
    const block = /\brun: \|\n((?: {10}.*\n)+)/.exec(step)?.[1]?.replace(/^ {10}/gm, '');
    const line = /\brun: (?!\|)(.+)\n/.exec(step)?.[1];
    steps.set(name ?? line ?? '', block ?? line ?? '');
  }
  return steps;
}

describe('GitHub Actions', () => {
  const steps = stepsOf(readFileSync(join(docs, 'ci/github-actions.yml'), 'utf8'));

  it('fails for what a pull request brings, with an annotation', () => {
    write(join(clone, 'src/new.js'), leaky);
    gitIn(clone, 'add', '.');
    gitIn(clone, 'commit', '--quiet', '-m', 'new');
    const { status, stdout } = shell(steps.get('New findings') ?? '');
    expect(status).toBe(1);
    expect(stdout.match(/^::error /gm)).toHaveLength(1);
    expect(stdout).toContain('file=src/new.js,line=3,');
  });
  it('passes for a change that brings nothing', () => {
    write(join(clone, 'src/old.js'), `// moved\n${leaky}`);
    expect(shell(steps.get('New findings') ?? '')).toMatchObject({ status: 0, stdout: 'No findings in 1 file\n' });
  });
  it('writes summary and SARIF though there are findings', () => {
    expect(shell(steps.get('Report') ?? '')).toMatchObject({ status: 0, stderr: '' });
    expect(readFileSync(join(work, 'summary.md'), 'utf8')).toContain('| Control | CWE | LLM | API | Agentic |');
    expect(JSON.parse(readFileSync(join(clone, 'secure-bot.sarif'), 'utf8'))).toMatchObject({ version: '2.1.0' });
  });
  it('does not pass a wrong configuration as clean', () => {
    write(join(clone, 'secure-bot.config.json'), '{ "x": 1 }');
    for (const name of ['New findings', 'Report']) expect(shell(steps.get(name) ?? '').status).not.toBe(0);
  });
  it('is what init writes for npm', () => {
    write(join(clone, '.github/x'), '');
    expect(shell('npx secure-bot init --yes').status).toBe(0);
    expect(readFileSync(join(clone, '.github/workflows/secure-bot.yml'), 'utf8')).toBe(readFileSync(join(docs, 'ci/github-actions.yml'), 'utf8'));
  });
});

describe('GitLab', () => {
  const [, ...scripts] = [...readFileSync(join(docs, 'ci/gitlab-ci.yml'), 'utf8').matchAll(/^ {4}- (n.+)$/gm)].map(([, line = '']) => line);
  it('keeps the report, and fails for what is new only', () => {
    expect(scripts).toHaveLength(2);
    expect(shell(scripts.join('\n'))).toMatchObject({ status: 0 });
    write(join(clone, 'src/new.js'), leaky);
    expect(shell(scripts.join('\n'))).toMatchObject({ status: 1, stdout: expect.stringContaining('1 finding in 1 file') });
    expect(readFileSync(join(clone, 'secure-bot.md'), 'utf8')).toContain('## Posture');
  });
});

describe('before a commit', () => {
  const commit = () => spawnSync('git', ['commit', '--quiet', '-m', 'x'], { cwd: clone, encoding: 'utf8', env: environment() });
  it('the hook stops a commit with a finding, and lets others pass', () => {
    cpSync(join(docs, 'ci/pre-commit.sh'), join(clone, '.git/hooks/pre-commit'));
    write(join(clone, 'src/with space.js'), leaky);
    write(join(clone, 'readme.md'), '');
    gitIn(clone, 'add', '.');
    const { status, stderr, stdout } = commit();
    expect(status).toBe(1);
    expect(stdout + stderr).toContain('src/with space.js');
    expect(stdout + stderr).not.toContain('src/old.js');
    gitIn(clone, 'rm', '--cached', '--quiet', 'src/with space.js');
    expect(commit().status).toBe(0);
  });
  it('the entry of pre-commit checks the files that it gets', () => {
    const yaml = readFileSync(join(docs, 'ci/pre-commit-config.yaml'), 'utf8');
    const entry = /entry: (.+)/.exec(yaml)?.[1] ?? '';
    const files = new RegExp(/files: (.+)/.exec(yaml)?.[1] ?? '');
    expect(['a.js', 'b.mts', 'c.tsx', 'd.vue', 'e.cjs'].every((name) => files.test(name))).toBe(true);
    expect(['a.json', 'b.md', 'c.css'].some((name) => files.test(name))).toBe(false);
    expect(shell(`${entry} src/old.js`).status).toBe(1);
  });
  it('the command of lint-staged checks the files that it gets', async () => {
    const { default: config } = (await import(/* @vite-ignore */ join(docs, 'ci/lint-staged.config.js'))) as { default: Record<string, string> };
    const [[glob, run] = ['', '']] = Object.entries(config);
    expect(glob).toBe('*.{js,mjs,cjs,jsx,ts,mts,cts,tsx,vue,svelte}');
    expect(shell(`npx ${run} src/old.js`).status).toBe(1);
  });
});

describe('adoption', () => {
  const blocks = [...readFileSync(join(docs, 'adoption.md'), 'utf8').matchAll(/^```sh\n([^]*?)^```$/gm)].map(([, script = '']) => script);
  /** Findings are what the reader is there for. */
  const tolerant = (script: string) => script.trim().split('\n').map((line) => `${line} || test $? -eq 1`).join('\n');
  it('leads from a first look to a baseline that only shrinks', () => {
    const [look = '', accept = '', fix = '', shrink = ''] = blocks;
    expect(shell(tolerant(look))).toMatchObject({ status: 0, stdout: expect.stringContaining('1 finding in 1 file') });
    expect(shell(accept)).toMatchObject({ status: 0, stdout: expect.stringContaining('1 in the baseline') });
    gitIn(clone, 'commit', '--quiet', '-am', 'baseline');
    gitIn(clone, 'push', '--quiet', 'origin', 'HEAD:refs/heads/base');
    gitIn(clone, 'fetch', '--quiet');
    expect(shell(shrink.replace('origin/main', 'origin/base'))).toMatchObject({ status: 0 });
    expect(shell(shrink)).toMatchObject({ status: 1, stdout: expect.stringContaining('The baseline has grown') });
    expect(shell(tolerant(fix)).status).toBe(0);
    expect(readFileSync(join(clone, 'src/old.js'), 'utf8')).toContain('toPublicMessage(error)');
    expect(JSON.parse(readFileSync(join(clone, '.secure-bot-baseline.json'), 'utf8'))).toMatchObject({ entries: [] });
  });
  it('goes from and to ESLint', () => {
    write(join(clone, 'eslint-suppressions.json'), '{ "src/old.js": { "secure-bot/no-error-exposure": { "count": 1 }, "no-undef": { "count": 2 } } }');
    expect(shell(blocks[4] ?? '').status).toBe(0);
    expect(JSON.parse(readFileSync(join(clone, 'eslint-suppressions.json'), 'utf8'))).toEqual({ 'src/old.js': { 'no-undef': { count: 2 }, 'secure-bot/no-error-exposure': { count: 1 } } });
  });
});
