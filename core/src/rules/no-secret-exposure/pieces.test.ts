/** Pieces of a secret, and of settings that hold one. */
import { testRule } from '../../testing/index.ts';
import noSecretExposure from './index.ts';
const accounts = "const accounts = new Map();\nconst main = process.env.MAIN_API_KEY;\nif (main) accounts.set(main, { id: 'main', label: 'Main', credentials: { key: main } });\n";
const generated = "import { randomBytes } from 'node:crypto';\nconst token = process.env.AUTH_TOKEN || randomBytes(32).toString('hex');\n";
const settings = "import { z } from 'zod';\nconst schema = z.object({ token: z.string().min(10), url: z.string().url() });\nconst result = schema.safeParse({ token: process.env.BOT_TOKEN, url: process.env.APP_URL });\n";

testRule(noSecretExposure, {
  invalid: [
    {
      name: 'a piece that may be missing: whether it is set',
      code: "const token = process.env.WHATSAPP_ACCESS_TOKEN;\nconsole.log('Token: ' + token.slice(0, 20)); // ← exposed\n",
      output: "const token = process.env.WHATSAPP_ACCESS_TOKEN;\nconsole.log('Token: ' + (token ? 'set' : 'not set'));\n",
    },
    {
      name: 'a piece after the question: only that it is set',
      code: "const token = process.env.WHATSAPP_ACCESS_TOKEN;\nif (token) console.log('Token:', token.slice(0, 20)); // ← exposed\nconsole.log('Token:', token ? token.slice(0, 20) : 'none'); // ← exposed\n",
      output: "const token = process.env.WHATSAPP_ACCESS_TOKEN;\nif (token) console.log('Token:', 'set');\nconsole.log('Token:', token ? 'set' : 'none');\n",
    },
    {
      name: 'a piece by an optional chain, in front of dots',
      code: "const token = process.env.WHATSAPP_ACCESS_TOKEN;\nconsole.log('Token:', token?.substring(0, 20) + '...'); // ← exposed\n",
      output: "const token = process.env.WHATSAPP_ACCESS_TOKEN;\nconsole.log('Token:', token ? 'set' : 'not set');\n",
    },
    {
      name: 'pieces of a mask that shows too much',
      code: "const token = process.env.WHATSAPP_ACCESS_TOKEN;\nconsole.log(`masked: ${token ? `${token.slice(0, 12)}...${token.slice(-10)}` : 'not set'}`);\n",
      errors: ['exposed', 'exposed'],
      output: "const token = process.env.WHATSAPP_ACCESS_TOKEN;\nconsole.log(`masked: ${token ? `[redacted]...[redacted]` : 'not set'}`);\n",
    },
    {
      name: 'settings that a helper reads from the environment',
      code: "const read = (name, fallback) => process.env[name] ?? fallback;\nconst settings = { host: 'db', password: read('DB_PASSWORD', '') };\nconsole.log(`settings ${JSON.stringify(settings)}`); // ← exposed\n",
    },
    {
      name: 'the address of a database that may have a password',
      code: "const url = process.env.DATABASE_URL;\nif (url.startsWith('postgres://')) console.log(`Using PostgreSQL: ${url}`); // ← exposed\nif (!url.startsWith('sqlite:')) console.log(`Using ${url}`); // ← exposed\n",
    },
    {
      name: 'another address than the one of a file',
      code: "const url = process.env.DATABASE_URL;\nconst cache = process.env.REDIS_URL;\nif (url.startsWith('file:')) console.log(`Cache at ${cache}`); // ← exposed\n",
    },
    { name: 'the key of what a map holds', code: `${accounts}console.log([...accounts.values()].map((account) => account.credentials.key)); // ← exposed\nconsole.log(Array.from(accounts.values()).map((account) => account.credentials)); // ← exposed\nconsole.log([...accounts.values()]); // ← exposed\n` },
    { name: 'the key of what a table holds', code: "const accounts = { main: { id: 'main', key: process.env.MAIN_API_KEY } };\nconsole.log(Object.values(accounts).map((account) => account.key)); // ← exposed\n" },
    { name: 'a generated token, where it may be the one that was set', code: `${generated}if (!process.env.OTHER_TOKEN) console.log(\`Token: \${token}\`); // ← exposed\nif (process.env.AUTH_TOKEN) console.log(\`Token: \${token}\`); // ← exposed\nif (process.env.AUTH_TOKEN !== undefined) console.log(\`Token: \${token}\`); // ← exposed\n` },
    { name: 'a variable that is set where it was not', code: "export async function setUp(ask) {\n  if (!process.env.AUTH_TOKEN) {\n    process.env.AUTH_TOKEN = await ask('Token?');\n    console.log('Token', process.env.AUTH_TOKEN); // ← exposed\n  }\n}\n" },
    { name: 'another part of a token, decoded', code: "const token = process.env.DISCORD_TOKEN;\nconst part = Buffer.from(token.split('.')[1], 'base64').toString('utf8');\nconsole.log(`Part: ${part}`); // ← exposed\nconsole.log(Buffer.from(token, 'base64').toString()); // ← exposed\nconsole.log(atob(token)); // ← exposed\n" },
    { name: 'a key file as text', code: 'console.log(process.env.GOOGLE_APPLICATION_CREDENTIALS_JSON); // ← exposed\nconsole.log(`key ${process.env.FIREBASE_PRIVATE_KEY_BASE64}`); // ← exposed\n' },
    { name: 'settings that a schema has checked', code: `${settings}console.log(result.data.token); // ← exposed\nconst { data } = result;\nconsole.log(\`token \${data?.token}\`); // ← exposed\n` },
  ],
  valid: [
    { name: 'the id of the bot in its token', code: "let id = process.env.CLIENT_ID;\nif (!id && process.env.DISCORD_TOKEN) {\n  id = process.env.DISCORD_TOKEN.split('.')[0];\n  try {\n    id = Buffer.from(id, 'base64').toString('ascii');\n  } catch (error) {\n    process.exit(1);\n  }\n}\nconsole.log(`Client: ${id}`);\nconst [first] = process.env.BOT_TOKEN.split('.');\nconsole.log('bot', atob(process.env.BOT_TOKEN.split('.')[0]));\n" },
    { name: 'another property of what a map holds', code: `${accounts}console.log('accounts', { count: accounts.size, ids: Array.from(accounts.values()).map((account) => account.id), labels: [...accounts.values()].map(({ label }) => label) });\n` },
    { name: 'another property of what a table holds', code: "const accounts = { main: { id: 'main', key: process.env.MAIN_API_KEY } };\nconsole.log(Object.values(accounts).map((account) => account.id));\n" },
    { name: 'a token that was generated where none is set', code: `${generated}if (!process.env.AUTH_TOKEN) console.log(\`Generated token: \${token}\`);\nif (process.env.AUTH_TOKEN === undefined) console.log(\`Generated token: \${token}\`);\nexport function start(options) {\n  const key = options.key || process.env.SERVER_KEY || randomBytes(16).toString('hex');\n  if (!options.key && !process.env.SERVER_KEY) {\n    console.log(\`Key: \${key}\`);\n  }\n  const given = process.env.AUTH_TOKEN;\n  const used = given ?? randomBytes(16).toString('hex');\n  if (!given) console.log('Token', used);\n}\n` },
    { name: 'settings without a secret, read by a helper', code: "const read = (name, fallback) => process.env[name] ?? fallback;\nconst settings = { host: read('DB_HOST', 'localhost'), port: read('DB_PORT', '5432') };\nconsole.log(`settings ${JSON.stringify(settings)}`);\n" },
    { name: 'the address of a database in a file', code: "const url = process.env.DATABASE_URL;\nif (url && url.startsWith('sqlite:')) {\n  console.log(`Using SQLite: ${url}`);\n}\n" },
    { name: 'what is made of the address of a file', code: "import path from 'node:path';\nlet url = process.env.DATABASE_URL || 'file:./main.db';\nif (url.startsWith('file:')) {\n  const relative = url.replace('file:', '');\n  const absolute = path.resolve(process.cwd(), relative);\n  url = `file:${absolute}`;\n  console.log(`Checking ${absolute}`);\n}\n" },
    { name: 'eight characters and four beside stars', code: "const token = process.env.WHATSAPP_ACCESS_TOKEN;\nconst mask = (value) => (value ? value.slice(0, 8) + '***' + value.slice(-4) : 'not set');\nconsole.log(`token: ${mask(token)}, ${token.slice(0, 7)}****${token.slice(-4)}`);\n" },
    { name: 'where a key file is', code: "import fs from 'node:fs';\nconst file = process.env.GOOGLE_APPLICATION_CREDENTIALS;\nif (!fs.existsSync(file)) console.error(`no credentials at ${file}`);\n" },
    { name: 'what a schema says of settings', code: `${settings}if (!result.success) {\n  const issues = result.error.issues.map((issue) => issue.message).join('; ');\n  console.error(\`bad settings: \${issues}\`);\n  console.error('bad settings', result.error.format(), z.treeifyError(result.error));\n}\nconst { error } = result;\nconsole.error(error?.flatten().fieldErrors);\n` },
    { name: 'a mask that shows the last four characters', code: "const token = process.env.WHATSAPP_ACCESS_TOKEN;\nconsole.log(`masked: ${token ? `...${token.slice(-4)}` : 'not set'}`);\n" },
  ],
});
