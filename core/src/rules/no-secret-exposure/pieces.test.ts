/** Pieces of a secret, and of settings that hold one. */
import { testRule } from '../../testing/index.ts';
import noSecretExposure from './index.ts';

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
  ],
  valid: [
    { name: 'settings without a secret, read by a helper', code: "const read = (name, fallback) => process.env[name] ?? fallback;\nconst settings = { host: read('DB_HOST', 'localhost'), port: read('DB_PORT', '5432') };\nconsole.log(`settings ${JSON.stringify(settings)}`);\n" },
    { name: 'the address of a database in a file', code: "const url = process.env.DATABASE_URL;\nif (url && url.startsWith('sqlite:')) {\n  console.log(`Using SQLite: ${url}`);\n}\n" },
    { name: 'what is made of the address of a file', code: "import path from 'node:path';\nlet url = process.env.DATABASE_URL || 'file:./main.db';\nif (url.startsWith('file:')) {\n  const relative = url.replace('file:', '');\n  const absolute = path.resolve(process.cwd(), relative);\n  url = `file:${absolute}`;\n  console.log(`Checking ${absolute}`);\n}\n" },
    { name: 'a mask that shows the last four characters', code: "const token = process.env.WHATSAPP_ACCESS_TOKEN;\nconsole.log(`masked: ${token ? `...${token.slice(-4)}` : 'not set'}`);\n" },
  ],
});
