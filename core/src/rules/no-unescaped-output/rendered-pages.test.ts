/** Pages made of nothing but what a renderer gave. */
import { testRule } from '../../testing/index.ts';
import noUnescapedOutput from './index.ts';

const app = "import express from 'express';\nimport { marked } from 'marked';\nimport DOMPurify from 'isomorphic-dompurify';\nconst app = express();\n";
const page = (body: string) => `${app}app.get('/page', async (req, res) => {\n${body}\n});\n`;

testRule(noUnescapedOutput, {
  invalid: [
    { name: 'Markdown of a user', code: page('  const html = await marked.parse(String(req.query.text));\n  res.send(html); // ← rendered') },
    { name: "Markdown, by the script of a page that loads marked", path: 'app.js', code: "const target = document.getElementById('answer');\nasync function show(question) {\n  const answer = await fetch('/api/chat', { method: 'POST', body: question });\n  const { text } = await answer.json();\n  target.innerHTML = marked.parse(text); // ← rendered\n}\n", output: null },
  ],
  valid: [
    { name: 'sanitized, by the script of a page', path: 'app.js', code: "const target = document.getElementById('answer');\nasync function show(question) {\n  const answer = await fetch('/api/chat', { method: 'POST', body: question });\n  const { text } = await answer.json();\n  target.innerHTML = DOMPurify.sanitize(marked.parse(text));\n}\n" },
    { name: 'a renderer of the own script, of the same name', path: 'app.js', code: "const marked = { parse: (text) => text.replaceAll('<', '&lt;') };\ndocument.title = marked.parse('a');\nexport function show(target, text) { target.innerHTML = marked.parse(text); }\n" },
    { name: 'sanitized', code: page('  const html = DOMPurify.sanitize(await marked.parse(String(req.query.text)));\n  res.send(html);') },
    { name: 'as JSON', code: page('  const html = await marked.parse(String(req.query.text));\n  res.json({ html });') },
    { name: 'as plain text', code: page("  const html = await marked.parse(String(req.query.text));\n  res.type('text/plain').send(html);") },
  ],
});
