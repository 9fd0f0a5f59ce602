/** What `JSON.stringify` of an object of an API carries. */
import { describe, expect, it } from 'vitest';
import { labelsAt } from './labels.fixture.ts';

const handler = (body: string) => `import { Telegraf } from 'telegraf';\nconst bot = new Telegraf(token);\nbot.on('text', (update) => { ${body} });`;

describe('JSON.stringify of', () => {
  it.each([
    ['a message', 'probe(JSON.stringify(update.message));', ['user-input']],
    ['a message, in a variable, in a template', 'const given = update.message; const shown = `<pre>${JSON.stringify(given, null, 2)}</pre>`; probe(shown);', ['user-input']],
    ['what a message answers', 'probe(JSON.stringify(update.message.reply_to_message));', ['user-input']],
    ['the number of a chat', 'probe(JSON.stringify(update.chat.id));', []],
    ['a message that is copied so', 'const copy = JSON.parse(JSON.stringify(update.message)); probe(copy.chat.id);', []],
    ['an object of the file', 'probe(JSON.stringify({ chat: update.chat.id }));', []],
  ])('%s', (_name, body, labels) => {
    expect(labelsAt(handler(body), 'bot.ts')).toEqual(labels);
  });

  it('a message, by a function of the same name', () => {
    expect(labelsAt(`const JSON = { stringify: (value: object) => 'no' };\n${handler('probe(JSON.stringify(update.message));')}`, 'bot.ts')).toEqual([]);
  });
});
