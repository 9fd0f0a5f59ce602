/** Pages of a browser that the program runs, to print them: markup that is handed over whole is meant as markup. */
import { testRule } from '../../testing/index.ts';
import noUnescapedOutput from './index.ts';

const route = (given: string, imports = '') => `
import express from 'express';
import puppeteer from 'puppeteer';
${imports}const app = express();
app.get('/print', async (req, res) => {
  const browser = await puppeteer.launch();
  const tab = await browser.newPage();
  const text = String(req.query.text);
  await tab.setContent(${given});
  res.send(await tab.pdf());
});
`;
const found = (given: string) => route(given).replace(');\n  res.send', '); // ← html\n  res.send');

testRule(noUnescapedOutput, {
  valid: [{ name: 'markup of the program', code: route("'<h1>Report</h1>'") }],
  invalid: [
    { name: 'a whole page: escaped, it would print its source', code: found('text'), output: null },
    { name: 'a text in markup of the program', code: found('`<p>${text}</p>`'), output: route('`<p>${escapeHtml(text)}</p>`', "import { escapeHtml } from 'secure-bot/runtime';\n") },
  ],
});
