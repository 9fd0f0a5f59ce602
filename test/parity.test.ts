/** One vocabulary: the same files give the same findings (rule, range, message) in every host. */
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { ESLint } from 'eslint';
import { ESLint as ESLint9 } from 'eslint9';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fixWithEslint, inCommand, inEslint, inLanguageServer, inLibrary, inOxlint, root, type FindingLines } from './parity/hosts.ts';

const oneFile = { project: false };
const acrossFiles = { project: true };
const samples = join(root, 'test/samples');
const special = join(root, 'test/parity/samples');

/** The special samples with Windows line ends and a byte order mark, which git would not keep. */
let variants = '';

beforeAll(() => {
  // Inside the repository, so that the same package.json is the nearest one.
  variants = mkdtempSync(join(root, 'test/parity/variants-'));
  for (const name of readdirSync(special)) {
    const text = readFileSync(join(special, name), 'utf8');
    const stem = name.replace(/(\.\w+)$/, '');
    const extension = name.slice(stem.length);
    writeFileSync(join(variants, `${stem}-crlf${extension}`), text.replaceAll('\n', '\r\n'));
    if (!/vue|svelte/.test(extension)) writeFileSync(join(variants, `${stem}-bom${extension}`), `\uFEFF${text}`);
  }
});

afterAll(() => rmSync(variants, { recursive: true, force: true }));

/** oxlint runs no JavaScript plugin on components with its own script offsets. */
const withoutComponents = (lines: FindingLines) => lines.filter((line) => !/\.(?:vue|svelte) /.test(line));

describe.each([
  ['the sample bots', () => samples],
  ['special files', () => special],
  ['their variants', () => variants],
])('%s', (_, folder) => {
  let library: FindingLines = [];

  beforeAll(async () => {
    library = await inLibrary(relative(process.cwd(), folder()), oneFile);
  });

  it('have findings at all', () => {
    expect(library.length).toBeGreaterThan(3);
  });
  it('ESLint 10 gives the same', async () => {
    expect(await inEslint(ESLint, folder(), oneFile)).toEqual(library);
  });
  it('ESLint --fix comes to an end', async () => {
    const fixed = await fixWithEslint(folder());
    expect(fixed.filter(({ fatal, fix }) => fatal || fix)).toEqual([]);
  });
  it('ESLint 9 gives the same', async () => {
    expect(await inEslint(ESLint9 as unknown as typeof ESLint, folder(), oneFile)).toEqual(library);
  });
  it('oxlint gives the same', () => {
    expect(withoutComponents(inOxlint(relative(root, folder())))).toEqual(withoutComponents(library));
  });
  it('the command gives the same', () => {
    expect(inCommand(relative(root, folder()), oneFile)).toEqual(library);
  });
  it('and all agree across files', async () => {
    const project = await inLibrary(relative(process.cwd(), folder()), acrossFiles);
    expect(await inEslint(ESLint, folder(), acrossFiles)).toEqual(project);
    expect(inCommand(relative(root, folder()), acrossFiles)).toEqual(project);
    expect(await inLanguageServer(folder())).toEqual(project);
  });
});
