/** A content type belongs to the answer that it is set for, and a client's option to that client. */
import { testRule } from '../../testing/index.ts';
import noUnescapedOutput from './index.ts';

const express = "import express from 'express';\nconst app = express();\n";
const page = 'res.send(`<h1>${req.query.name}</h1>`);';
const route = (body: string) => `${express}app.get('/a', async (req, res) => {\n${body}});\n`;
const discord = "import { Client } from 'discord.js';\nimport OpenAI from 'openai';\nconst loud = new Client({ intents: [512] });\nconst calm = new Client({ intents: [512], allowedMentions: { parse: [] } });\nconst openai = new OpenAI();\nasync function ask(text) {\n  const r = await openai.chat.completions.create({ model: 'gpt-4o-mini', messages: [{ role: 'user', content: text }], max_tokens: 9 });\n  return r.choices[0].message.content;\n}\n";

testRule(noUnescapedOutput, {
  invalid: [
    { name: 'plain text where the name is missing, which ends there', code: route(`  if (!req.query.name) return res.type('text/plain').send('none');\n  ${page} // ← html\n`) },
    { name: 'JSON in a block that ends', code: route(`  if (req.query.raw) {\n    res.setHeader('content-type', 'application/json');\n    return res.end('{}');\n  }\n  ${page} // ← html\n`) },
    { name: 'plain text in the other branch', code: route(`  if (req.query.raw) res.type('text/plain').send('none');\n  else ${page} // ← html\n`) },
    { name: 'plain text where it fails', code: route(`  try {\n    ${page} // ← html\n  } catch {\n    res.type('text/plain').send('failed');\n  }\n`) },
    { name: 'JSON for somebody else', code: route(`  await fetch('https://hits.kiwichat.com', { method: 'POST', headers: { 'Content-Type': 'application/json' } });\n  ${page} // ← html\n`) },
    { name: 'all values of a parameter', code: `${express}app.get('/a', (req, res) => {\n  res.type('html').send(new URL(req.url, 'http://l').searchParams.getAll('id').map((id) => \`<li>\${id}</li>\`).join('')); // ← html\n});\n` },
    { name: 'of two clients the one without the option', code: `${discord}loud.on('messageCreate', async (m) => {\n  await m.reply(await ask(m.content)); // ← mentions\n});\ncalm.on('messageCreate', async (m) => {\n  await m.reply(await ask(m.content));\n});\n` },
  ],
  valid: [
    { name: 'plain text on the way', code: route(`  if (!req.query.name) return res.status(400).end();\n  res.type('text/plain');\n  ${page}\n`) },
    { name: 'plain text in a branch that goes on', code: route(`  if (req.query.raw) res.type('text/plain');\n  ${page}\n`) },
    { name: 'plain text in a case that goes on', code: route(`  switch (req.query.kind) {\n    case 'raw':\n      res.type('text/plain');\n      break;\n  }\n  ${page}\n`) },
    { name: 'plain text above a try', code: route(`  res.set({ 'Content-Type': 'text/plain' });\n  try {\n    ${page}\n  } catch {\n    res.end();\n  }\n`) },
    { name: 'two clients with the option, and a client that is not known', code: `${discord}calm.on('messageCreate', async (m) => {\n  await m.reply(await ask(m.content));\n});\nexport const hear = (client) => client.on('messageCreate', async (m) => {\n  await m.reply(await ask(m.content));\n});\n` },
  ],
});
