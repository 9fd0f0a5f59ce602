/** Errors that only those are told who run the whole service: behind a role above its customers, or behind a secret of theirs. */
import { describe, expect, it } from 'vitest';
import { analyzeText } from '../../index.ts';
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
    ['a role that the request brings', gate(`if (req.body.role !== 'SuperAdmin') ${refuse}\n  next();`)],
    ['who has written a message', gate(`if (req.message.role !== 'operator') ${refuse}\n  next();`)],
    ['who is no administrator', gate(`if (req.user.role !== 'admin' && req.user.role !== 'editor') ${refuse}\n  next();`)],
    ['a list with customers in it', gate(`if (!['super_admin', 'manager'].includes(req.user.role)) ${refuse}\n  next();`)],
    ['the key of a client', `${equal}${gate(`if (!isSame(req.headers['x-token'], process.env.API_KEY)) ${refuse}\n  next();`)}`],
    ['a function that compares nothing', `const note = (one, other) => console.log(one, other);\n${gate(`if (!note(req.headers['x-token'], process.env.PROVISIONING_SECRET)) ${refuse}\n  next();`)}`],
  ])('%s', (_, before) => expect(of(route('pass, ', before))).toEqual(['error']));

  it('made for others, too', () => expect(of(route("demand(['SuperAdmin', 'Editor']), ", "import { demand } from './gates.js';\n"))).toEqual(['error']));
});

describe('administrators, who may be those of a customer', () => {
  const told = async (code: string, preset: 'recommended' | 'strict') => (await analyzeText(code, { path: 'app.js', config: { preset } })).findings.flatMap(({ ruleId, severity }) => (ruleId === 'no-error-exposure' ? [severity] : []));
  const imported = (name: string) => route(`${name}, `, `import ${name} from './gates.js';\n`);

  it.each([
    ['the role', route('pass, ', gate(`if (req.user.role !== 'admin') ${refuse}\n  next();`))],
    ['one of two roles', route('pass, ', gate(`if (req.user.role !== 'SuperAdmin' && req.user.role !== 'admin') ${refuse}\n  next();`))],
    ['a mark of the session', route('pass, ', gate(`if (!req.session.isAdmin) ${refuse}\n  next();`))],
    ['a gate by its name', imported('requireAdmin')],
    ['another such name', imported('adminAuthMiddleware')],
    ['a gate of this file that refuses', route('authenticateAdmin, ', `const authenticateAdmin = (req, res, next) => {\n  if (!accounts.find(req)) ${refuse}\n  next();\n};\n`)],
    ['a gate for the role', route("demand(['admin']), ", "import { demand } from './gates.js';\n")],
    ['the handler itself', route('').replace('try {', `if (!req.user?.isAdmin) ${refuse}\n  try {`)],
  ])('%s makes it a warning', async (_, code) => expect(await told(code, 'recommended')).toEqual(['warning']));

  it.each([
    ['the role that the request brings', route('pass, ', gate(`if (req.body.role !== 'admin') ${refuse}\n  next();`))],
    ['a mark in the request', route('').replace('try {', `if (!req.body.isAdmin) ${refuse}\n  try {`)],
    ['who is none', route('').replace('try {', `if (req.user.isAdmin) ${refuse}\n  try {`)],
    ['a function of such a name that lets all through', route('requireAdmin, ', 'const requireAdmin = (req, res, next) => { req.seen = true; next(); };\n')],
    ['what is done for administrators', imported('notifyAdmins')],
    ['a gate for users', imported('requireUser')],
  ])('%s leaves it an error', async (_, code) => expect(await told(code, 'recommended')).toEqual(['error']));

  it('is silent behind the role of those who run all of it, but for strict', async () => {
    const code = route("demand('SuperAdmin'), ", "import { demand } from './gates.js';\n");
    expect(await told(code, 'recommended')).toEqual([]);
    expect(await told(code, 'strict')).toEqual(['info']);
  });
});
