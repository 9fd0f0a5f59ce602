/** Places in a page where text is code: entities of HTML are none there. */
import { testRule } from '../../testing/index.ts';
import noUnescapedOutput from './index.ts';

const route = (page: string) => `import express from 'express';\nconst app = express();\napp.get('/', (req, res) => {\n  const { code } = req.query;\n  res.type('html').send(${page});\n});\n`;

testRule(noUnescapedOutput, {
  invalid: [
    {
      name: 'JSON in a script',
      code: route('`<p>x</p><script>\n    const code = ${JSON.stringify(code)}; // ← html\n  </script>`'),
      output: route("`<p>x</p><script>\n    const code = ${JSON.stringify(code).replace(/</g, '\\\\u003c')}; // ← html\n  </script>`"),
    },
    { name: 'JSON in a script, concatenated', code: route("'<script>const code = ' + JSON.stringify(code) + '</script>'").replace(');\n});', '); // ← html\n});'), output: route("'<script>const code = ' + JSON.stringify(code).replace(/</g, '\\\\u003c') + '</script>'").replace(');\n});', '); // ← html\n});') },
    { name: 'text in a script: no fix', code: route("`<script>const code = '${code}';</script>`").replace(');\n});', '); // ← html\n});'), output: null },
    { name: 'an attribute that runs: no fix', code: route('`<p onclick="run(\'${code}\')">x</p>`').replace(');\n});', '); // ← html\n});'), output: null },
    { name: 'a style: no fix', code: route('`<style>p { color: ${code} }</style>`').replace(');\n});', '); // ← html\n});'), output: null },
    {
      name: 'behind a script',
      code: route('`<script>start()</script><p>${code}</p>`').replace(');\n});', '); // ← html\n});'),
      output: `import { escapeHtml } from 'secure-bot/runtime';\n${route('`<script>start()</script><p>${escapeHtml(code)}</p>`')}`.replace("import express from 'express';\n", '').replace("import { escapeHtml }", "import express from 'express';\nimport { escapeHtml }").replace(');\n});', '); // ← html\n});'),
    },
  ],
  valid: [
    { name: 'JSON without `<`', code: route("`<script>const code = ${JSON.stringify(code).replace(/</g, '\\\\u003c')};</script>`") },
    { name: 'JSON without `<`, and more', code: route("`<script>const code = ${JSON.stringify(code).replace(/</g, '\\\\u003c').replaceAll('\\u2028', '')};</script>`") },
  ],
});
