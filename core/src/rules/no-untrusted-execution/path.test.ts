import { expect, it } from 'vitest';
import { hitsIn } from '../../rule/hits.fixture.ts';
import rule from './index.ts';

it('prints the way from the tool argument to the shell, step by step', async () => {
  const files = {
    '/p/git.ts': "import { exec } from 'node:child_process';\nimport { promisify } from 'node:util';\nconst run = promisify(exec);\nexport async function clone(options: { url: string }) {\n  const command = `git clone ${options.url}`;\n  await run(command);\n}\n",
    '/p/index.ts': "export { clone as cloneRepository } from './git';\n",
    '/p/server.ts': "import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';\nimport { z } from 'zod';\nimport { cloneRepository } from './index';\nconst server = new McpServer({ name: 'git', version: '1' });\nserver.tool('clone', { url: z.string() }, async ({ url }) => {\n  const trimmed = url.trim();\n  await cloneRepository({ url: trimmed });\n  return { content: [] };\n});\n",
  };
  expect(await hitsIn(rule, files, '/p/server.ts')).toEqual([
    {
      messageId: 'shell',
      text: 'trimmed',
      steps: [
        'p/server.ts:5 comes from a model',
        'p/server.ts:6 assigned to `trimmed`',
        'p/server.ts:7 passed to `cloneRepository`',
        'p/git.ts:5 put into a template',
        'p/git.ts:5 assigned to `command`',
        'p/git.ts:6 reaches `run`',
      ],
    },
  ]);
});

it('prints the way inside one file', async () => {
  const files = { '/p/bot.ts': "import { execSync } from 'child_process';\nimport { Telegraf } from 'telegraf';\nconst bot = new Telegraf(process.env.T);\nconst show = (name: string) => {\n  execSync('man ' + name);\n};\nbot.on('text', (ctx) => show(ctx.message.text.trim()));\n" };
  expect(await hitsIn(rule, files, '/p/bot.ts')).toEqual([
    { messageId: 'shell', text: 'name', steps: ['p/bot.ts:7 comes from a user', 'p/bot.ts:7 passed to `show`'] },
  ]);
});
