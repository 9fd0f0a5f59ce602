import { expect, it } from 'vitest';
import { hitsIn } from '../../rule/hits.fixture.ts';
import rule from './index.ts';

it('prints how the wish of the user arrives in the call', async () => {
  const files = {
    '/p/config.ts': 'export const token = process.env.GITHUB_TOKEN;\n',
    '/p/bot.ts': "import { Octokit } from '@octokit/rest';\nimport { Telegraf } from 'telegraf';\nimport { token } from './config';\nconst octokit = new Octokit({ auth: token });\nconst bot = new Telegraf(process.env.T);\nbot.on('text', async (ctx) => {\n  const title = ctx.message.text;\n  await octokit.rest.issues.create({ owner: 'a', repo: 'b', title });\n});\n",
  };
  expect(await hitsIn(rule, files, '/p/bot.ts')).toEqual([
    { messageId: 'shared', text: 'octokit.rest.issues.create', steps: ['p/bot.ts:7 comes from a user', 'p/bot.ts:7 assigned to `title`'] },
  ]);
});
