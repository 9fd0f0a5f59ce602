/** What a pattern takes out of an object is not in the rest, at any depth. */
import { testRule } from '../../testing/index.ts';
import noSecretExposure from './index.ts';

const start = "import express from 'express';\nimport { Client } from 'discord.js';\nconst all = { bot: { token: process.env.DISCORD_PHRASE, app: process.env.APP_NAME } };\nconst app = express();\nnew Client({ intents: [] }).login(all.bot.token);\n";

testRule(noSecretExposure, {
  invalid: [
    { name: 'another property was taken out', code: `${start}app.get('/c', (q, s) => { const { bot: { app: name, ...rest } } = all; s.json({ name, rest }); }); // ← exposed` },
    { name: 'the rest of what stands around it', code: `${start}app.get('/c', (q, s) => { const { name, ...rest } = all; s.json({ name, rest }); }); // ← exposed` },
  ],
  valid: [
    { name: 'nested', code: `${start}app.get('/c', (q, s) => { const { bot: { token, ...rest } } = all; s.json(rest); });` },
    { name: 'nested, under another name', code: `${start}app.get('/c', (q, s) => { const { bot: { token: hidden, ...rest } = {} } = all; s.json({ rest }); });` },
    { name: 'of the property itself', code: `${start}app.get('/c', (q, s) => { const { token, ...rest } = all.bot; s.json(rest); });` },
  ],
});
