/** Pages made of nothing but what a renderer gave. */
import { testRule } from '../../testing/index.ts';
import noUnescapedOutput from './index.ts';

const app = "import express from 'express';\nimport { marked } from 'marked';\nimport DOMPurify from 'isomorphic-dompurify';\nconst app = express();\n";
const page = (body: string) => `${app}app.get('/page', async (req, res) => {\n${body}\n});\n`;

testRule(noUnescapedOutput, {
  invalid: [
    { name: 'Markdown of a user', code: page('  const html = await marked.parse(String(req.query.text));\n  res.send(html); // ← rendered') },
  ],
  valid: [
    { name: 'sanitized', code: page('  const html = DOMPurify.sanitize(await marked.parse(String(req.query.text)));\n  res.send(html);') },
    { name: 'as JSON', code: page('  const html = await marked.parse(String(req.query.text));\n  res.json({ html });') },
    { name: 'as plain text', code: page("  const html = await marked.parse(String(req.query.text));\n  res.type('text/plain').send(html);") },
  ],
});
