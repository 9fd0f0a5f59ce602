import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { removeFolder, temporaryFolder } from '../engine/temporary-folder.fixture.ts';
import { commitAll, gitIn, runIn } from './command.fixture.ts';

vi.mock('../rules/index.ts', async () => {
  const { badIdentifierRule } = await import('../engine/stub-rule.fixture.ts');
  return { rules: [badIdentifierRule(), badIdentifierRule('no-odd', { severity: 'warning' })] };
});

const file = '.secure-bot-baseline.json';
let root = '';
beforeEach(async () => {
  root = await temporaryFolder({ 'src/a.ts': 'send(bad);\nsend(bad);\nlog(bad);\n', 'src/b.ts': 'if (x) {\n  other(bad);\n}\n', 'src/c.ts': 'good;' });
});
afterEach(() => removeFolder(root));

const run = (...args: string[]) => runIn(root, args);
const baseline = (...args: string[]) => run('baseline', '--rule', 'no-bad', ...args);
const check = async (...args: string[]) => {
  const { code, out, err } = await run('check', '--rule', 'no-bad', '--format', 'json', '--baseline', file, ...args);
  const { findings } = JSON.parse(out) as { findings: { path: string; line: number; suppressed: { kind?: string; reason: string | null } | null }[] };
  return { code, err, open: findings.filter(({ suppressed }) => suppressed === null).map(({ path, line }) => `${path}:${line}`), findings };
};
const read = async (path = file) => JSON.parse(await readFile(join(root, path), 'utf8')) as { entries: { path: string; ruleId: string; count: number; reason?: string; owner?: string; expires?: string }[] };
const write = (path: string, text: string) => writeFile(join(root, path), text);
const edit = async (change: (entry: Record<string, unknown>) => Record<string, unknown>) => {
  const { entries } = await read();
  await write(file, JSON.stringify({ formatVersion: 1, entries: entries.map((entry) => change(entry as unknown as Record<string, unknown>)) }));
};

describe('baseline', () => {
  it('accepts what is there: the next check exits with 0', async () => {
    expect(await baseline()).toEqual({ code: 0, err: '', out: `Wrote ${file}: 4 findings in 2 files (4 added, 0 kept, 0 mended and taken out).\nNow \`secure-bot check --baseline ${file}\` fails for new findings only.\n` });
    const { code, open, err, findings } = await check();
    expect([code, open, err]).toEqual([0, [], '']);
    expect(findings.map(({ suppressed }) => suppressed?.kind)).toEqual(['baseline', 'baseline', 'baseline', 'baseline']);
    expect((await run('check', '--baseline', file, '--rule', 'no-bad')).out).toContain('No findings in 3 files (4 in the baseline)');
  });
  it('writes one line an entry, sorted, with counts', async () => {
    await baseline();
    const text = await readFile(join(root, file), 'utf8');
    expect(text.split('\n').filter((line) => line.startsWith('    {'))).toHaveLength(3);
    expect((await read()).entries.map(({ path, count }) => `${path} ${count}`).sort()).toEqual(['src/a.ts 1', 'src/a.ts 2', 'src/b.ts 1']);
    await baseline();
    expect(await readFile(join(root, file), 'utf8')).toBe(text);
  });
  it('stays quiet when code moves, is indented anew, or its file is renamed', async () => {
    await baseline();
    await write('src/a.ts', '// first\nlog(bad);\nfunction f() {\n\tsend( bad );\n\tsend(bad);\n}\n');
    await mkdir(join(root, 'lib'));
    await rename(join(root, 'src/b.ts'), join(root, 'lib/renamed.ts'));
    expect(await check()).toMatchObject({ code: 0, open: [], err: '' });
  });
  it('reports only the new finding, also one more at equal code', async () => {
    await baseline();
    await write('src/c.ts', 'fresh(bad);\n');
    await write('src/a.ts', 'send(bad);\nsend(bad);\nsend(bad);\nlog(bad);\n');
    expect(await check()).toMatchObject({ code: 1, open: ['src/a.ts:3', 'src/c.ts:1'] });
  });
  it('does not let a copy of a file that is still there pass', async () => {
    await baseline();
    await write('src/copy.ts', 'other(bad);\n');
    expect((await check()).open).toEqual(['src/copy.ts:1']);
  });
  it('keeps reason, owner and day, and shows the reason', async () => {
    await baseline('--reason', 'legacy', '--owner', 'team-a', '--expires', '2999-12-31');
    expect((await read()).entries[0]).toMatchObject({ reason: 'legacy', owner: 'team-a', expires: '2999-12-31' });
    await write('src/c.ts', 'fresh(bad);\n');
    await baseline('--reason', 'later');
    expect((await read()).entries.map(({ reason }) => reason).sort()).toEqual(['later', 'legacy', 'legacy', 'legacy']);
    expect((await check()).findings[0]?.suppressed).toEqual({ reason: 'legacy', kind: 'baseline' });
  });
  it('lets entries expire', async () => {
    await baseline();
    await edit((entry) => (entry.path === 'src/b.ts' ? { ...entry, expires: '2020-01-31' } : entry));
    expect(await check()).toMatchObject({ code: 1, open: ['src/b.ts:2'], err: 'secure-bot: 1 entry of the baseline expired; their findings count again\n' });
  });
  it('keeps what this run did not look at', async () => {
    await run('baseline');
    await run('baseline', '--rule', 'no-bad', 'src/b.ts');
    expect((await read()).entries.reduce((sum, { count }) => sum + count, 0)).toBe(8);
  });
  it('takes out what is mended with --prune, and adds nothing', async () => {
    await baseline();
    await write('src/a.ts', 'send(bad);\n');
    await write('src/c.ts', 'fresh(bad);\n');
    expect((await check()).err).toBe("secure-bot: 2 of the baseline's findings are mended; `secure-bot baseline --prune` takes them out\n");
    expect((await baseline('--prune')).out).toMatch(/\(0 added, 2 kept, 2 mended and taken out\)\.\n1 finding is not in it/);
    expect((await read()).entries.map(({ path, count }) => `${path} ${count}`)).toEqual(['src/a.ts 1', 'src/b.ts 1']);
  });
  it('works from another folder', async () => {
    await baseline();
    const { out } = await runIn(root, ['check', '--rule', 'no-bad', '--baseline', `../${file}`, '.'], { cwd: 'src' });
    expect(out).toContain('4 in the baseline');
  });
});

describe('baseline --check', () => {
  it('passes where the file is exact', async () => {
    await baseline();
    expect(await baseline('--check')).toMatchObject({ code: 0, out: `${file} is exact: nothing new, nothing mended, nothing expired.\n` });
  });
  it('fails for what is new, mended or expired', async () => {
    await baseline();
    await edit((entry) => (entry.path === 'src/b.ts' ? { ...entry, expires: '2020-01-31', owner: 'team-a' } : entry));
    await write('src/a.ts', 'send(bad);\nlog(bad);\nfresh(bad);\n');
    const { code, out } = await baseline('--check');
    expect(code).toBe(1);
    expect(out).toMatch(/^new {6}src\/a\.ts:3:7 `bad` is bad\. \[no-bad\]\nnew {6}src\/b\.ts:2:9 .*\nmended {3}src\/a\.ts \[no-bad\]\nexpired {2}src\/b\.ts \[no-bad\] \(owner team-a, until 2020-01-31\)\n/);
  });
  it('fails with --diff where the file has grown since the merge base', async () => {
    await baseline();
    commitAll(root);
    gitIn(root, 'checkout', '--quiet', '-b', 'feature');
    await write('src/c.ts', 'fresh(bad);\n');
    await rename(join(root, 'src/b.ts'), join(root, 'src/renamed.ts'));
    await baseline();
    expect((await baseline('--check')).code).toBe(0);
    expect(await baseline('--check', '--diff', 'main')).toMatchObject({ code: 1, out: 'grown    src/c.ts [no-bad]\nThe baseline has grown: it may only shrink.\n' });
  });
});

describe("baseline and ESLint's suppressions", () => {
  it('writes errors as ESLint does, and keeps its other rules', async () => {
    await write('eslint-suppressions.json', JSON.stringify({ 'src/a.ts': { 'no-undef': { count: 3 }, 'secure-bot/no-bad': { count: 9 } } }));
    await run('baseline', '--export-eslint', 'eslint-suppressions.json');
    expect(JSON.parse(await readFile(join(root, 'eslint-suppressions.json'), 'utf8'))).toEqual({
      'src/a.ts': { 'no-undef': { count: 3 }, 'secure-bot/no-bad': { count: 3 } }, 'src/b.ts': { 'secure-bot/no-bad': { count: 1 } },
    });
  });
  it('reads counts, and covers no more', async () => {
    await write('eslint-suppressions.json', JSON.stringify({ 'src/a.ts': { 'secure-bot/no-bad': { count: 2 } }, 'gone.ts': { 'secure-bot/no-bad': { count: 1 } } }));
    expect((await baseline('--import-eslint', 'eslint-suppressions.json')).out).toContain('2 findings in 1 file (2 added');
    expect((await check()).open).toEqual(['src/a.ts:3', 'src/b.ts:2']);
  });
  it('is not misled by names of files', async () => {
    await write('eslint-suppressions.json', '{ "__proto__": { "secure-bot/no-bad": { "count": 1 } } }');
    expect((await baseline('--export-eslint', 'eslint-suppressions.json')).code).toBe(0);
    expect(Object.hasOwn(Object.prototype, 'secure-bot/no-bad')).toBe(false);
  });
});

describe('wrong calls', () => {
  it.each([
    [['check', '--baseline', 'none.json'], 'secure-bot: --baseline: none.json is not there; `secure-bot baseline` writes it\n'],
    [['baseline', '--check'], `secure-bot: ${file} is not there; \`secure-bot baseline\` writes it\n`],
    [['baseline', '--diff', 'main'], 'secure-bot: --diff: expected with --check only\n'],
    [['baseline', '--expires', 'soon'], "secure-bot: --expires: expected a day such as 2027-01-31, found 'soon'\n"],
    [['baseline', '--import-eslint', 'none.json'], 'secure-bot: --import-eslint: none.json is not there\n'],
  ])('%j', async (args, err) => {
    expect(await run(...args)).toEqual({ code: 2, out: '', err });
  });
  it('names what is wrong in a baseline', async () => {
    await write(file, '{ "formatVersion": 1, "entries": [{ "path": "a", "ruleId": "no-bad", "code": "x", "count": 1, "expires": "soon" }] }');
    expect((await run('check', '--baseline', file)).err).toBe(`secure-bot: ${file}: entries[0].expires: expected a day such as 2027-01-31\n`);
    await write(file, '<<<<<<< HEAD');
    expect((await run('check', '--baseline', file)).err).toMatch(/expected JSON; after a merge, run `secure-bot baseline` again/);
    await rm(join(root, file));
  });
});
