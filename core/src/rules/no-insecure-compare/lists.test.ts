/** Lists of keys that are written out: `includes` compares each of them with the whole. */
import { testRule } from '../../testing/index.ts';
import noInsecureCompare from './index.ts';

const hono = "import { Hono } from 'hono';\nconst app = new Hono();\n";

testRule(noInsecureCompare, {
  invalid: [
    { name: 'in place', code: `${hono}app.get('/h', (c) => {\n  const key = c.req.header('x-api-key');\n  if (![process.env.FIRST, process.env.SECOND].includes(key)) return c.text('no', 403); // ← compared\n  return c.text('ok');\n});\n` },
    { name: 'through a variable', code: `${hono}app.get('/h', (c) => {\n  const known = [process.env.FIRST, process.env.SECOND];\n  if (!known.includes(c.req.header('x-api-key'))) return c.text('no', 403); // ← compared\n  return c.text('ok');\n});\n` },
    { name: 'a list that lets in, and keeps another', code: `${hono}app.get('/h', (c) => {\n  const known = [process.env.FIRST, process.env.SECOND];\n  if (known.includes(c.req.header('x-api-key'))) seen.push(c.req.path); // ← compared\n  return c.text('ok');\n});\n` },
  ],
  valid: [
    { name: 'a list that is kept without doubles', code: `${hono}app.get('/h', (c) => {\n  const known = [process.env.FIRST, process.env.SECOND];\n  const given = c.req.header('x-api-key');\n  if (given && !known.includes(given)) known.push(given);\n  if (known.indexOf(given) === -1) {\n    known.unshift(given);\n  }\n  return c.text('ok');\n});\n` },
    { name: 'a part of the header', code: `${hono}app.get('/h', (c) => c.text(c.req.header('authorization').includes(process.env.SCHEME) ? 'ok' : 'no'));\n` },
    { name: 'words that are written out', code: `${hono}app.get('/h', (c) => c.text(['public', 'guest'].includes(c.req.header('x-api-key')) ? 'ok' : 'no'));\n` },
    { name: 'another header', code: `${hono}app.get('/h', (c) => c.text([process.env.FIRST, process.env.SECOND].includes(c.req.header('x-region')) ? 'ok' : 'no'));\n` },
  ],
});
