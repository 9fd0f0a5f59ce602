/** Handlers whose framework sends a text as HTML and all else as JSON: https://h3.dev/guide/basics/response */
import { testRule } from '../../testing/index.ts';
import noUnescapedOutput from './index.ts';

const handler = (body: string) => `import { defineEventHandler, getQuery } from 'h3';\nexport default defineEventHandler(async (event) => {\n${body}\n});\n`;

testRule(noUnescapedOutput, {
  invalid: [
    { name: 'one text of a list', code: handler('  const words = String(getQuery(event).words).split(",");\n  return words[0]; // ← html'), path: 'server/api/first.get.ts' },
    { name: 'a text', code: handler('  return `Hello ${getQuery(event).name}`; // ← html'), path: 'server/api/hello.get.ts' },
  ],
  valid: [
    { name: 'a list', code: handler('  const { name } = getQuery(event);\n  const found = [];\n  found.push({ name });\n  return found;'), path: 'server/api/list.get.ts' },
    { name: 'a list in place', code: handler('  return [getQuery(event).name];'), path: 'server/api/list.get.ts' },
    { name: 'the body of another answer as JSON', code: handler("  const answer = await fetch('https://api.example.com/session');\n  const session = await answer.json();\n  return session;"), path: 'server/api/session.post.ts' },
  ],
});
