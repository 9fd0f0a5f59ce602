/** Errors that those who run the bot read: they have to know why, so nothing is taken from them. */
import { testRule } from '../../testing/index.ts';
import noErrorExposure from './index.ts';

const grammy = "import { Bot } from 'grammy';\nconst bot = new Bot(process.env.BOT_TOKEN);\n";
const command = (check: string) => `${grammy}bot.command('restart', async (ctx) => {\n  ${check}\n  try {\n    await restart();\n  } catch (error) {\n    await ctx.reply(\`Failed: \${error.message}\`); // ← exposed\n  }\n});\n`;
const express = "import express from 'express';\nconst app = express();\n";
const route = (check: string) => `${express}app.post('/migrate', async (req, res) => {\n  ${check}\n  try {\n    await migrate();\n  } catch (error) {\n    res.status(500).json({ error: error.message }); // ← exposed\n  }\n});\n`;
const helped = (text: string, from: string, to: string, first: string) => text.replace(from, to).replace(`${first}\n`, `${first}\nimport { toPublicMessage } from 'secure-bot/runtime';\n`);

testRule(noErrorExposure, {
  invalid: [
    { name: 'a command of the owner: no fix', code: command('if (ctx.from.id !== Number(process.env.OWNER_ID)) return;'), options: { strict: true }, output: null },
    { name: 'a route of the operator: no fix', code: route("if (req.headers['x-admin-secret'] !== process.env.ADMIN_SECRET) return res.sendStatus(403);"), options: { strict: true }, output: null },
    { name: 'a command of everybody', code: command('if (!ctx.from) return;'), output: helped(command('if (!ctx.from) return;'), '`Failed: ${error.message}`', '`Failed: ${toPublicMessage(error)}`', "import { Bot } from 'grammy';") },
    { name: 'a route of everybody', code: route('if (!req.body) return res.sendStatus(400);'), output: helped(route('if (!req.body) return res.sendStatus(400);'), 'error: error.message', 'error: toPublicMessage(error)', "import express from 'express';") },
  ],
  valid: [],
});
