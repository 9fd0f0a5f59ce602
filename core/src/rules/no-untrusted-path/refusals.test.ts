/** Which way a test of the path has turned out. */
import { testRule } from '../../testing/index.ts';
import noUntrustedPath from './index.ts';

const route = (body: string) => `import express from 'express';\nimport fs from 'node:fs';\nconst app = express();\napp.get('/', (req, res) => {\n  const day = String(req.query.day);\n  ${body}\n});\n`;
const read = "res.send(fs.readFileSync('logs/' + day, 'utf8'));";

testRule(noUntrustedPath, {
  invalid: [
    { name: 'what a pattern of harmless texts has not matched', code: route(`if (/^\\d{4}$/.test(day)) return res.send('a year');\n  ${read} // ← traversal`) },
    { name: 'its other branch', code: route(`if (/^\\d{4}$/.test(day)) res.send('a year');\n  else ${read} // ← traversal`) },
    { name: 'of a pattern in a variable', code: route(`const year = /^\\d{4}$/;\n  const isYear = year.test(day);\n  if (isYear) return res.send('a year');\n  ${read} // ← traversal`) },
    { name: 'by match', code: route(`if (day.match(/^(?:now|today)$/)) return res.send('today');\n  ${read} // ← traversal`) },
    { name: 'what is not among some words', code: route(`if (['now', 'today'].includes(day)) return res.send('today');\n  ${read} // ← traversal`) },
    { name: 'the same of a set', code: `const words = new Set(['now', 'today']);\n${route(`if (words.has(day)) return res.send('today');\n  ${read} // ← traversal`)}` },
    { name: 'a word that does not stand in it', code: route(`if (day.includes('today')) return res.send('today');\n  ${read} // ← traversal`) },
  ],
  valid: [
    { name: 'what the pattern has matched', code: route(`if (!/^\\d{4}$/.test(day)) return res.send('no year');\n  ${read}`) },
    { name: 'the branch in which it has', code: route(`if (/^\\d{4}$/.test(day)) ${read}\n  else res.send('no year');`) },
    { name: 'a pattern that refuses dots', code: route(`if (/\\.\\./.test(day)) return res.sendStatus(400);\n  ${read}`) },
    { name: 'a pattern that refuses all but letters', code: route(`const other = /[^a-z]/;\n  if (other.test(day)) return res.sendStatus(400);\n  ${read}`) },
    { name: 'a pattern that refuses absolute paths, which its author may have thought enough', code: route(`if (day.match(/^[/\\\\]/)) return res.sendStatus(400);\n  ${read}`) },
    { name: 'dots', code: route(`if (day.includes('..')) return res.sendStatus(400);\n  ${read}`) },
    { name: 'one of some words', code: route(`if (!['now', 'today'].includes(day)) return res.sendStatus(400);\n  ${read}`) },
    { name: 'a list of what is refused', code: route(`if (['.', '..', '.env'].includes(day)) return res.sendStatus(400);\n  ${read}`) },
    { name: 'a list of nobody knows what', code: route(`if (req.app.locals.refused.has(day)) return res.sendStatus(400);\n  ${read}`) },
    { name: 'a pattern that nobody sees', code: route(`if (req.app.locals.refused.test(day)) return res.sendStatus(400);\n  ${read}`) },
  ],
});
