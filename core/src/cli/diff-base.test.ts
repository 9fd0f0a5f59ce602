import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { removeFolder, temporaryFolder } from '../engine/temporary-folder.fixture.ts';
import { commitAll, gitIn, runIn } from './command.fixture.ts';

const manifest = JSON.stringify({ name: 'bot', type: 'module', dependencies: { grammy: '^1.30.0', 'secure-bot': '^0.1.0' } });
const leaky = (member: string) => `import { Bot } from 'grammy';
const bot = new Bot(process.env.BOT_TOKEN);
bot.command('${member}', async (ctx) => {
  try {
    await answer(ctx);
  } catch (error) {
    await ctx.reply(error.${member});
  }
});
`;

let root = '';
afterEach(() => removeFolder(root));

async function repository(files: Readonly<Record<string, string>>): Promise<void> {
  root = await temporaryFolder({ 'package.json': manifest, ...files });
  commitAll(root);
  gitIn(root, 'checkout', '--quiet', '-b', 'feature');
}
async function newFindings(...args: string[]) {
  const { code, out, err } = await runIn(root, ['check', '--format', 'json', '--diff', 'main', ...args]);
  if (out === '') return { code, err };
  const { findings, summary } = JSON.parse(out) as { findings: { path: string; line: number; ruleId: string }[]; summary: { files: number } };
  return { code, files: summary.files, findings: findings.map(({ path, line }) => `${path}:${line}`) };
}
const write = (path: string, text: string) => writeFile(join(root, path), text);

describe('check --diff', () => {
  it('reports nothing for old findings in changed files, and looks at those files only', async () => {
    await repository({ 'a.js': leaky('message'), 'b.js': leaky('stack') });
    await write('a.js', `// moved down\n\n${leaky('message')}`);
    expect(await newFindings()).toEqual({ code: 0, files: 1, findings: [] });
  });
  it('reports a handler that has lost the gate before it, in another file', async () => {
    const routes = (gate: string) => `import express from 'express';\nimport { list } from './handler.js';\nimport { pass } from './gate.js';\nexport const router = express.Router();\nrouter.get('/list', ${gate}list);\n`;
    await repository({
      'handler.js': "import { load } from './db.js';\nexport async function list(req, res) {\n  try { res.json(await load()); } catch (error) { res.status(500).json({ error: error.message }); }\n}\n",
      'gate.js': "export const pass = (req, res, next) => {\n  if (req.user.role !== 'superadmin') return res.status(403).end();\n  next();\n};\n",
      'db.js': "export { load } from 'some-database';\n",
      'routes.js': routes('pass, '),
    });
    await write('routes.js', routes(''));
    expect((await newFindings()).findings).toEqual(['handler.js:3']);
  });
  it('reports what is committed, staged, changed or not in git yet', async () => {
    await repository({ 'a.js': leaky('message'), 'b.js': 'fine();\n' });
    await write('committed.js', leaky('message'));
    gitIn(root, 'add', '.');
    gitIn(root, 'commit', '--quiet', '-m', 'more');
    await write('staged.js', leaky('message'));
    gitIn(root, 'add', '.');
    await write('b.js', leaky('message'));
    await write('untracked.js', leaky('message'));
    expect(await newFindings()).toEqual({ code: 1, files: 4, findings: ['b.js:7', 'committed.js:7', 'staged.js:7', 'untracked.js:7'] });
    expect((await newFindings('b.js')).findings).toEqual(['b.js:7']);
  });
  it('reports the new one of two in a file', async () => {
    await repository({ 'a.js': leaky('message') });
    await write('a.js', leaky('message') + leaky('stack').split('\n').slice(2).join('\n'));
    expect((await newFindings()).findings).toEqual(['a.js:14']);
  });
  it('follows renamed files and moved code', async () => {
    await repository({ 'a.js': leaky('message'), 'b.js': leaky('stack'), 'c.js': 'fine();\n' });
    await mkdir(join(root, 'lib'));
    await rename(join(root, 'a.js'), join(root, 'lib/renamed.js'));
    await rm(join(root, 'b.js'));
    await write('c.js', leaky('stack'));
    gitIn(root, 'add', '--all');
    expect((await newFindings()).findings).toEqual([]);
  });
  it('leaves out what main has got since', async () => {
    await repository({ 'a.js': 'fine();\n' });
    gitIn(root, 'checkout', '--quiet', 'main');
    await write('main.js', leaky('message'));
    gitIn(root, 'add', '.');
    gitIn(root, 'commit', '--quiet', '-m', 'on main');
    gitIn(root, 'checkout', '--quiet', 'feature');
    expect(await newFindings()).toEqual({ code: 0, files: 0, findings: [] });
  });
  it('finds what a change does to a file that imports it', async () => {
    const user = `import { Bot } from 'grammy';\nimport { tell } from './lib/index.js';\nconst bot = new Bot(process.env.BOT_TOKEN);\nbot.on('message', async (ctx) => {\n  try {\n    await answer(ctx);\n  } catch (error) {\n    await ctx.reply(tell(error));\n  }\n});\n`;
    await repository({ 'bot.js': user, 'lib/index.js': "export { tell } from './tell.js';\n", 'lib/tell.js': "export const tell = (error) => 'failed';\n", 'other.js': leaky('message') });
    await write('lib/tell.js', 'export const tell = (error) => error.message;\n');
    expect(await newFindings()).toEqual({ code: 1, files: 3, findings: ['bot.js:8'] });
  });
  it('works below the root of the repository', async () => {
    await repository({ 'bots/one/a.js': 'fine();\n', 'bots/two/b.js': 'fine();\n' });
    await write('bots/one/a.js', leaky('message'));
    await write('bots/two/b.js', leaky('message'));
    const { out } = await runIn(root, ['check', '--format', 'github', '--diff', 'main'], { cwd: 'bots/one', env: { GITHUB_WORKSPACE: root } });
    expect(out).toMatch(/^::error file=bots\/one\/a\.js,line=7,/);
    expect(out).toContain('1 finding in 1 file');
  });
  it('says what is missing', async () => {
    await repository({ 'a.js': 'fine();\n' });
    expect(await runIn(root, ['check', '--diff', 'nope'])).toMatchObject({ code: 2, err: expect.stringMatching(/^secure-bot: --diff: git finds no common ancestor of 'nope' and HEAD; fetch the branch with its history/) });
    expect(await runIn(root, ['check', '--diff=--output=x'])).toMatchObject({ code: 2, err: "secure-bot: --diff: expected a branch or commit, found '--output=x'\n" });
    await rm(join(root, '.git'), { recursive: true });
    expect(await runIn(root, ['check', '--diff', 'main'])).toMatchObject({ code: 2, err: 'secure-bot: --diff: the working folder is in no git repository\n' });
  });
});
