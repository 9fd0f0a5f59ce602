import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { build } from 'esbuild';
import { packagesIn, readPackages, toNotices } from './notices.ts';
import { coreRoot, extensionRoot, serverRoot } from './paths.ts';

let work = '';
beforeEach(() => {
  work = mkdtempSync(join(tmpdir(), 'secure-bot-notices-'));
});
afterEach(() => rmSync(work, { recursive: true, force: true }));

function install(name: string, license: string | undefined, files: Readonly<Record<string, string>> = {}): string {
  const folder = join(work, 'node_modules', name);
  mkdirSync(folder, { recursive: true });
  const all = { 'package.json': JSON.stringify({ name, version: '1.2.3', license, main: 'index.js' }), 'index.js': `exports.name = '${name}';\n`, ...files };
  for (const [file, text] of Object.entries(all)) writeFileSync(join(folder, file), text);
  return folder;
}

describe('notices', () => {
  it('pass on licence and notice of each package, a shared text once', () => {
    const folders = [install('left', 'MIT', { LICENSE: 'MIT of the pad\r\nauthors' }), install('right', 'MIT', { LICENSE: 'MIT of the pad\nauthors' }), install('@scope/apache', 'Apache-2.0', { 'LICENSE.txt': 'Apache', 'NOTICE.md': 'made by Acme' })];
    const text = toNotices(readPackages(folders));
    expect(text).toContain('left 1.2.3 (MIT)\nright 1.2.3 (MIT)\n\nMIT of the pad\nauthors\n');
    expect(text).toContain('@scope/apache 1.2.3 (Apache-2.0)\n\nApache\n\nmade by Acme\n');
    expect(text.match(/MIT of the pad/g)).toHaveLength(1);
  });
  it.each([['GPL-3.0-only'], ['SEE LICENSE IN EULA'], [undefined]])('stop the build for the licence %s', (license) => {
    expect(() => readPackages([install('other', license)])).toThrow(/^other 1\.2\.3 cannot be bundled: its licence is /);
  });
  it('are about what is in the bundle, not about what was looked at', async () => {
    install('used', 'ISC', { LICENSE: 'ISC text' });
    install('unused', 'MIT', { 'index.mjs': 'export const nothing = 1;\n', 'package.json': '{ "name": "unused", "version": "1.2.3", "license": "MIT", "module": "index.mjs", "sideEffects": false }' });
    const entry = join(work, 'entry.mjs');
    writeFileSync(entry, "import { name } from 'used';\nimport { nothing } from 'unused';\nconsole.log(name);\n");
    const { metafile } = await build({ entryPoints: [entry], bundle: true, metafile: true, write: false, outdir: work, absWorkingDir: process.cwd() });
    expect(packagesIn(metafile)).toEqual([{ name: 'used', version: '1.2.3', license: 'ISC', texts: ['ISC text'] }]);
  });
});

/** The built packages; the test run builds before it tests. */
describe.each([
  ['core', coreRoot, ['zod', 'diff'], ['typescript', '@typescript-eslint/typescript-estree']],
  ['lsp-server', serverRoot, ['vscode-languageserver', 'zod'], ['typescript']],
  ['vscode-extension', extensionRoot, ['vscode-languageclient'], ['typescript']],
])('%s', (_, folder, ownBundles, parser) => {
  it('carries the licences of what it bundles', () => {
    const read = (name: string) => readFileSync(join(folder, 'dist', name), 'utf8');
    for (const name of ownBundles) expect(read('THIRD-PARTY-NOTICES.txt')).toMatch(new RegExp(`^${name} \\d+\\.\\d+\\.\\d+ \\(`, 'm'));
    for (const name of parser) expect(read('parser.NOTICES.txt')).toMatch(new RegExp(`^${name} \\d+\\.\\d+\\.\\d+ \\(`, 'm'));
    expect(read('parser.NOTICES.txt')).toContain('Apache License');
  });
});
