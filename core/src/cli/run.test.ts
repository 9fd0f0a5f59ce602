import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { removeFolder, temporaryFolder } from '../engine/temporary-folder.fixture.ts';
import type { Rule } from '../rule/types.ts';
import { runIn, type Surroundings } from './command.fixture.ts';
import { helpOf } from './help.ts';
import { version } from './version.ts';

vi.mock('../rules/index.ts', async () => {
  const { badIdentifierRule, stubMeta } = await import('../engine/stub-rule.fixture.ts');
  const crashing: Rule = { meta: stubMeta('no-crash', { recommended: false }), defaults: { strict: false }, check: () => { throw new Error('oops'); } };
  return { rules: [badIdentifierRule(), badIdentifierRule('no-odd', { severity: 'warning', recommended: false }), crashing] };
});

let root = '';

const run = (args: readonly string[], change?: Surroundings) => runIn(root, args, change);

interface Json {
  readonly summary: { files: number; findings: number };
  readonly findings: readonly { ruleId: string; path: string; severity: string; suppressed: unknown }[];
  readonly errors: readonly { path: string; kind: string }[];
}
const check = async (...args: string[]) => {
  const { code, out } = await run(['check', '--format', 'json', ...args]);
  return { code, ...(JSON.parse(out) as Json) };
};

beforeAll(async () => {
  root = await temporaryFolder({
    'bad.ts': 'bad;', 'good.ts': 'good;', 'silent.ts': 'bad; // eslint-disable-line secure-bot/no-bad -- known', 'broken/x.ts': 'x(',
    'strict/secure-bot.config.json': '{ "preset": "all", "rules": { "no-bad": "off", "no-crash": "off" } }', 'strict/a.ts': 'bad;', 'strict/deep/b.ts': 'bad;',
    'wrong/secure-bot.config.json': '{ "presett": "all" }', 'wrong/a.ts': 'bad;', 'with space/a.ts': 'bad;', 'empty/readme.md': '',
  });
});
afterAll(() => removeFolder(root));

describe('check', () => {
  it('exits with 0 when clean, 1 with findings', async () => {
    expect((await run(['check', 'good.ts'])).code).toBe(0);
    expect((await run(['check', 'bad.ts'])).code).toBe(1);
    expect((await run(['check', 'silent.ts'])).code).toBe(0);
    expect(await run(['check', 'empty'])).toEqual({ code: 0, out: 'No findings in 0 files\n', err: '' });
  });
  it('searches the working folder by default', async () => {
    const { code, out } = await run(['check'], { cwd: 'strict' });
    expect(code).toBe(0);
    expect(out).toContain('a.ts\n');
    expect(out).toContain('2 findings in 2 files: 2 warnings');
  });
  it('writes only the format to standard output', async () => {
    const { out, err } = await run(['check', '--format', 'json', 'bad.ts']);
    expect((JSON.parse(out) as Json).findings).toHaveLength(1);
    expect(err).toBe('');
  });
  it('exits with 1 for a file that cannot be parsed, and goes on', async () => {
    expect(await check('broken', 'good.ts')).toMatchObject({ code: 1, summary: { files: 2, findings: 0 }, errors: [{ path: 'broken/x.ts', kind: 'parse' }] });
  });
  it('counts warnings only beyond --max-warnings', async () => {
    expect((await check('--rule', 'no-odd', 'bad.ts')).code).toBe(0);
    expect((await check('--rule', 'no-odd', '--max-warnings', '1', 'bad.ts')).code).toBe(0);
    expect((await check('--rule', 'no-odd', '--max-warnings=0', 'bad.ts')).code).toBe(1);
  });
  it('runs only the rules of --rule, with their severity', async () => {
    expect((await check('--rule', 'no-odd=info', '--rule', 'secure-bot/no-bad', 'bad.ts')).findings.map(({ ruleId, severity }) => `${ruleId} ${severity}`)).toEqual(['no-bad error', 'no-odd info']);
  });
  it('takes the nearest configuration of each file, or the one named', async () => {
    expect((await check('strict', 'bad.ts')).findings.map(({ ruleId, path }) => `${path} ${ruleId}`)).toEqual(['strict/a.ts no-odd', 'strict/deep/b.ts no-odd', 'bad.ts no-bad']);
    expect((await check('--config', 'strict/secure-bot.config.json', 'bad.ts')).findings.map(({ ruleId }) => ruleId)).toEqual(['no-odd']);
    expect((await check('--preset', 'recommended', 'strict')).findings).toEqual([]);
  });
  it('ignores comments with --no-inline-config', async () => {
    expect((await check('--no-inline-config', 'silent.ts')).findings).toMatchObject([{ suppressed: null }]);
    expect((await check('silent.ts')).findings).toMatchObject([{ suppressed: { reason: 'known' } }]);
  });
  it('reads paths from standard input', async () => {
    const listed = async (stdin: string) => (await run(['check', '-', 'good.ts'], { stdin })).out;
    expect(await listed('bad.ts\r\nwith space/a.ts\n\n')).toContain('2 findings in 3 files');
    expect(await listed('bad.ts\0with space/a.ts\0')).toContain('2 findings in 3 files');
    expect((await run(['check', '-'], { stdin: '' })).out).toBe('No findings in 0 files\n');
  });
  it('writes the report to --output', async () => {
    const { code, out } = await run(['check', '--output', 'reports/deep/r.txt', 'bad.ts'], { tty: true });
    expect([code, out]).toEqual([1, '']);
    expect(await readFile(join(root, 'reports/deep/r.txt'), 'utf8')).toMatch(/^bad\.ts\n {2}1:1/);
    expect(await run(['check', '--output', 'bad.ts/r.txt', 'good.ts'])).toMatchObject({ code: 2, err: expect.stringContaining('cannot be written') });
  });
  it('shows colours and progress only at a terminal', async () => {
    const at = (change: Parameters<typeof run>[1]) => run(['check', 'bad.ts'], change);
    expect(await at({ tty: true })).toMatchObject({ out: expect.stringContaining('\u001b[31m'), err: expect.stringContaining('1 of 1 files') });
    expect((await at({ tty: true })).err.endsWith('\r\u001b[K')).toBe(true);
    expect((await at({ tty: true, env: { NO_COLOR: '1' } })).out).not.toContain('\u001b');
    expect(await at({})).toMatchObject({ out: expect.not.stringContaining('\u001b'), err: '' });
  });
  it('tells times on standard error', async () => {
    const { err } = await run(['check', '--timing', 'bad.ts']);
    expect(err).toMatch(/^parsing +[\d.]+ ms +[\d.]+ %\nno-bad +[\d.]+ ms +[\d.]+ %\n$/);
  });
  it('exits with 2 when a rule fails, and shows the other findings', async () => {
    expect(await check('--preset', 'all', 'bad.ts')).toMatchObject({ code: 2, findings: [{}, {}], errors: [{ kind: 'rule' }] });
  });
  it.each([
    [['nope.ts'], 'secure-bot: nope.ts: no such file or folder\n'],
    [['wrong'], /^secure-bot: .*wrong.secure-bot\.config\.json: presett: expected no such key; known keys are /],
    [['--config', 'none.json', 'good.ts'], /none\.json: expected a configuration file; there is none/],
    [['--format', 'xml'], "secure-bot: --format: expected one of text, json, sarif, github, markdown, found 'xml'\n"],
    [['--preset', 'hard'], "secure-bot: --preset: expected one of recommended, strict, all, found 'hard'\n"],
    [['--rule', 'no-bed'], "secure-bot: --rule: expected the id of a rule; found 'no-bed', did you mean 'no-bad'?\n"],
    [['--rule', 'no-bad=fatal'], "secure-bot: --rule no-bad: expected one of off, info, warning, warn, error, found 'fatal'\n"],
    [['--max-warnings', 'x'], "secure-bot: --max-warnings: expected a whole number, found 'x'\n"],
    [['--output', ''], 'secure-bot: --output: expected the path of a file, found nothing\n'],
    [['--fromat', 'json'], "secure-bot: Unknown option '--fromat'; did you mean --format?\n"],
    [['--timing=yes'], /Option '--timing' does not take an argument/],
  ])('exits with 2 and a sentence: %j', async (args, message) => {
    const { code, out, err } = await run(['check', ...args]);
    expect([code, out]).toEqual([2, '']);
    if (typeof message === 'string') expect(err).toBe(message);
    else expect(err).toMatch(message);
  });
});

describe('rules', () => {
  it('lists all rules', async () => {
    expect((await run(['rules'])).out).toMatch(/^no-bad {4}error {4}recommended {2}Finds no-bad\.\nno-odd {4}warning {2}strict/);
    const json = JSON.parse((await run(['rules', '--format', 'json'])).out) as { formatVersion: number; rules: { id: string; url: string }[] };
    expect(json.formatVersion).toBe(1);
    expect(json.rules[0]).toMatchObject({ id: 'no-bad', url: expect.stringContaining('/no-bad/README.md'), cwe: [79] });
  });
  it('takes no paths', async () => {
    expect(await run(['rules', 'x'])).toMatchObject({ code: 2, err: "secure-bot: expected no paths, found 'x'; see secure-bot rules --help\n" });
  });
});

describe('the command itself', () => {
  it('has the version of package.json', async () => {
    const { version: published } = JSON.parse(await readFile(new URL('../../package.json', import.meta.url), 'utf8')) as { version: string };
    expect(version).toBe(published);
    expect(await run(['--version'])).toEqual({ code: 0, out: `${published}\n`, err: '' });
  });
  it('helps', async () => {
    expect(await run(['--help'])).toEqual({ code: 0, out: helpOf(), err: '' });
    expect((await run(['check', '--help'])).out).toBe(helpOf('check'));
    expect((await run(['help', 'rules'])).out).toBe(helpOf('rules'));
    expect(await run([])).toEqual({ code: 2, out: '', err: helpOf() });
  });
  it('knows its commands', async () => {
    expect(await run(['chekc'])).toMatchObject({ code: 2, err: "secure-bot: expected a command, found 'chekc'; did you mean check?\n" });
    expect(await run(['src'])).toMatchObject({ code: 2, err: "secure-bot: expected a command, found 'src'; see secure-bot --help\n" });
  });
});
