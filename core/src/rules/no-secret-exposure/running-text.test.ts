/** In an address or a sentence a mark takes the place of a secret; beside a label, whether it is set. */
import { testRule } from '../../testing/index.ts';
import noSecretExposure from './index.ts';

const token = 'const t = process.env.BOT_TOKEN;\n';

testRule(noSecretExposure, {
  invalid: [
    { name: 'in the path of an address', code: `${token}console.warn(\`failed for https://api.telegram.org/bot\${t}/getMe\`); // ← exposed\n`, output: `${token}console.warn(\`failed for https://api.telegram.org/bot[redacted]/getMe\`);\n` },
    { name: 'in its query, put together', code: `${token}console.warn('GET https://api.shop.dev/v1?key=' + t + '&lang=en'); // ← exposed\n`, output: `${token}console.warn('GET https://api.shop.dev/v1?key=' + '[redacted]' + '&lang=en');\n` },
    { name: 'a piece behind a preposition, with its dots', code: `${token}console.log(\`token starts with \${t.slice(0, 8)}...\`); // ← exposed\nconsole.log('begins with ' + t.slice(0, 8)); // ← exposed\n`, output: `${token}console.log(\`token starts with [redacted]\`);\nconsole.log('begins with ' + '[redacted]');\n` },
    { name: 'a label keeps the answer', code: `${token}console.log(\`token: \${t}, ready\`); // ← exposed\nconsole.log(\`page token \${t}\`); // ← exposed\n`, output: `${token}console.log(\`token: \${t ? 'set' : 'not set'}, ready\`);\nconsole.log(\`page token \${t ? 'set' : 'not set'}\`);\n` },
  ],
  valid: [{ name: 'the mark', code: `${token}console.warn(\`failed for https://api.telegram.org/bot[redacted]/getMe\`, t ? 'set' : 'not set');\n` }],
});
