/** Values that a comparison proves to be numbers. */
import { testRule } from '../../testing/index.ts';
import noUnescapedOutput from './index.ts';

const app = "import express from 'express';\nconst app = express();\n";
const page = (body: string) => `${app}app.get('/page', (req, res) => {\n${body}\n});\n`;
const show = (html: string, mark = '') => `const target = document.getElementById('count');\nasync function show() {\n  const { count } = await (await fetch('https://api.acme.dev/count')).json();\n  target.innerHTML = \`<b>${html}</b>\`;${mark}\n}\n`;

testRule(noUnescapedOutput, {
  invalid: [
    { name: 'what is not greater than a number may be no number', path: 'app.js', code: show("${count > 99 ? '99+' : count}", ' // ← html'), output: null },
    { name: 'the length says nothing of the text', code: page('  const { name } = req.query;\n  if (name.length < 20) res.send(`<b>${name}</b>`); // ← html') },
    { name: 'another text is no number', code: page('  const { name, other } = req.query;\n  if (name < other) res.send(`<b>${name}</b>`); // ← html') },
  ],
  valid: [
    { name: 'a count that is less than a number', path: 'app.js', code: show("${count < 1000 ? count : Math.floor(count / 1000) + 'K'}") },
    { name: 'a page that is at least the first', code: page('  const { number } = req.query;\n  if (1 <= number) res.send(`<b>${number}</b>`);') },
    { name: 'a way out below the first', code: page('  const { number } = req.query;\n  if (!(number >= 1)) return res.sendStatus(400);\n  res.send(`<b>${number}</b>`);') },
  ],
});
