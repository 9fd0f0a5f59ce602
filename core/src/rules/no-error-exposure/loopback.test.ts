/** Servers that only the own machine reaches. */
import { expect, it } from 'vitest';
import { analyzeText } from '../../index.ts';

async function severities(listen: string, preset: 'recommended' | 'strict' = 'recommended'): Promise<readonly string[]> {
  const code = `import express from 'express';\nimport { load } from './load.js';\nconst app = express();\nconst HOST = '127.0.0.1';\napp.get('/', async (req, res) => {\n  try { res.json(await load()); } catch (error) { res.status(500).json({ error: error.message }); }\n});\n${listen}\n`;
  return (await analyzeText(code, { path: 'server.js', config: { preset } })).findings.filter(({ ruleId }) => ruleId === 'no-error-exposure').map(({ severity }) => severity);
}

it.each([["app.listen(3000, '127.0.0.1');"], ['app.listen(3000, HOST, () => console.log(HOST));'], ["app.listen({ port: 3000, host: 'localhost' });"]])('is silent behind %s, and an info in strict', async (listen) => {
  expect(await severities(listen)).toEqual([]);
  expect(await severities(listen, 'strict')).toEqual(['info']);
});

it.each([['app.listen(3000);'], ['app.listen(3000, () => {});'], ["app.listen(3000, '0.0.0.0');"], ['app.listen(3000, process.env.HOST);'], ['app.listen({ port: 3000 });'], ["app.listen(3000, '127.0.0.1'); app.listen(4000);"], ['export default app;']])('is an error behind %s', async (listen) => expect(await severities(listen)).toEqual(['error']));
