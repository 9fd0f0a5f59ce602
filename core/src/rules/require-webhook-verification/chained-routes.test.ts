/** Routes that are registered one after the other, in a single expression. */
import { testRule } from '../../testing/index.ts';
import rule from './index.ts';

const head = "const polka = require('polka');\nconst { json } = require('body-parser');\nconst { createHmac, timingSafeEqual } = require('node:crypto');\nconst { save } = require('./store');\n";
const handler = '(given, answer) => {\n    save(given.body.text, given.body.channel_id, given.body.response_url);\n    answer.end();\n  }';
const check = "(given, answer, next) => {\n    const expected = createHmac('sha256', process.env.SLACK_SIGNING_SECRET).update(given.rawBody).digest();\n    if (!timingSafeEqual(expected, Buffer.from(given.headers['x-slack-signature'], 'hex'))) return answer.end('No.');\n    next();\n  }";
const path = 'server.js';

testRule(rule, {
  invalid: [
    { name: 'nothing that checks before', path, output: null, code: `${head}polka() // ← unverified\n  .use(json())\n  .post('/command', ${handler})\n  .listen(3000);\n` },
    { name: 'a check that comes after', path, output: null, code: `${head}polka() // ← unverified\n  .post('/command', ${handler})\n  .use(${check})\n  .listen(3000);\n` },
  ],
  valid: [
    { name: 'a check that comes before', path, code: `${head}polka()\n  .use(json())\n  .use(${check})\n  .post('/command', ${handler})\n  .listen(3000);\n` },
  ],
});
