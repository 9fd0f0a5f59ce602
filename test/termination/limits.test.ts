/** A file that is not followed to its end says so, keeps what was found, and fails no run. */
import { Linter } from 'eslint';
import plugin from 'eslint-plugin-secure-bot';
import { analyzeText } from 'secure-bot';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runIn } from '../../core/src/cli/command.fixture.ts';
import { removeFolder, temporaryFolder } from '../../core/src/engine/temporary-folder.fixture.ts';
import { flowLimits } from '../../core/src/flow/limits.ts';

const start = "import { Bot } from 'grammy';\nimport { exec } from 'node:child_process';\nconst bot = new Bot(process.env.BOT_TOKEN);\n";
const found = "bot.on('message', (ctx) => exec(ctx.message.text));\n";
const lines = (count: number, make: (index: number) => string) => Array.from({ length: count }, (_, i) => make(i)).join('\n');
const beyond = 50;

/** Each has one finding that needs no long way, behind what is too much. */
const tooMuch = {
  depth: `${start}bot.on('message', (ctx) => {\nconst v0 = { text: ctx.message.text };\n${lines(flowLimits.depth + beyond, (i) => `const v${i + 1} = { ...v${i} };`)}\nexec(v${flowLimits.depth + beyond}.text);\n});\n${found}`,
  uses: `${start}function run(text) { return exec(text); }\n${lines(flowLimits.uses + beyond, (i) => `run(process.argv[${i}]);`)}\n${found}`,
  definitions: `${start}let text = '';\n${lines(flowLimits.definitions + beyond, (i) => `if (process.argv[${i}]) text = process.argv[${i}];`)}\nexec(text);\n${found}`,
} as const;
const leftOut = 'the rest was left out, so that findings may be missing.';
const messages = {
  depth: `A value takes more than 120 steps to here: ${leftOut}`,
  uses: `A value is used in more than 200 places: ${leftOut}`,
  definitions: `A variable is written in more than 40 places: ${leftOut}`,
} as const;

describe.each(Object.keys(tooMuch) as (keyof typeof tooMuch)[])('the limit of %s', (limit) => {
  it('gives one note, and the findings stay', async () => {
    const { findings, errors } = await analyzeText(tooMuch[limit], { path: 'src/bot.js' });
    expect(errors).toEqual([{ path: 'src/bot.js', line: expect.any(Number), kind: 'limit', message: messages[limit] }]);
    expect(findings.map(({ ruleId, line }) => [ruleId, line])).toContainEqual(['no-untrusted-execution', tooMuch[limit].split('\n').length - 1]);
  });
  it('is silent in ESLint', () => {
    const reported = new Linter().verify(tooMuch[limit], [{ files: ['**/*'], ...plugin.configs.recommended }], 'src/bot.js');
    expect(reported.filter(({ ruleId }) => ruleId === 'secure-bot/no-untrusted-execution')).not.toEqual([]);
    expect(reported.filter(({ ruleId, fatal, message }) => ruleId === null || fatal || message.includes('missing'))).toEqual([]);
  });
});

describe('the command', () => {
  let root = '';
  beforeAll(async () => {
    root = await temporaryFolder({ 'bot.js': tooMuch.uses.replace(found, ''), 'package.json': '{ "type": "module" }' });
  });
  afterAll(() => removeFolder(root));

  it('shows a note below the file, counts it, and ends with 0', async () => {
    expect(await runIn(root, ['check'])).toEqual({ code: 0, out: `bot.js\n  205:1    note     ${messages.uses}\n\nNo findings in 1 file (1 file not followed to the end)\n`, err: '' });
  });
  it('lists it in every machine format', async () => {
    const { code, out } = await runIn(root, ['check', '--format', 'json']);
    expect([code, JSON.parse(out)]).toMatchObject([0, { summary: { files: 1, parsed: 1, findings: 0 }, errors: [{ path: 'bot.js', kind: 'limit', message: messages.uses }] }]);
    expect((await runIn(root, ['check', '--format', 'github'])).out).toContain('::warning file=bot.js');
    expect((await runIn(root, ['check', '--format', 'markdown'])).out).toContain('## Not followed to the end');
    const sarif = JSON.parse((await runIn(root, ['check', '--format', 'sarif'])).out) as { runs: { invocations: unknown[] }[] };
    expect(sarif.runs[0]?.invocations).toMatchObject([{ executionSuccessful: true, toolExecutionNotifications: [{ level: 'note', message: { text: messages.uses } }] }]);
  });
  it('fixes and makes a baseline all the same', async () => {
    expect((await runIn(root, ['fix', '--dry-run'])).code).toBe(0);
    expect((await runIn(root, ['baseline'])).code).toBe(0);
  });
});
