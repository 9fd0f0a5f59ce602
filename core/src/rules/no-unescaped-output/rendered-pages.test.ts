/** Pages made of nothing but what a renderer gave. */
import { testRule } from '../../testing/index.ts';
import noUnescapedOutput from './index.ts';

const app = "import express from 'express';\nimport { marked } from 'marked';\nimport DOMPurify from 'isomorphic-dompurify';\nconst app = express();\n";
const page = (body: string) => `${app}app.get('/page', async (req, res) => {\n${body}\n});\n`;

const shown = (plugins: string, text = 'part.text') => `import { useChat } from '@ai-sdk/react';
import Show from 'react-markdown';
import raw from 'rehype-raw';
import clean from 'rehype-sanitize';
export function Talk() {
  const { messages } = useChat();
  return messages.flatMap((message) => message.parts.map((part) => (
    <Show ${plugins}>{${text}}</Show>
  )));
}
`;
const component = (code: string) => ({ path: 'talk.tsx', code });

testRule(noUnescapedOutput, {
  invalid: [
    { name: 'Markdown in a component that lets HTML through', ...component(shown('rehypePlugins={[raw]}').replace('</Show>', '</Show> // ← raw')), output: shown('rehypePlugins={[]}').replace("import raw from 'rehype-raw';\n", '') },
    { name: 'a message of AI SDK 4', packages: { '@ai-sdk/react': '^1.0.0' }, ...component(shown('rehypePlugins={[raw]}', 'message.content').replace('</Show>', '</Show> // ← raw')) },
    { name: 'the plugin with options, in a list of its own', ...component(shown('rehypePlugins={[[raw, { passThrough: [] }]]}').replace('</Show>', '</Show> // ← raw')) },
    { name: 'Markdown of a user', code: page('  const html = await marked.parse(String(req.query.text));\n  res.send(html); // ← rendered') },
    { name: "Markdown, by the script of a page that loads marked", path: 'app.js', code: "const target = document.getElementById('answer');\nasync function show(question) {\n  const answer = await fetch('/api/chat', { method: 'POST', body: question });\n  const { text } = await answer.json();\n  target.innerHTML = marked.parse(text); // ← rendered\n}\n", output: null },
  ],
  valid: [
    { name: 'a component that shows the messages of AI SDK 4 as text', packages: { '@ai-sdk/react': '^1.0.0' }, ...component(shown('', 'message.content')) },
    { name: 'a component whose HTML is sanitized', ...component(shown('rehypePlugins={[raw, clean]}')) },
    { name: 'a component with a list of what may stay', ...component(shown("rehypePlugins={[raw]} allowedElements={['b', 'i']}")) },
    { name: 'a component that shows a constant', ...component(shown('rehypePlugins={[raw]}', "'<b>Hello</b>'")) },
    { name: 'a component without the plugin', ...component(shown('')) },
    { name: 'sanitized, by the script of a page', path: 'app.js', code: "const target = document.getElementById('answer');\nasync function show(question) {\n  const answer = await fetch('/api/chat', { method: 'POST', body: question });\n  const { text } = await answer.json();\n  target.innerHTML = DOMPurify.sanitize(marked.parse(text));\n}\n" },
    { name: 'a renderer of the own script, of the same name', path: 'app.js', code: "const marked = { parse: (text) => text.replaceAll('<', '&lt;') };\ndocument.title = marked.parse('a');\nexport function show(target, text) { target.innerHTML = marked.parse(text); }\n" },
    { name: 'sanitized', code: page('  const html = DOMPurify.sanitize(await marked.parse(String(req.query.text)));\n  res.send(html);') },
    { name: 'as JSON', code: page('  const html = await marked.parse(String(req.query.text));\n  res.json({ html });') },
    { name: 'as plain text', code: page("  const html = await marked.parse(String(req.query.text));\n  res.type('text/plain').send(html);") },
  ],
});
