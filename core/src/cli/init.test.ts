import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { removeFolder, temporaryFolder } from '../engine/temporary-folder.fixture.ts';
import { runIn, type Surroundings } from './command.fixture.ts';
import { withPlugin } from './init/eslint-config.ts';

let root = '';
afterEach(() => removeFolder(root));

async function project(files: Readonly<Record<string, string>>): Promise<void> {
  root = await temporaryFolder({ 'package.json': '{ "type": "module" }', '.git/config': '', ...files });
}
const init = (args: readonly string[] = ['--yes'], change?: Surroundings) => runIn(root, ['init', ...args], change);
const read = (path: string) => readFile(join(root, path), 'utf8');
const isThere = (path: string) => stat(join(root, path)).then(() => true, () => false);

describe('init', () => {
  it('shows what it would write, and writes nothing without a yes', async () => {
    await project({ 'package.json': '{ "devDependencies": { "eslint": "^10.0.0" } }', '.github/dependabot.yml': '' });
    const { code, out, err } = await init([]);
    expect([code, err]).toEqual([0, 'Nothing was written; secure-bot init --yes writes it.\n']);
    for (const path of ['secure-bot.config.json', 'eslint.config.mjs', '.github/workflows/secure-bot.yml']) {
      expect(out).toContain(`New: ${path}\n`);
      expect(await isThere(path)).toBe(false);
    }
  });
  it('asks at a terminal', async () => {
    await project({});
    expect((await init([], { tty: true, stdin: 'n\n' })).err).toBe('Write this? [y/N] Nothing was written.\n');
    expect((await init([], { tty: true, stdin: '' })).err).toContain('Nothing was written.');
    expect(await isThere('secure-bot.config.json')).toBe(false);
    expect((await init([], { tty: true, stdin: 'y\n' })).out).toContain('Wrote secure-bot.config.json.');
    expect(JSON.parse(await read('secure-bot.config.json'))).toMatchObject({ preset: 'recommended' });
  });
  it('writes a configuration that the command takes', async () => {
    await project({ 'a.js': 'fine();' });
    await init();
    expect(await runIn(root, ['check'])).toMatchObject({ code: 0, err: '' });
  });
  it('changes nothing the second time', async () => {
    await project({ 'package.json': '{ "type": "module", "devDependencies": { "eslint": "^9.20.0" } }', '.github/x': '', 'eslint.config.js': 'export default [];\n' });
    await init();
    expect(await read('eslint.config.js')).toBe("import secureBot from 'eslint-plugin-secure-bot';\n\nexport default [secureBot.configs.recommended];\n");
    const { out } = await init();
    expect(out).not.toContain('New:');
    expect(out).toContain('Left as it is:\n  secure-bot.config.json is there.\n  eslint.config.js has the plugin.\n  .github/workflows/secure-bot.yml is there.\n');
  });
  it.each([
    [{ 'pnpm-lock.yaml': '' }, 'pnpm add secure-bot', 'pnpm install --frozen-lockfile'],
    [{ 'yarn.lock': '' }, 'yarn add secure-bot', 'yarn install --immutable'],
    [{ 'bun.lock': '' }, 'bun add secure-bot', 'bun install --frozen-lockfile'],
    [{ 'package-lock.json': '' }, 'npm install secure-bot', 'npm ci'],
    [{ 'package.json': '{ "packageManager": "pnpm@10.0.0" }', 'package-lock.json': '' }, 'pnpm add secure-bot', 'pnpm install'],
  ])('speaks the language of the package manager: %j', async (files, add, ci) => {
    await project({ ...files, '.github/x': '' });
    expect((await init()).out).toContain(`  1. ${add} (no dev dependency`);
    expect(await read('.github/workflows/secure-bot.yml')).toContain(`- run: ${ci}`);
  });
  it('runs in the folder of a package below the root', async () => {
    await project({ '.github/x': '', 'bots/one/package.json': '{}', 'pnpm-lock.yaml': '' });
    await init(['--yes'], { cwd: 'bots/one' });
    const workflow = await read('.github/workflows/secure-bot.yml');
    expect(workflow).toContain('working-directory: bots/one\n');
    expect(workflow).toContain('sarif_file: bots/one/secure-bot.sarif\n');
    expect(await isThere('bots/one/secure-bot.config.json')).toBe(true);
  });
  it('leaves to a person what it does not know', async () => {
    await project({ 'package.json': '{ "devDependencies": { "eslint": "^8.57.0" } }', '.eslintrc.json': '{}', '.gitlab-ci.yml': '' });
    const { out } = await init();
    expect(out).toContain('ESLint ^8.57.0: the plugin needs version 9 or newer');
    expect(out).toContain('.gitlab-ci.yml is yours to change.');
    expect(await read('.gitlab-ci.yml')).toBe('');
  });
});

describe('the plugin in an ESLint configuration', () => {
  it.each([
    ["import js from '@eslint/js';\n\nexport default [\n  js.configs.recommended,\n  { rules: { 'x/y': ['error', '['] } }, // last ]\n];\n",
      "import js from '@eslint/js';\nimport secureBot from 'eslint-plugin-secure-bot';\n\nexport default [\n  js.configs.recommended,\n  { rules: { 'x/y': ['error', '['] } }, // last ]\n  secureBot.configs.recommended,\n];\n"],
    ['import { defineConfig } from "eslint/config"\nexport default defineConfig([\n\t{ a: 1 }\n])\n', 'import { defineConfig } from "eslint/config"\nimport secureBot from "eslint-plugin-secure-bot"\nexport default defineConfig([\n\t{ a: 1 },\n\tsecureBot.configs.recommended,\n])\n'],
    ["import tseslint from 'typescript-eslint';\nexport default tseslint.config(\n  tseslint.configs.recommended,\n);\n", "import tseslint from 'typescript-eslint';\nimport secureBot from 'eslint-plugin-secure-bot';\nexport default tseslint.config(\n  tseslint.configs.recommended,\n  secureBot.configs.recommended,\n);\n"],
    ["const js = require('@eslint/js');\nmodule.exports = [js.configs.recommended];\n", "const js = require('@eslint/js');\nconst secureBot = require('eslint-plugin-secure-bot');\nmodule.exports = [js.configs.recommended, secureBot.configs.recommended];\n"],
  ])('is the last entry, with its import', (before, after) => {
    expect(withPlugin(before)).toBe(after);
  });
  it.each(['const list = [];\nexport default list;\n', 'export default async () => [];\n', 'export default [\n  ...(\n];\n', 'const secureBot = 1;\nexport default [];\n'])('is left to a person in another shape: %j', (text) => {
    expect(withPlugin(text)).toBeUndefined();
  });
});
