/** Errors that come from methods of what other files share: one instance for all, and objects that functions make. */
import { testRule } from '../../testing/index.ts';
import noErrorExposure from './index.ts';

const express = "import express from 'express';\nconst app = express();\n";
const manager = "export class KeyManager {\n  async reset() {\n    try {\n      await fetch('https://keys.acme.io/reset', { method: 'POST' });\n      return { success: true };\n    } catch (error) {\n      return { success: false, error: error.message };\n    }\n  }\n}\n";

testRule(noErrorExposure, {
  invalid: [
    {
      name: 'an instance that a function of another file makes once',
      path: 'routes.ts',
      files: { 'manager.ts': `${manager}let instance: KeyManager | null = null;\nexport async function getManager(): Promise<KeyManager> {\n  if (!instance) instance = new KeyManager();\n  return instance;\n}\n` },
      code: `import { getManager } from './manager';\n${express}app.post('/reset', async (req, res) => {\n  const keys = await getManager();\n  const result = await keys.reset();\n  if (!result.success) res.status(500).json({ error: result.error }); // ← exposed\n});\n`,
    },
    {
      name: 'an instance that a static method makes once',
      path: 'routes.js',
      files: { 'manager.js': `${manager.replace('KeyManager {\n', 'KeyManager {\n  static shared() {\n    if (!KeyManager.only) KeyManager.only = new KeyManager();\n    return KeyManager.only;\n  }\n')}` },
      code: `import { KeyManager } from './manager.js';\n${express}const keys = KeyManager.shared();\napp.post('/reset', async (req, res) => {\n  const result = await keys.reset();\n  res.json({ error: result.error }); // ← exposed\n});\n`,
    },
    {
      name: 'an object with methods that a function of another file makes, kept in a variable',
      path: 'routes.ts',
      files: { 'chain.ts': "export function createChain() {\n  return {\n    async invoke(question: string) {\n      try {\n        return { answer: await (await fetch('https://rag.acme.io', { method: 'POST', body: question })).text() };\n      } catch (error) {\n        return { answer: `Failed: ${error.message}` };\n      }\n    },\n  };\n}\n" },
      code: `import { createChain } from './chain';\n${express}let chain = null;\nasync function start() {\n  chain = createChain();\n}\napp.post('/ask', async (req, res) => {\n  if (!chain) await start();\n  const result = await chain.invoke(String(req.query.question));\n  res.json(result); // ← exposed\n});\n`,
    },
  ],
  valid: [
    {
      name: 'an instance whose methods log what failed',
      path: 'routes.ts',
      files: { 'manager.ts': `${manager.replace('error: error.message', "error: 'Failed'")}let instance: KeyManager | null = null;\nexport async function getManager(): Promise<KeyManager> {\n  return (instance ??= new KeyManager());\n}\n` },
      code: `import { getManager } from './manager';\n${express}app.post('/reset', async (req, res) => res.json(await (await getManager()).reset()));\n`,
    },
  ],
});
