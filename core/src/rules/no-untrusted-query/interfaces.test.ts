/** Queries behind an interface that one class implements. */
import { testRule } from '../../testing/index.ts';
import noUntrustedQuery from './index.ts';

const notes = (text: string, mark = '') => `import { Pool } from 'pg';\nexport interface Notes { search(term: string): Promise<unknown> }\nexport class PgNotes implements Notes {\n  constructor(private readonly pool: Pool) {}\n  async search(term: string) {\n    return this.pool.query(${text});${mark}\n  }\n}\n`;
const joined = "`SELECT * FROM notes WHERE body LIKE '%${term}%'`";
const parameter = "'SELECT * FROM notes WHERE body LIKE $1', [`%${term}%`]";
const app = (declared: string) => `import { Bot } from 'grammy';\nclass App {\n  readonly #notes: Notes;\n  constructor(private readonly bot: Bot, ${declared}) { this.#notes = notes; }\n  start() {\n    this.bot.on('message:text', async (ctx) => {\n      await this.#notes.search(ctx.message.text);\n    });\n  }\n}\n`;

testRule(noUntrustedQuery, {
  invalid: [
    { name: 'in the same file', code: `${notes(joined, ' // ← sql')}${app('notes: Notes')}` },
    { name: 'in another file', files: { 'notes.ts': notes(joined) }, code: `import type { Notes } from './notes';\n${app('notes: Notes').replace('search(ctx.message.text);', 'search(ctx.message.text); // ← sql')}` },
    { name: 'the class beside the import of the interface', files: { 'types.ts': 'export interface Notes { search(term: string): Promise<unknown> }\n' }, code: `import type { Notes } from './types';\n${notes(joined, ' // ← sql').replace(/export interface.*\n/, '')}${app('notes: Notes')}` },
    { name: 'one of two classes, nobody knows which: whoever calls it decides', code: `${notes(joined, ' // ← sqlParameter')}class Fake implements Notes {\n  async search(term: string) { return [term]; }\n}\n${app('notes: Notes')}` },
  ],
  valid: [
    { name: 'a class that passes parameters', code: `${notes(parameter)}${app('notes: Notes')}` },
    { name: 'in another file, with parameters', files: { 'notes.ts': notes(parameter) }, code: `import type { Notes } from './notes';\n${app('notes: Notes')}` },
  ],
});
