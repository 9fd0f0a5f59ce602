/** Properties that the project puts on errors of its own: numbers and names for whoever asked. */
import { testRule } from '../../testing/index.ts';
import noErrorExposure from './index.ts';

const limits = (put: string) => `import { count } from './store.js';\nexport async function enforce(user) {\n  const state = await count(user);\n  if (state.used > 5) {\n    ${put}\n    throw problem;\n  }\n}\n`;
const route = (answer: string) => `import express from 'express';\nimport { enforce } from './limits.js';\nimport { load } from './load.js';\nconst app = express();\napp.get('/a', async (req, res) => {\n  try {\n    await enforce(req.query.user);\n  } catch (failure) {\n    return res.status(402).json({ ${answer} });\n  }\n  res.json(await load());\n});\n`;
const assigned = "const problem = new Error('Used up.');\n    problem.status = 402;\n    problem.quota = { used: state.used, until: state.until };";

testRule(noErrorExposure, {
  valid: [
    { name: 'put on the error before it is thrown', path: 'a.js', files: { 'limits.js': limits(assigned) }, code: route('used: failure.quota?.used, until: failure.quota?.until') },
    { name: 'the same in one expression', path: 'a.js', files: { 'limits.js': limits("const problem = Object.assign(new Error('Used up.'), { quota: state });") }, code: route('used: failure.quota?.used') },
    { name: 'a function between', path: 'a.js', files: { 'limits.js': limits(assigned).replace('export async function enforce', 'export const enforce = (user) => check(user);\nasync function check') }, code: route('used: failure.quota?.used') },
  ],
  invalid: [
    { name: 'what another error says, under a name of the project', path: 'a.js', files: { 'limits.js': limits("const problem = new Error('Used up.');\n    try { await count(user); } catch (cause) { problem.quota = { used: cause.message }; }") }, code: route('used: failure.quota?.used').replace('});\n  }', '}); // ← exposed\n  }') },
    { name: 'a property that nobody puts there', path: 'a.js', files: { 'limits.js': limits("const problem = new Error('Used up.');") }, code: route('used: failure.quota?.used').replace('});\n  }', '}); // ← exposed\n  }') },
    { name: 'the message of such an error', path: 'a.js', files: { 'limits.js': limits(assigned) }, code: route('text: failure.message').replace('});\n  }', '}); // ← exposed\n  }') },
  ],
});
