/** Functions of several files that one call may run: each is judged by itself. */
import { testRule } from '../../testing/index.ts';
import noSsrf from './index.ts';

const start = "import express from 'express';\nimport { load } from './loader.js';\nconst app = express();\nconst table = load();\napp.get('/', async (req, res) => {\n  const entry = table.get(req.query.name);\n  if (!entry) return;\n";
const loader = { 'loader.js': "const modules = { web: require('./web.js'), note: require('./note.js') };\nexports.load = () => {\n  const table = new Map();\n  for (const [name, create] of Object.entries(modules)) {\n    for (const [part, run] of Object.entries(create({}))) table.set(`${name}.${part}`, { run });\n  }\n  return table;\n};\n" };
const note = "const fs = require('fs');\nmodule.exports = () => ({\n  list: () => fs.readdirSync('/srv/notes').join(),\n  remove: (name) => {\n    if (!/^[\\w-]{1,40}$/.test(name)) return 'bad name';\n    return 'gone';\n  },\n});\n";
const files = (web: string) => ({ ...loader, 'note.js': note, 'web.js': web });
const fetching = "module.exports = ({ ai }) => ({\n  async read(address) {\n    // The functions of the other module stand at the same places of their file as this long one does in its own.\n    // The functions of the other module stand at the same places of their file as this long one does in its own.\n    const answer = await fetch(address);\n    return answer.text();\n  },\n});\n";

testRule(noSsrf, {
  invalid: [{ name: 'beside a function of another file that checks', path: 'app.js', files: files(fetching), code: `${start}  res.send(await entry.run(req.query.text)); // ← host\n});\n` }],
  valid: [{ name: 'a fixed host', path: 'app.js', files: files(fetching.replace('fetch(address)', 'fetch(`https://api.acme.dev/words?q=${encodeURIComponent(address)}`)')), code: `${start}  res.send(await entry.run(req.query.text));\n});\n` }],
});
