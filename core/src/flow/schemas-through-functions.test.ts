/** What a schema says of a value's fields holds behind the function that checks it, and beside a type of the schema's name. */
import { testRule } from '../testing/index.ts';
import noUntrustedExecution from '../rules/no-untrusted-execution/index.ts';

const head = "import express from 'express';\nimport { exec } from 'node:child_process';\nimport { z } from 'zod';\nconst app = express();\nconst Order = z.object({ currency: z.enum(['EUR', 'USD']), note: z.string() });\n";
const route = (body: string) => `app.get('/', async (req, res) => {\n  ${body}\n  res.end();\n});\n`;
const check = 'const check = (value: unknown) => Order.parse(value);\n';
const result = 'async function check(value: unknown) {\n  const parsed = Order.safeParse(value);\n  return parsed.success ? parsed.data : null;\n}\n';
const elsewhere = { 'order.ts': "import { z } from 'zod';\nexport const Order = z.object({ currency: z.enum(['EUR', 'USD']), note: z.string() });\nexport type Order = z.infer<typeof Order>;\nexport function check(value: unknown): Order {\n  return Order.parse(value);\n}\n" };
const imported = "import express from 'express';\nimport { exec } from 'node:child_process';\nimport { check } from './order';\nconst app = express();\n";

testRule(noUntrustedExecution, {
  invalid: [
    { name: 'a text of the schema', code: `${head}${check}${route('exec(`rate ${check(req.query).note}`); // ← shell')}` },
    { name: 'a text behind safeParse', code: `${head}${result}${route('const order = await check(req.query);\n  if (order) exec(`rate ${order.note}`); // ← shell')}` },
    { name: 'a text of a schema elsewhere', code: `${imported}${route('exec(`rate ${check(req.query).note}`); // ← shell')}`, files: elsewhere },
    { name: 'a value beside the one that was checked', code: `${head}${check}${route('check(req.query);\n  exec(`rate ${req.body.currency}`); // ← shell')}` },
  ],
  valid: [
    { name: 'an enumeration', code: `${head}${check}${route('exec(`rate ${check(req.query).currency}`);')}` },
    { name: 'an enumeration behind safeParse', code: `${head}${result}${route('const order = await check(req.query);\n  if (order) exec(`rate ${order.currency}`);')}` },
    { name: 'an enumeration of a schema elsewhere', code: `${imported}${route('const { currency } = check(req.query);\n  exec(`rate ${currency}`);')}`, files: elsewhere },
    { name: 'a type of the same name', code: `${head}type Order = z.infer<typeof Order>;\n${route('const order: Order = Order.parse(req.query);\n  exec(`rate ${order.currency}`);')}` },
    { name: 'an interface of the same name, above', code: `interface Order { currency: string }\n${head}${route('exec(`rate ${Order.parse(req.query).currency}`);')}` },
  ],
});
