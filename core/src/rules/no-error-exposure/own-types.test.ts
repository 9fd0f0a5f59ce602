/** Handlers whose parameter has a type of the project's own, made of one of the framework's. */
import { testRule } from '../../testing/index.ts';
import noErrorExposure from './index.ts';

const handler = (type: string) => `export async function handle(update: ${type}) { try { await go(update); } catch (e) { await update.reply(e.message); } } // ← exposed\n`;

testRule(noErrorExposure, {
  invalid: [
    { name: 'an alias of another file, with flavors of plugins', path: 'handle.ts', files: { 'types.ts': "import type { Context, SessionFlavor } from 'grammy';\nimport type { HydrateFlavor } from '@grammyjs/hydrate';\nexport interface Session { lessons: number }\nexport type BotContext = HydrateFlavor<Context & SessionFlavor<Session>>;\n" }, code: `import type { BotContext } from './types';\n${handler('BotContext')}` },
    { name: 'an interface of another file, which an index exports', path: 'handle.ts', files: { 'types/index.ts': "export * from './context';\n", 'types/context.ts': "import type { Scenes } from 'telegraf';\nexport interface BotContext extends Scenes.Unknown, Scenes.WizardContext { lessons: number }\n" }, code: `import { type BotContext } from './types/index';\n${handler('BotContext')}` },
    { name: 'an interface of the same file', code: `import type { Context } from 'telegraf';\ninterface BotContext extends Context { lessons: number }\n${handler('BotContext')}` },
    { name: 'a class of the same file, given on under another name', path: 'handle.ts', files: { 'types.ts': "import { Context } from 'telegraf';\nclass Own extends Context { lessons = 0; }\nexport { Own as BotContext };\n" }, code: `import type { BotContext } from './types';\n${handler('BotContext')}` },
    { name: 'a type parameter that is bound to it', code: "import type { Context } from 'hono';\nexport const handled = <T extends Context>(handler: (c: T) => Promise<Response>) => async (c: T): Promise<Response> => {\n  try {\n    return await handler(c);\n  } catch (error) {\n    return c.json({ message: error.message }, 500); // ← exposed\n  }\n};\n" },
  ],
  valid: [
    { name: 'types of that name that have nothing of the framework', path: 'handle.ts', files: { 'types.ts': "import type { Context } from 'grammy';\nexport interface BotContext { from: Context; reply(text: string): void }\nexport type Replies = Map<string, Context>;\n" }, code: "import type { Context } from 'grammy';\nimport type { BotContext, Replies } from './types';\nexport async function handle(update: BotContext, other: Replies, third: Own) { try { await go(update as unknown as Context); } catch (e) { update.reply(e.message); other.reply(e.message); third.reply(e.message); } }\ninterface Own { reply(text: string): void }\n" },
    { name: 'a type that names itself', path: 'handle.ts', files: { 'types.ts': "import type { Other } from './other';\nexport type BotContext = Other;\n", 'other.ts': "import type { BotContext } from './types';\nexport type Other = BotContext | Other;\n" }, code: "import type { BotContext } from './types';\nexport async function handle(update: BotContext) { try { await go(update); } catch (e) { update.reply(e.message); } }\n" },
  ],
});
