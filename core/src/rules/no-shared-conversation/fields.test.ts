/** Conversations in fields of classes, and in objects whose entries an assignment makes. */
import { testRule } from '../../testing/index.ts';
import noSharedConversation from './index.ts';

const openai = "import OpenAI from 'openai';\nconst openai = new OpenAI();\n";
const send = (messages: string) => `return openai.chat.completions.create({ model: 'gpt-4o', messages: ${messages} });`;
const turn = "{ role: 'user', content: text }";
const member = (fields: string, body: string, head = 'export class Talk') => `${openai}${head} {\n  ${fields}\n  async say(chat, text) {\n    ${body}\n  }\n}\n`;
const kept = (store: string) => `const past = ${store}.get(chat) ?? [];\n    past.push(${turn});\n    ${store}.set(chat, past);\n    ${send('past')}`;
const handler = (body: string) => `import { Telegraf } from 'telegraf';\n${openai}const bot = new Telegraf(process.env.BOT_TOKEN);\n`.concat(body);

testRule(noSharedConversation, {
  invalid: [
    { name: 'a static list', code: member('static turns = []; // ← shared', `Talk.turns.push(${turn});\n    ${send('Talk.turns')}`) },
    { name: 'a private static list', code: member('static #turns = []; // ← shared', `Talk.#turns.push(${turn});\n    ${send('[...Talk.#turns]')}`) },
    { name: 'a static list, by this', code: member('static #turns = []; // ← shared', `return Talk.add(${turn});\n  }\n  static async add(turn) {\n    this.#turns.push(turn);\n    ${send('this.#turns')}`) },
    { name: 'a static list that a method sends', code: member('static #turns = []; // ← shared\n  async #ask(messages) { return openai.chat.completions.create({ model: \'gpt-4o\', messages }); }', `Talk.#turns.push(${turn});\n    return this.#ask(Talk.#turns);`) },
    { name: 'a static list of a class in a variable', code: member('static turns = []; // ← shared', `Talk.turns.push(${turn});\n    ${send('Talk.turns')}`, 'export const Talk = class') },
    { name: 'a private map', code: member('#talks = new Map(); // ← endless', kept('this.#talks')) },
    { name: 'a private map of TypeScript', path: 'talk.ts', code: member('private readonly talks = new Map<number, object[]>(); // ← endless', kept('this.talks')).replace('(chat, text)', '(chat: number, text: string)') },
    { name: 'a private map, begun by itself', code: member('#talks = new Map(); // ← endless', `if (!this.#talks.has(chat)) this.#talks.set(chat, []);\n    const past = this.#talks.get(chat);\n    past.push(${turn});\n    ${send('past')}`) },
    { name: 'a private object', code: member('#talks = {}; // ← endless', `(this.#talks[chat] ??= []).push(${turn});\n    ${send('this.#talks[chat]')}`) },
    { name: 'an object whose entry is kept while it is made', code: handler(`const talks = {}; // ← endless\nbot.on('text', async (ctx) => {\n  const past = (talks[ctx.from.id] ??= []);\n  past.push({ role: 'user', content: ctx.message.text });\n  ${send('past')}\n});\n`) },
  ],
  valid: [
    { name: 'a list of each instance', code: member('#turns = [];', `this.#turns.push(${turn});\n    ${send('this.#turns')}`) },
    { name: 'a map that others may empty', code: member('talks = new Map();', kept('this.talks')) },
    { name: 'a private map that forgets', code: member('#talks = new Map();', `if (this.#talks.size > 500) this.#talks.delete(chat);\n    ${kept('this.#talks')}`) },
    { name: 'a private map that another method empties', code: member('#talks = new Map();\n  reset() { this.#talks.clear(); }', kept('this.#talks')) },
    { name: 'a private map that is given to somebody', code: member("#talks = new Map();\n  constructor() { expire(this.#talks); }", kept('this.#talks')) },
    { name: 'a cache with a limit', code: `import { LRUCache } from 'lru-cache';\n${member('#talks = new LRUCache({ max: 500 });', kept('this.#talks'))}` },
    { name: 'a static list that never changes', code: member("static #examples = [{ role: 'user', content: 'Hi' }];", send(`[...Talk.#examples, ${turn}]`)) },
    { name: 'a static list that no model sees', code: member('static #seen = [];', `Talk.#seen.push(text);\n    ${send(`[${turn}]`)}`) },
    { name: 'a field of that name of another class', code: `${member('turns = [];', send('this.turns'))}class Log {\n  static turns = [];\n  add(text) { Log.turns.push(${turn}); }\n}\n` },
    { name: 'an object whose entries are deleted', code: handler(`const talks = {};\nbot.command('reset', (ctx) => { delete talks[ctx.from.id]; });\nbot.on('text', async (ctx) => {\n  const past = (talks[ctx.from.id] ??= []);\n  past.push({ role: 'user', content: ctx.message.text });\n  ${send('past')}\n});\n`) },
  ],
});
