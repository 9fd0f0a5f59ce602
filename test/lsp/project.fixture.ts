/** Projects on disk for the tests. */
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';

export interface TestProject {
  readonly root: string;
  path(name: string): string;
  uri(name: string): string;
  write(name: string, text: string): void;
  remove(): void;
}

export function createProject(files: Readonly<Record<string, string>> = {}): TestProject {
  const root = realpathSync(mkdtempSync(join(tmpdir(), 'secure-bot-lsp-')));
  const project: TestProject = {
    root,
    path: (name) => join(root, name),
    uri: (name) => pathToFileURL(join(root, name)).href,
    write(name, text) {
      mkdirSync(dirname(join(root, name)), { recursive: true });
      writeFileSync(join(root, name), text);
    },
    remove: () => rmSync(root, { recursive: true, force: true, maxRetries: 3 }),
  };
  for (const [name, text] of Object.entries({ 'package.json': '{ "name": "bot", "dependencies": { "grammy": "^1.0.0", "secure-bot": "*" } }', ...files })) project.write(name, text);
  return project;
}

/** One finding, `no-error-exposure`, on line 5 (from 0) at character 20. */
export const exposingBot = `import { Bot } from 'grammy';
const bot = new Bot(process.env.BOT_TOKEN ?? '');
bot.on('message', async (ctx) => {
  try {
    await answer(ctx);
  } catch (error) { await ctx.reply(error.message); }
});
`;

/** Two findings with safe fixes that need one import, and two without. */
export const fixableBot = `import { createHmac } from 'node:crypto';

export function check(body: string, given: string, secrets: readonly [string, string]): boolean {
  const expected = createHmac('sha256', secrets[0]).update(body).digest('hex');
  if (expected === given) return true;
  const other = createHmac('sha256', secrets[1]).update(body).digest('hex');
  return other === given;
}

export const models = fetch('http://api.openai.com/v1/models');
`;
