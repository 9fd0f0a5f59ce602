/** The whole match of a pattern, which holds no more than all of the pattern lets through. */
import { testRule } from '../testing/index.ts';
import noUntrustedPath from '../rules/no-untrusted-path/index.ts';

const route = (body: string) => `import express from 'express';\nimport fs from 'node:fs';\nconst app = express();\napp.get('/', (req, res) => {\n  ${body}\n});\n`;
const send = 'fs.createReadStream(`/papers/${id}.pdf`).pipe(res);';

testRule(noUntrustedPath, {
  invalid: [
    { name: 'a pattern that lets anything through', code: route(`const id = /^\\d+.*$/.exec(req.query.id)?.[0];\n  ${send} // ← traversal`) },
    { name: 'one of two choices lets dots and slashes through', code: route(`const id = /^(?:\\d+|[./]+)$/.exec(req.query.id)?.[0];\n  ${send} // ← traversal`) },
    { name: 'a look ahead, which takes nothing', code: route(`const id = /^(?=x)[\\w./]+$/.exec(req.query.id)?.[0];\n  ${send} // ← traversal`) },
  ],
  valid: [
    { name: 'by its number, behind an optional chain', code: route(`const id = /^\\d{4}\\.\\d{5}$/.exec(req.query.id)?.[0];\n  if (!id) return;\n  ${send}`) },
    { name: 'of a match in a variable', code: route(`const found = /^\\d{4}$/.exec(req.query.id);\n  if (!found) return;\n  const id = found[0];\n  ${send}`) },
    { name: 'taken apart, or nothing', code: route(`const [id] = /^\\w+$/.exec(req.query.id) ?? [];\n  if (!id) return;\n  ${send}`) },
    { name: 'of match, with groups in it', code: route(`const id = req.query.id.match(/^(?:[a-z]+)-(?<number>\\d+)$/)?.[0];\n  ${send}`) },
  ],
});
