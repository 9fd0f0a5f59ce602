import { describe, expect, it } from 'vitest';
import { toRuleFile } from '../engine/analyze.ts';
import { filesOf } from '../engine/files.fixture.ts';
import { loadParser } from '../engine/parse.ts';
import { createProjectHost } from '../engine/project-host.ts';
import errorExposure from '../rules/no-error-exposure/index.ts';
import execution from '../rules/no-untrusted-execution/index.ts';
import { isForChosenSender } from './chosen-sender.ts';
import type { Rule, RuleFile } from './types.ts';

/** The file `bot.ts` of a project. */
async function botIn(code: string, others: Record<string, string> = {}): Promise<RuleFile> {
  const parser = await loadParser();
  const files: Record<string, string> = { ...others, '/p/bot.ts': code };
  const host = createProjectHost({ cwd: '/', parser, files: filesOf(files) });
  const outcome = host.modelOf(code, '/p/bot.ts', parser);
  if (!('file' in outcome)) throw new Error(outcome.error.message);
  return toRuleFile(outcome.file);
}

/** Whether the call of `run` in `bot.ts` is for a chosen sender. */
async function isChosen(code: string, others?: Record<string, string>): Promise<boolean> {
  const file = await botIn(code, others);
  const run = file.nodes('CallExpression').find(({ callee }) => callee.type === 'Identifier' && callee.name === 'run');
  if (!run) throw new Error('no call of run');
  return isForChosenSender(file, run);
}

const discord = (body: string) => `import { config } from './config';\nimport { Client } from 'discord.js';\nconst client = new Client({ intents: [] });\nclient.on('messageCreate', async (message) => {\n${body}\n});\n`;

describe('code for one chosen sender', () => {
  it.each([
    ['an early exit for all others', discord('  if (message.author.id !== config.ownerId) return;\n  run(message.content);')],
    ['a branch', discord('  if (message.author.id === process.env.OWNER) run(message.content);')],
    ['one of several conditions', discord("  if (message.content.startsWith('!eval') && config.owners.includes(message.author.id)) run(message.content);")],
    ['a Set of owners', discord('  const owners = new Set([process.env.OWNER]);\n  if (!owners.has(message.author.id)) return;\n  run(message.content);')],
    ['the result in a variable', discord('  const isOwner = message.author.id === config.ownerId;\n  if (!isOwner) return;\n  run(message.content);')],
    ['a part of the id', "export async function onMessage(socket, m) {\n  const sender = m.key.participant || m.key.remoteJid;\n  const number = sender.split('@')[0];\n  if (![process.env.OWNER].includes(number)) return;\n  run(m.text);\n}\n"],
    ['a setting that the bot keeps in its context', 'bot.command("eval", async (ctx) => {\n  if (ctx.from.id !== ctx.config.ownerId) return;\n  run(ctx.match);\n});\n'],
    ['a destructured update', 'export async function onUpdate({ from, text }) {\n  if (from.id !== Number(process.env.ADMIN)) return;\n  run(text);\n}\n'],
    ['a function of the file that compares', `${discord('  if (!isOwner(message)) return;\n  run(message.content);')}function isOwner(message) { return message.author.id === config.ownerId; }\n`],
    ['a method that gives true only for owners', "class Owners {\n  list = new Set([process.env.OWNER]);\n  isOwner(message) {\n    if (!message) return false;\n    const id = message.key.participant;\n    if (this.list.has(id)) return true;\n    return false;\n  }\n}\nconst owners = new Owners();\nexport function onMessage(message) {\n  const isOwner = owners.isOwner(message);\n  if (!isOwner) return;\n  run(message.text);\n}\n"],
  ])('is known by %s', async (_, code) => {
    expect(await isChosen(code, { '/p/config.ts': "export const config = { ownerId: process.env.OWNER_ID, owners: [process.env.OWNER_ID] };\n" })).toBe(true);
  });

  it.each([
    ['the secret of a scheduler', "export async function GET(request) {\n  if (request.headers.get('authorization') !== `Bearer ${process.env.CRON_SECRET}`) return new Response('no', { status: 401 });\n  run(request.url);\n}\n"],
    ['the password of a panel, through functions', "const own = process.env.PANEL_PASSWORD || '';\nfunction isOwn(password) { return Boolean(own) && password === own; }\nfunction demand(req, res) { if (!isOwn(req.body?.password)) { res.status(401).end(); return false; } return true; }\nexport function onRequest(req, res) {\n  if (!demand(req, res)) return;\n  const go = (text) => { run(text); };\n  go(req.body.text);\n}\n"],
    ['what runs before the handler', "import express from 'express';\nconst app = express();\nfunction requireToken(req, res, next) {\n  if (!process.env.DEBUG_TOKEN || req.headers['x-token'] !== process.env.DEBUG_TOKEN) return res.status(401).end();\n  return next();\n}\napp.get('/debug', requireToken, (req, res) => { run(req.query.text); });\n"],
    ['a room of the administrators', discord('  if (message.channelId !== config.adminChannelId) return;\n  run(message.content);')],
    ['one of two secrets', "export async function POST(request) {\n  const { secret, text } = await request.json();\n  const isAuthorized = secret === process.env.ADMIN_SECRET || request.headers.get('authorization') === `Bearer ${process.env.CRON_SECRET}`;\n  if (!isAuthorized) return new Response('no', { status: 401 });\n  run(text);\n}\n"],
  ])('is known by %s', async (_, code) => {
    expect(await isChosen(code)).toBe(true);
  });

  it.each([
    ['the key of an API, which its clients have', "export async function POST(request) {\n  if (request.headers.get('x-api-key') !== process.env.API_KEY) return new Response('no', { status: 401 });\n  run(await request.text());\n}\n"],
    ['a secret that must not be given', "export async function POST(request) {\n  if (request.headers.get('x-api-key') === process.env.ADMIN_SECRET) return new Response('no');\n  run(await request.text());\n}\n"],
    ['a secret that is set at all', "export async function POST(request) {\n  if (process.env.ADMIN_SECRET === undefined || process.env.ADMIN_SECRET === '') return new Response('no');\n  run(await request.text());\n}\n"],
  ])('is not known by %s', async (_, code) => {
    expect(await isChosen(code)).toBe(false);
  });

  it('is known by a function of another file', async () => {
    const files = { '/p/config.ts': 'export const config = {};\n', '/p/owner.ts': 'export const isOwner = (message) => message.author.id === process.env.OWNER;\n' };
    expect(await isChosen(`import { isOwner } from './owner';\n${discord('  if (!isOwner(message)) return;\n  run(message.content);')}`, files)).toBe(true);
  });

  it.each([
    ['of an object that nothing is known of', "import { jids } from 'some-package';\nexport function onMessage(message) {\n  const fromOwner = jids.isOwner(message);\n  if (!fromOwner) return;\n  run(message.text);\n}\n"],
    ['that goes through a list', "export class Jids {\n  isOwner(m) { for (const own of this.list) if (own === m.sender) return true; return this.other; }\n}\nconst jids = new Jids();\nexport function onMessage(m) {\n  if (jids.isOwner(m)) run(m.text);\n}\n"],
    ['that a handler is given', 'export default { async execute(m, { isOwner, text }) {\n  if (!isOwner) return m.reply("no");\n  run(text);\n} };\n'],
    ['of the message', 'export async function onCommand(m) {\n  if (!m.isOwner) return;\n  run(m.text);\n}\n'],
    ['of a package', "import { isBotOwner } from 'some-package';\nexport async function onCommand(m) {\n  if (await isBotOwner(m)) run(m.text);\n}\n"],
  ])('is known by the name of a test %s', async (_, code) => {
    expect(await isChosen(code)).toBe(true);
  });

  it.each([
    ['that the sender may set', 'export async function onRequest(req, res) {\n  if (!req.body.isOwner) return;\n  run(req.body.text);\n}\n'],
    ['for administrators of a chat', 'export async function onCommand(m) {\n  if (!m.isAdmin) return;\n  run(m.text);\n}\n'],
    ['that must not hold', 'export async function onCommand(m) {\n  if (m.isOwner) return;\n  run(m.text);\n}\n'],
  ])('is not known by the name of a test %s', async (_, code) => {
    expect(await isChosen(code)).toBe(false);
  });

  it.each([
    ['everybody but the bot itself', discord('  if (message.author.id === client.user.id) return;\n  run(message.content);')],
    ['whoever owns the server', discord('  if (message.author.id !== message.guild.ownerId) return;\n  run(message.content);')],
    ['one of two ways in', discord("  if (message.author.id === config.ownerId || message.content === 'open') run(message.content);")],
    ['a function that lets all but some in', `${discord('  if (!isAllowed(message)) return;\n  run(message.content);')}function isAllowed(message) {\n  if (message.author.id === config.banned) return false;\n  return true;\n}\n`],
    ['an id that the message itself names', discord('  if (message.author.id !== message.content) return;\n  run(message.content);')],
    ['another condition', discord("  if (!message.content.startsWith('!eval')) return;\n  run(message.content);")],
    ['a middleware that lets all through', "import express from 'express';\nconst app = express();\nfunction look(req, res, next) {\n  if (req.headers['x-token'] === process.env.DEBUG_TOKEN) req.isDebug = true;\n  next();\n}\napp.get('/debug', look, (req, res) => { run(req.query.text); });\n"],
    ['a middleware of another route', "import express from 'express';\nconst app = express();\nfunction requireToken(req, res, next) {\n  if (req.headers['x-token'] !== process.env.DEBUG_TOKEN) return res.status(401).end();\n  next();\n}\napp.get('/debug', requireToken, (req, res) => { res.end(); });\napp.get('/open', (req, res) => { run(req.query.text); });\n"],
    ['any other channel', discord('  if (message.channelId !== config.catalogChannelId) return;\n  run(message.content);')],
    ['no condition at all', discord('  run(message.content);')],
    ['an own id under the same name, with nothing to compare', discord('  if (!message.author.id) return;\n  run(message.content);')],
  ])('is not known by %s', async (_, code) => {
    expect(await isChosen(code, { '/p/config.ts': "export const config = { ownerId: process.env.OWNER_ID, banned: 'x' };\n" })).toBe(false);
  });
});

describe('what a flow to a chosen sender is', () => {
  const severities = async (body: string, rule: Rule = execution) => [...rule.check(await botIn(discord(body)), rule.defaults)].map(({ severity }) => severity ?? 'error');
  it('is an info, where for everybody it is an error', async () => {
    expect(await severities('  eval(message.content);')).toEqual(['error']);
    expect(await severities('  if (message.author.id === config.ownerId) eval(message.content);')).toEqual(['info']);
  });

  it('is a warning behind a password of those who run it', async () => {
    const panel = (test: string) => `import express from 'express';\nconst app = express();\napp.post('/run', (req, res) => {\n  ${test}eval(req.body.code);\n});\n`;
    const severitiesOf = async (test: string) => [...execution.check(await botIn(panel(test)), execution.defaults)].map(({ severity }) => severity ?? 'error');
    expect(await severitiesOf('')).toEqual(['error']);
    expect(await severitiesOf('if (req.body.password !== process.env.PANEL_PASSWORD) return res.sendStatus(401);\n  ')).toEqual(['warning']);
  });

  it('is an info for what an upstream service says of a wrong request', async () => {
    const send = (status: string) => `  try { await go(); } catch (error) { if (${status}) { message.reply(error.body.error); return; } message.reply('Failed.'); }`;
    expect(await severities(send('error.status >= 400 && error.status < 500'), errorExposure)).toEqual(['info']);
    expect(await severities(send('error.status >= 500'), errorExposure)).toEqual(['error']);
  });

  it('is an info where a signature is checked first', async () => {
    const hook = (body: string) => `import express from 'express';\nimport Stripe from 'stripe';\nconst stripe = new Stripe(process.env.STRIPE_KEY);\nconst app = express();\napp.post('/hook', express.raw({ type: '*/*' }), async (req, res) => {\n  let event;\n  try { ${body} } catch (error) { return res.status(400).send(\`Webhook Error: \${error.message}\`); }\n  await ship(event);\n});\n`;
    const severitiesOf = async (body: string) => [...errorExposure.check(await botIn(hook(body)), errorExposure.defaults)].map(({ severity }) => severity ?? 'error');
    const check = "event = stripe.webhooks.constructEvent(req.body, req.headers['stripe-signature'], process.env.STRIPE_SECRET);";
    expect(await severitiesOf(check)).toEqual(['info']);
    expect(await severitiesOf(`if (!secret) { event = JSON.parse(req.body.toString('utf8')); } else { ${check} }`)).toEqual(['info']);
    expect(await severitiesOf(`${check} await store.save(event);`)).toEqual(['info']);
  });

  it('is an info in the error object of JSON-RPC', async () => {
    const answer = (value: string) => `import express from 'express';\nconst app = express();\napp.post('/rpc', async (req, res) => { try { await go(); } catch (error) { res.json(${value}); } });\n`;
    const severitiesOf = async (value: string) => [...errorExposure.check(await botIn(answer(value)), errorExposure.defaults)].map(({ severity }) => severity ?? 'error');
    expect(await severitiesOf("{ jsonrpc: '2.0', id: 1, error: { code: -32000, message: error.message } }")).toEqual(['info']);
    expect(await severitiesOf('{ id: 1, error: { code: -32000, message: error.message } }')).toEqual(['error']);
  });

  it('is an info for a text that was looked at', async () => {
    const send = (test: string) => `  try { await go(); } catch (error) { if (${test}) message.reply(error.message); }`;
    expect(await severities(send("error.message.includes('not found') || error.message.includes('already pending')"), errorExposure)).toEqual(['info']);
    expect(await severities(send("error.message.includes('not found') || error.message.includes('required')"), errorExposure)).toEqual(['info']);
    expect(await severities(send("error.message.includes('required')"), errorExposure)).toEqual(['error']);
    expect(await severities(send("message.content.includes('not found')"), errorExposure)).toEqual(['error']);
  });

  it('is an info for error texts, too', async () => {
    const send = "try { await go(); } catch (error) { message.reply(error.message); }";
    expect(await severities(`  ${send}`, errorExposure)).toEqual(['error']);
    expect(await severities(`  if (!config.owners.includes(message.author.id)) return;\n  ${send}`, errorExposure)).toEqual(['info']);
  });
});
