import { execFileSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { createPaint } from '../engine/format/paint.ts';
import { rules } from '../rules/index.ts';
import { runIn } from './command.fixture.ts';
import { summaries } from './help.ts';
import { toTerminal } from './markdown-terminal.ts';

const run = (args: readonly string[], change?: Parameters<typeof runIn>[2]) => runIn('/', args, change);

describe('explain', () => {
  it.each(rules.map(({ meta }) => meta.id))('shows the page of %s', async (id) => {
    const { code, out, err } = await run(['explain', id]);
    expect([code, err]).toEqual([0, '']);
    expect(out.startsWith(`${id}\n\n`)).toBe(true);
    expect(out).toMatch(/\nRight\n/);
    expect(out).not.toMatch(/<!--|^```|^#/m);
  });
  it('takes the id as ESLint writes it', async () => {
    expect((await run(['explain', 'secure-bot/no-ssrf'])).out).toBe((await run(['explain', 'no-ssrf'])).out);
  });
  it('wraps prose at the width of the terminal, never code', async () => {
    const { out } = await run(['explain', 'no-error-exposure'], { tty: true, columns: 60, env: { NO_COLOR: '1' } });
    const prose = out.split('\n').filter((line) => !/^ {4}|^ {2}(?:Page|`)|https:/.test(line));
    expect(Math.max(...prose.map(({ length }) => length))).toBeLessThanOrEqual(60);
  });
  it('gives JSON', async () => {
    const { rule } = JSON.parse((await run(['explain', 'no-ssrf', '--format', 'json'])).out) as { rule: { id: string; page: string } };
    expect(rule).toMatchObject({ id: 'no-ssrf', page: expect.stringContaining('## ') });
  });
  it.each([
    [['explain'], /expected the id of a rule, as in: secure-bot explain no-ssrf/],
    [['explain', 'no-srf'], /found 'no-srf', did you mean 'no-ssrf'\?/],
    [['explain', 'no-ssrf', 'no-x'], /expected one rule, found 2/],
  ])('exits with 2: %j', async (args, message) => {
    expect(await run(args)).toMatchObject({ code: 2, out: '', err: expect.stringMatching(message) });
  });
});

describe('Markdown at a terminal', () => {
  it('shows headings, lists, tables, links and code', () => {
    const markdown = '# Head\nText with [a link](https://a.example) and [one in the page](#x).\n\n- item one\n  goes on\n- **two**\n\n| a | b |\n| --- | --- |\n| x | `y\\|z` |\n\n```diff\n- old\n+ new\n```\n';
    expect(toTerminal(markdown, createPaint(false), 0)).toBe('Head\nText with a link (https://a.example) and one in the page.\n\n  - item one goes on\n  - two\n\n  a  b\n  x  `y|z`\n\n    - old\n    + new\n');
  });
});

describe('help', () => {
  it.each(Object.keys(summaries))('of %s fits 100 columns', async (command) => {
    const { code, out } = await run([command, '--help']);
    expect(code).toBe(0);
    expect(Math.max(...out.split('\n').map(({ length }) => length))).toBeLessThanOrEqual(100);
    expect((await run([command, '--help'], { tty: true })).out).toContain('\u001b[1mUsage:\u001b[0m');
  });
});

describe('completion', () => {
  const complete = async (...words: string[]) => {
    const { out } = await run(['completion', 'bash']);
    const script = `${out}\nCOMP_WORDS=(${words.map((word) => `'${word}'`).join(' ')}); COMP_CWORD=${words.length - 1}; _secure_bot; printf '%s\\n' "\${COMPREPLY[@]}"`;
    return execFileSync('bash', ['-c', script], { encoding: 'utf8' }).trim().split('\n');
  };
  it('completes commands, options, values and rules in bash', async () => {
    expect(await complete('secure-bot', 'ba')).toEqual(['baseline']);
    expect(await complete('secure-bot', 'check', '--form')).toEqual(['--format']);
    expect(await complete('secure-bot', 'check', '--format', 's')).toEqual(['sarif']);
    expect(await complete('secure-bot', 'explain', 'no-ss')).toEqual(['no-ssrf']);
    expect(await complete('secure-bot', 'fix', '--t')).toEqual(['--threads', '--tier']);
  });
  it('knows bash, zsh and fish', async () => {
    expect((await run(['completion', 'zsh'])).out).toMatch(/^#compdef secure-bot\n/);
    expect((await run(['completion', 'fish'])).out).toContain("complete -c secure-bot -n '__fish_seen_subcommand_from fix' -l tier -r -f -a 'safe review'\n");
    expect(await run(['completion', 'tcsh'])).toMatchObject({ code: 2, err: "secure-bot: completion: expected one of bash, zsh, fish, found 'tcsh'\n" });
  });
});
