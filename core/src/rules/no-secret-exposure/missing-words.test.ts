/** A credential that came in, with a word for where it is missing, is still shown where it is there. */
import { testRule } from '../../testing/index.ts';
import noSecretExposure from './index.ts';

const server = (body: string) => `import { createServer } from 'node:http';\ncreateServer((q, s) => {\n${body}  s.end();\n});\n`;

testRule(noSecretExposure, {
  invalid: [
    { name: 'an empty text, a word', code: server("  console.log(q.headers.authorization ?? ''); // ← exposed\n  console.log(q.headers.authorization || 'none'); // ← exposed\n"), output: server("  console.log(q.headers.authorization ? 'set' : 'not set');\n  console.log(q.headers.authorization ? 'set' : 'not set');\n") },
    { name: 'through a variable', code: server("  const given = q.headers['x-api-key'] ?? 'none';\n  console.log('key', given); // ← exposed\n"), output: server("  const given = q.headers['x-api-key'] ?? 'none';\n  console.log('key', given ? 'set' : 'not set');\n") },
  ],
  valid: [
    { name: 'only the word', code: server("  console.log(q.headers.authorization ? 'there' : 'none');\n  console.log(q.headers.authorization && 'there');\n") },
    { name: 'another header', code: server("  console.log(q.headers['user-agent'] ?? 'none');\n  const agent = q.headers['user-agent'] || '';\n  console.log(agent);\n") },
  ],
});
