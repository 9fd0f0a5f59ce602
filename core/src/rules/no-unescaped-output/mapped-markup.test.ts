/** What fixes escape in markup that is written for each of a list, and what is escaped by half already. */
import { testRule } from '../../testing/index.ts';
import noUnescapedOutput from './index.ts';

const app = "import express from 'express';\nconst app = express();\n";
const fixed = "import express from 'express';\nimport { escapeHtml } from 'secure-bot/runtime';\nconst app = express();\n";
const page = (head: string, body: string) => `${head}app.post('/page', (req, res) => {\n${body}\n});\n`;
const quotes = "const quoted = (value) => String(value).replace(/\"/g, '&quot;');\n";

testRule(noUnescapedOutput, {
  invalid: [
    {
      name: 'the text in each item, not the items',
      code: page(app, "  res.send(`<ul>${req.body.names.map((name) => `<li>${name}</li>`).join('')}</ul>`); // ← html"),
      output: page(fixed, "  res.send(`<ul>${req.body.names.map((name) => `<li>${escapeHtml(name)}</li>`).join('')}</ul>`);"),
    },
    {
      name: 'as the whole of an element: the markup stays markup',
      path: 'web/list.ts',
      code: "import { grid } from './page.js';\nexport async function load() {\n  const products = await (await fetch('https://shop.acme.io/products')).json();\n  grid.innerHTML = products.map((product) => `<li>${product.name}</li>`).join(''); // ← html\n}\n",
      output: "import { grid } from './page.js';\nimport { escapeHtml } from 'secure-bot/runtime';\nexport async function load() {\n  const products = await (await fetch('https://shop.acme.io/products')).json();\n  grid.innerHTML = products.map((product) => `<li>${escapeHtml(product.name)}</li>`).join('');\n}\n",
    },
    {
      name: 'in a module that the page loads as it is: no fix, since it can import no package',
      path: 'web/list.js',
      code: "import { shop } from './shop.js';\nexport async function load() {\n  const products = await (await fetch(shop)).json();\n  document.getElementById('grid').innerHTML = products.map((product) => `<li>${product.name}</li>`).join(''); // ← html\n}\n",
      output: null,
    },
    {
      name: 'by a function of its own',
      code: page(`${app}const toItem = (name) => '<li>' + name + '</li>';\n`, "  res.send(`<ul>${req.body.names.map(toItem).join('')}</ul>`); // ← html"),
      output: page(`${fixed}const toItem = (name) => '<li>' + escapeHtml(name) + '</li>';\n`, "  res.send(`<ul>${req.body.names.map(toItem).join('')}</ul>`);"),
    },
    {
      name: 'a list without markup of its own',
      code: page(app, "  res.send(`<p>${req.body.names.map((name) => name.trim()).join(', ')}</p>`); // ← html"),
      output: page(fixed, "  res.send(`<p>${escapeHtml(req.body.names.map((name) => name.trim()).join(', '))}</p>`);"),
    },
    { name: 'quotes escaped between other quotes', code: page(`${app}${quotes}`, "  res.send(`<img alt='${quoted(req.body.name)}'>`); // ← html"), output: null },
    { name: 'quotes escaped in an address', code: page(`${app}${quotes}`, '  res.send(`<a href="${quoted(req.body.link)}">Open</a>`); // ← html'), output: null },
    { name: 'escaped by half: no fix that escapes the entities', code: page(`${app}${quotes}`, '  res.send(`<b>${quoted(req.body.name)}</b>`); // ← html'), output: null },
  ],
  valid: [
    { name: 'quotes escaped between double quotes', code: page(`${app}${quotes}`, '  res.send(`<img class="${quoted(req.body.kind)} small" alt="${quoted(req.body.name)}">`);') },
  ],
});
