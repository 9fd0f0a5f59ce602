/** Errors that only those are told who run the whole service: behind a role above its customers, or behind a secret of theirs. */
import { describe, expect, it } from 'vitest';
import { severitiesIn } from './severities.fixture.ts';

const of = (code: string, others: Readonly<Record<string, string>> = {}) => severitiesIn({ ...others, '/p/app.ts': code }, '/p/app.ts');
const answer = 'async (req, res) => {\n  try { res.json(await repair()); } catch (problem) { res.status(500).json({ error: problem.message }); }\n}';
const route = (gates: string, before = '') => `import express from 'express';\nimport { timingSafeEqual } from 'node:crypto';\nimport { repair } from './repair.js';\n${before}const app = express();\napp.post('/repair', ${gates}${answer});\n`;
const gate = (body: string) => `const pass = (req, res, next) => {\n  ${body}\n};\n`;
const refuse = 'return res.status(403).end();';
const equal = 'const isSame = (one, other) => { const [a, b] = [Buffer.from(one), Buffer.from(other)]; return a.length === b.length && timingSafeEqual(a, b); };\n';

describe('a gate makes it an info', () => {
  it.each([
    ['the role of the session', gate(`if (req.user.role !== 'SuperAdmin') ${refuse}\n  next();`)],
    ['one of two such modes', gate(`if (req.authMode === 'operator' || req.authMode === 'demo_operator') return next();\n  ${refuse}`)],
    ['a list of such roles', gate(`if (!['super_admin', 'platform-owner'].includes(req.user?.role)) ${refuse}\n  next();`)],
    ['a secret in a function that compares', `${equal}${gate(`const expected = (process.env.PROVISIONING_SECRET || '').trim();\n  if (!req.headers['x-token'] || !isSame(req.headers['x-token'], expected)) ${refuse}\n  next();`)}`],
    ['a secret compared at once', gate(`if (!timingSafeEqual(Buffer.from(String(req.headers['x-token'])), Buffer.from(process.env.OPERATOR_TOKEN))) ${refuse}\n  next();`)],
  ])('%s', (_, before) => expect(of(route('pass, ', before))).toEqual(['info']));

  it('that is made for such a role', () => {
    expect(of(route("demand('SuperAdmin'), ", "import { demand } from './gates.js';\n"))).toEqual(['info']);
    expect(of(route("demand(['super-admin']), ", "import { demand } from './gates.js';\n"))).toEqual(['info']);
  });

  it('in another file', () => {
    const gates = { '/p/gates.ts': `export ${gate(`if (req.session.role !== 'superadmin') ${refuse}\n  next();`)}` };
    expect(of(route('pass, ', "import { pass } from './gates.js';\n"), gates)).toEqual(['info']);
  });

  it('that its name says, where its code is not in sight', () => {
    const given = (name: string) => `import type { Express } from 'express';\nimport { repair } from './repair.js';\nexport function register(app: Express, gates: { ${name}: unknown }) {\n  const { ${name} } = gates;\n  app.post('/repair', ${name}, ${answer});\n}\n`;
    expect(of(given('requireOperator'))).toEqual(['info']);
    expect(of(given('requireProvisioningSecret'))).toEqual(['info']);
    expect(of(given('requireAdmin'))).toEqual(['error']);
    expect(of(given('requireUser'))).toEqual(['error']);
  });

  it('in the handler itself', () => {
    const asked = (test: string) => route('').replace('try {', `if (${test}) ${refuse}\n  try {`);
    expect(of(asked("req.user.role !== 'SuperAdmin'"))).toEqual(['info']);
    expect(of(asked("req.user.role === 'SuperAdmin'"))).toEqual(['error']);
  });
});

describe('a gate leaves it an error', () => {
  it.each([
    ['administrators of customers', gate(`if (req.user.role !== 'admin') ${refuse}\n  next();`)],
    ['such administrators as well', gate(`if (req.user.role !== 'SuperAdmin' && req.user.role !== 'admin') ${refuse}\n  next();`)],
    ['a role that the request brings', gate(`if (req.body.role !== 'SuperAdmin') ${refuse}\n  next();`)],
    ['who has written a message', gate(`if (req.message.role !== 'operator') ${refuse}\n  next();`)],
    ['a list with customers in it', gate(`if (!['super_admin', 'manager'].includes(req.user.role)) ${refuse}\n  next();`)],
    ['the key of a client', `${equal}${gate(`if (!isSame(req.headers['x-token'], process.env.API_KEY)) ${refuse}\n  next();`)}`],
    ['a function that compares nothing', `const note = (one, other) => console.log(one, other);\n${gate(`if (!note(req.headers['x-token'], process.env.PROVISIONING_SECRET)) ${refuse}\n  next();`)}`],
  ])('%s', (_, before) => expect(of(route('pass, ', before))).toEqual(['error']));

  it('made for others, too', () => expect(of(route("demand(['SuperAdmin', 'Admin']), ", "import { demand } from './gates.js';\n"))).toEqual(['error']));
});
