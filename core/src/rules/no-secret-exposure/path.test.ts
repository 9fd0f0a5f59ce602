import { expect, it } from 'vitest';
import { hitsIn } from '../../rule/hits.fixture.ts';
import rule from './index.ts';

it('prints the way from the environment through the helper to the log, step by step', async () => {
  const files = {
    '/p/bot.ts': "import { note } from './log';\nconst token = process.env.BOT_TOKEN;\nconst line = `starting with ${token}`;\nnote(line);\n",
    '/p/log.ts': "export function note(text: string) {\n  const stamped = `${Date.now()} ${text}`;\n  console.log(stamped);\n}\n",
  };
  expect(await hitsIn(rule, files, '/p/bot.ts')).toEqual([
    {
      messageId: 'exposed',
      text: 'line',
      steps: [
        'p/bot.ts:2 is a secret',
        'p/bot.ts:2 assigned to `token`',
        'p/bot.ts:3 put into a template',
        'p/bot.ts:3 assigned to `line`',
        'p/bot.ts:4 passed to `note`',
        'p/log.ts:2 put into a template',
        'p/log.ts:2 assigned to `stamped`',
        'p/log.ts:3 reaches `console.log`',
      ],
    },
  ]);
});
