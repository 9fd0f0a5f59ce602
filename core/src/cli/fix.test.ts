import { chmod, mkdir, readFile, readdir, stat, symlink, lstat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { removeFolder, temporaryFolder } from '../engine/temporary-folder.fixture.ts';
import { commitAll, gitIn, runIn, type Surroundings } from './command.fixture.ts';

const manifest = JSON.stringify({ name: 'bot', type: 'module', dependencies: { grammy: '^1.30.0', 'secure-bot': '^0.1.0', express: '^5.0.0' } });
const leakyReply = `import { Bot } from 'grammy';
const bot = new Bot(process.env.BOT_TOKEN);
bot.on('message', async (ctx) => {
  try {
    await answer(ctx);
  } catch (error) {
    await ctx.reply(error.message);
  }
});
`;
const comparedDigest = `import { createHmac } from 'node:crypto';
import express from 'express';
const app = express();
app.post('/hook', (req, res) => {
  const expected = createHmac('sha256', process.env.SECRET).update(req.body).digest('hex');
  if (req.headers['x-signature'] !== expected) return res.sendStatus(403);
  res.sendStatus(200);
});
`;
/** Put together here: no source file holds what looks like a key. */
const key = ['sk-proj-', 'Zk3vQ9xT7mBw2LrY8cHd', 'T3Blbk', 'FJpN4sVg6uXa1eWf5kRjMh'].join('');
const keyInSource = `import OpenAI from 'openai';\nexport const client = new OpenAI({ apiKey: '${key}' });\n`;

let root = '';
afterEach(async () => removeFolder(root));

async function project(files: Readonly<Record<string, string>>, { isRepository = true } = {}): Promise<void> {
  root = await temporaryFolder({ 'package.json': manifest, ...files });
  if (isRepository) commitAll(root);
}
const run = (args: readonly string[], change?: Surroundings) => runIn(root, ['fix', ...args], change);
const read = (path: string) => readFile(join(root, path), 'utf8');

describe('fix', () => {
  it('writes only safe fixes by default, and tells the rest', async () => {
    await project({ 'src/reply.js': leakyReply, 'src/hook.js': comparedDigest });
    const { code, out } = await run(['src'], {});
    expect(await read('src/hook.js')).toContain("import { safeEqual } from 'secure-bot/runtime';\n");
    expect(await read('src/reply.js')).toBe(leakyReply);
    expect(out).toMatch(/^src\/hook\.js\n {2}fixed {2}Compare in constant time \[no-insecure-compare\]\n\nLeft for you:\n {2}src\/reply\.js:7:21\n/);
    expect(out).toMatch(/\nFixed 1 finding in 1 file; 1 left; --tier review fixes 1 of them, look at the changes\n$/);
    expect(code).toBe(1);
  });
  it('writes review fixes when asked, with one import, and nothing the second time', async () => {
    await project({ 'src/bot.js': `${leakyReply}${comparedDigest}` });
    expect(await run(['--tier', 'review'])).toMatchObject({ code: 0, out: expect.stringContaining('Fixed 2 findings in 1 file; 0 left') });
    const fixed = await read('src/bot.js');
    expect(fixed.match(/secure-bot\/runtime/g)).toHaveLength(1);
    expect(fixed).toContain('ctx.reply(toPublicMessage(error))');
    expect(await run(['--tier', 'review', '--force'])).toMatchObject({ code: 0, out: 'Nothing was fixed; 0 left\n' });
    expect(await read('src/bot.js')).toBe(fixed);
  });
  it('fixes only the rules of --rule', async () => {
    await project({ 'bot.js': `${leakyReply}${comparedDigest}` });
    await run(['--tier', 'review', '--rule', 'no-insecure-compare']);
    expect(await read('bot.js')).toContain('safeEqual');
    expect(await read('bot.js')).toContain('ctx.reply(error.message)');
  });
  it('keeps line ends, byte order mark, mode and links', async () => {
    await project({ 'crlf.js': `\uFEFF${comparedDigest.replaceAll('\n', '\r\n')}` });
    await chmod(join(root, 'crlf.js'), 0o755);
    await symlink('crlf.js', join(root, 'link.js'));
    commitAll(root);
    await run(['link.js']);
    const fixed = await read('crlf.js');
    expect(fixed).toContain('safeEqual');
    expect(fixed.startsWith('\uFEFF')).toBe(true);
    expect(fixed.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    expect((await stat(join(root, 'crlf.js'))).mode & 0o777).toBe(0o755);
    expect((await lstat(join(root, 'link.js'))).isSymbolicLink()).toBe(true);
    expect((await readdir(root)).filter((name) => name.endsWith('.tmp'))).toEqual([]);
  });
  it('leaves a file alone that is no UTF-8, or read-only', async () => {
    await project({ 'latin.js': comparedDigest, 'readonly.js': comparedDigest });
    await writeFile(join(root, 'latin.js'), Buffer.from(`// \xe9\n${comparedDigest}`, 'latin1'));
    await chmod(join(root, 'readonly.js'), 0o444);
    commitAll(root);
    const before = await readFile(join(root, 'latin.js'));
    const { code, out } = await run([]);
    expect(code).toBe(1);
    expect(out).toContain('Not written:\n  latin.js is not UTF-8\n  readonly.js is read-only\n');
    expect(await readFile(join(root, 'latin.js'))).toEqual(before);
    expect(await read('readonly.js')).toBe(comparedDigest);
  });
  it('stops between files when it is interrupted', async () => {
    await project({ 'hook.js': comparedDigest });
    expect(await run([], { signal: AbortSignal.abort() })).toEqual({ code: 130, out: '', err: 'secure-bot: interrupted; files are whole, what was finished stays\n' });
    expect(await read('hook.js')).toBe(comparedDigest);
  });
  it.each([
    [['--tier', 'all'], "secure-bot: --tier: expected one of safe, review, found 'all'\n"],
    [['--dryrun'], "secure-bot: Unknown option '--dryrun'; did you mean --dry-run?\n"],
    [['--rule', 'no-x'], /^secure-bot: --rule: expected the id of a rule; found 'no-x'/],
  ])('exits with 2 and a sentence: %j', async (args, message) => {
    await project({});
    const { code, err } = await run(args);
    expect([code, err]).toEqual([2, typeof message === 'string' ? message : expect.stringMatching(message)]);
  });
});

describe('fix and git', () => {
  it('refuses files with uncommitted changes, staged changes, and files that are not committed', async () => {
    await project({ 'a.js': comparedDigest, 'b.js': comparedDigest, 'clean.js': comparedDigest, 'sub/ä é.js': comparedDigest });
    await writeFile(join(root, 'a.js'), `${comparedDigest}// more\n`);
    await writeFile(join(root, 'b.js'), `${comparedDigest}// more\n`);
    gitIn(root, 'add', 'b.js');
    await writeFile(join(root, 'new.js'), comparedDigest);
    await writeFile(join(root, 'sub/ä é.js'), `${comparedDigest}// more\n`);
    const { code, out } = await run([]);
    expect(code).toBe(1);
    expect(out).toContain([
      'Not written:', '  a.js has uncommitted changes; commit it, or use --force', '  b.js has uncommitted changes; commit it, or use --force',
      '  new.js is not committed, so that git could not bring it back; commit it, or use --force', '  sub/ä é.js has uncommitted changes; commit it, or use --force', '',
    ].join('\n'));
    expect(out, 'the other tier would not be allowed to write either').toMatch(/\nFixed 1 finding in 1 file; 4 left\n$/);
    expect(await read('clean.js')).toContain('safeEqual');
    expect(await read('a.js')).not.toContain('safeEqual');
    expect((await run(['--force', 'a.js', 'new.js'])).code).toBe(0);
    expect(await read('new.js')).toContain('safeEqual');
  });
  it('refuses what .gitignore hides, when it is named', async () => {
    await project({ '.gitignore': 'out/\n', 'kept.js': '' });
    await writeFile(join(root, 'kept.js'), '');
    await mkdir(join(root, 'out'));
    await writeFile(join(root, 'out/hook.js'), comparedDigest);
    expect((await run(['out/hook.js'])).out).toContain('out/hook.js is not committed');
  });
  it('writes outside of a repository, where there is nothing to compare with', async () => {
    await project({ 'hook.js': comparedDigest }, { isRepository: false });
    expect((await run([])).code).toBe(0);
    expect(await read('hook.js')).toContain('safeEqual');
  });
});

describe('fix --dry-run', () => {
  it('prints a diff that git can apply, and writes nothing', async () => {
    await project({ 'src/hook.js': comparedDigest, 'src/clean.js': 'fine();' });
    const { code, out, err } = await run(['--dry-run']);
    expect([code, err]).toEqual([0, '1 fix in 1 file; nothing was written. Secrets are masked; --show-secrets shows them.\n']);
    expect(out).toMatch(/^--- a\/src\/hook\.js\n\+\+\+ b\/src\/hook\.js\n@@ /);
    expect(await read('src/hook.js')).toBe(comparedDigest);
    await writeFile(join(root, 'fix.patch'), out);
    gitIn(root, 'apply', 'fix.patch');
    expect(await read('src/hook.js')).toContain('safeEqual(req.headers');
  });
  it('masks secrets unless they are asked for, also with --rule for another rule', async () => {
    await project({ 'src/llm.js': `${keyInSource}${comparedDigest}` });
    for (const args of [['--tier', 'review'], ['--rule', 'no-insecure-compare']]) {
      const masked = await run(['--dry-run', ...args]);
      expect(masked.out).toMatch(/apiKey: '(?:sk-p)?\*{4}' \}\);/);
      expect(masked.out + masked.err).not.toContain(key.slice(0, 12));
    }
    expect((await run(['--dry-run', '--tier', 'review', '--show-secrets'])).out).toContain(key);
  });
  it('colours at a terminal only, where no control character of a file gets through', async () => {
    await project({ 'hook.js': `// \u001b[2J\n${comparedDigest}` });
    const { out } = await run(['--dry-run'], { tty: true });
    expect(out).toContain('\u001b[32m+import { safeEqual }');
    expect(out).not.toContain('\u001b[2J');
    expect((await run(['--dry-run'])).out).not.toContain('\u001b[32m');
  });
  it('says so when there is nothing to fix', async () => {
    await project({ 'a.js': 'fine();' });
    expect(await run(['--dry-run'])).toEqual({ code: 0, out: '', err: 'Nothing to fix.\n' });
  });
});

describe('fix and the environment', () => {
  const fixKey = () => run(['--tier', 'review']);
  it('adds new names to .env.example, once', async () => {
    await project({ 'src/llm.js': keyInSource, '.env.example': '# keys\r\nBOT_TOKEN=\r\nPORT=1' });
    const { out } = await fixKey();
    expect(await read('.env.example')).toBe('# keys\r\nBOT_TOKEN=\r\nPORT=1\r\nOPENAI_API_KEY=\r\n');
    expect(out).toContain('Next:\n  - .env.example lists OPENAI_API_KEY now; set it wherever the bot runs.\n  - Rotate the secrets');
    expect(out).not.toContain(key.slice(0, 12));
  });
  it('leaves a name alone that is listed, also as a comment', async () => {
    await project({ 'src/llm.js': keyInSource, '.env.example': '# OPENAI_API_KEY=sk-…\n' });
    await fixKey();
    expect(await read('.env.example')).toBe('# OPENAI_API_KEY=sk-…\n');
  });
  it('tells the name where there is no such file', async () => {
    await project({ 'src/llm.js': keyInSource });
    expect((await fixKey()).out).toContain('  - Set OPENAI_API_KEY wherever the bot runs (there is no .env.example to list it in).\n');
  });
  it('speaks of secrets in the source only where a fix took one out', async () => {
    const updates = "import express from 'express';\nconst app = express();\napp.use(express.json());\napp.post('/telegram', async (req, res) => {\n  const { message } = req.body;\n  await answer(message.chat.id, message.text);\n  res.sendStatus(200);\n});\n";
    await project({ 'hook.js': updates, 'token.js': "export const token = process.env.BOT_TOKEN || '';\n" });
    const { out } = await fixKey();
    expect(out).toContain('  - Set TELEGRAM_WEBHOOK_SECRET wherever the bot runs');
    expect(out).not.toContain('Rotate');
    await writeFile(join(root, 'llm.js'), keyInSource);
    expect((await run(['--tier', 'review', '--force'])).out).toContain('  - Rotate the secrets that stood in the source');
  });
  it('tells what package.json lacks', async () => {
    await project({ 'package.json': '{ "dependencies": { "grammy": "^1.30.0" } }', 'reply.js': leakyReply });
    expect((await fixKey()).out).toContain('  - Add the dependency secure-bot: the fixed code imports it.\n');
  });
});
