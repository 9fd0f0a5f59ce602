/** Credentials known by what they are given to, whatever they are called; those of a Worker, and those that an API grants. */
import { testRule } from '../../testing/index.ts';
import noSecretExposure from './index.ts';

const slack = "import { WebClient } from '@slack/web-api';\nconst web = new WebClient();\n";
const grant = (shown: string) => `${slack}export async function install(code) {\n  const grant = await web.oauth.v2.access({ client_id: '1.2', client_secret: process.env.OTHER, code });\n  ${shown}\n}\n`;
const worker = (inside: string, rest = '') => ({
  path: 'worker.ts',
  code: `import { Bot } from 'grammy';\nexport interface Env { T: string; BOT_TOKEN: string; NAME: string; KV: KVNamespace }\n${rest}export default {\n  async fetch(request: Request, env: Env): Promise<Response> {\n    ${inside}\n    return new Response();\n  },\n};\n`,
});

testRule(noSecretExposure, {
  invalid: [
    { name: 'the secret of an app of Slack', code: grant('console.log(process.env.OTHER); // ← exposed') },
    { name: 'the password of a database', code: "import sql from 'mssql';\nawait sql.connect({ server: 'db', password: process.env.P });\nconsole.log(process.env.P); // ← exposed\n" },
    { name: 'the password of a pool', code: "import { ConnectionPool } from 'mssql';\nexport const pool = new ConnectionPool({ server: 'db', password: process.env.P });\nconsole.log(process.env.P); // ← exposed\n" },
    { name: 'the password of a mailbox', code: "import { ImapFlow } from 'imapflow';\nexport const box = new ImapFlow({ host: 'mail', auth: { user: 'bot', pass: process.env.P } });\nconsole.log(process.env.P); // ← exposed\n" },
    { name: 'the password of a server of files', code: "import { Client } from 'basic-ftp';\nconst client = new Client();\nawait client.access({ host: 'files', password: process.env.P });\nconsole.log(process.env.P); // ← exposed\n" },
    { name: 'what Slack granted, as a whole', code: grant('console.log(grant); // ← exposed') },
    { name: 'what Slack granted, in an object', code: grant("console.log('installed', { grant }); // ← exposed") },
    { name: 'the token that Slack granted', code: grant('console.log(grant.access_token); // ← exposed') },
    { name: 'the token that Slack granted, destructured', code: grant('const { access_token: key } = grant;\n  console.log(key); // ← exposed') },
    { name: 'a secret of a Worker by its name', ...worker('console.log(env.BOT_TOKEN); // ← exposed') },
    { name: 'a secret of a Worker by its use', ...worker('const bot = new Bot(env.T);\n    bot.on(\'message\', (ctx) => ctx.reply(`I am ${env.T}`)); // ← exposed') },
    { name: 'a secret of a Worker in a function', ...worker('build(env);', 'function build(given: Env): void {\n  const bot = new Bot(given.T);\n  console.log(`made for ${given.T}`, bot); // ← exposed\n}\n') },
    { name: 'a secret of a job of a Worker', path: 'worker.js', code: 'export default {\n  async scheduled(event, env) {\n    console.log(env.API_KEY); // ← exposed\n  },\n};\n' },
    { name: 'a secret of a Worker under Hono', path: 'worker.js', code: "import { Hono } from 'hono';\nconst app = new Hono();\napp.get('/', (c) => {\n  console.log(c.env.BOT_TOKEN); // ← exposed\n  return c.text('ok');\n});\nexport default app;\n" },
  ],
  valid: [
    { name: 'another variable', code: grant('console.log(process.env.SLACK_TEAM_NAME);') },
    { name: 'what else Slack tells', code: grant("console.log('installed', { team: grant.team?.id, scope: grant.scope });") },
    { name: 'the team, destructured', code: grant('const { team, bot_user_id } = grant;\n  console.log(team?.name, bot_user_id);') },
    { name: 'that a token came', code: grant('console.log(Boolean(grant.access_token));') },
    { name: 'the name of a Worker and what it keeps', ...worker("console.log(env.NAME, await env.KV.get('note'));") },
    { name: 'a property of that name of something else', path: 'worker.ts', code: 'export async function fetch(request: Request, env: { NAME: string }) {\n  console.log(env.NAME);\n}\n' },
  ],
});
