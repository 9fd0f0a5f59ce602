/** Objects that hold what a user wrote, handed on in literals, by spreads and to other files. */
import { testRule } from '../../testing/index.ts';
import noSsrf from './index.ts';

const head = "const { App } = require('@slack/bolt');\nconst axios = require('axios');\nconst app = new App({});\n";
const one = (listener: string, helper: string) => `${head}app.command('/probe', ${listener});\n${helper}\n`;
const apart = (listener: string) => `const { App } = require('@slack/bolt');\nconst { probe } = require('./probe');\nconst app = new App({});\napp.command('/probe', ${listener});\n`;
const probe = (text: string) => ({ 'probe.js': `const axios = require('axios');\nexports.probe = async ${text};\n` });

testRule(noSsrf, {
  invalid: [
    { name: 'beside something else in a literal', path: 'bot.js', code: one('({ command }) => check({ command, times: 1 })', 'async function check({ command }) {\n  await axios.post(command.text); // ← host\n}') },
    { name: 'under another name', path: 'bot.js', code: one('({ command: given }) => check({ asked: given, times: 1 })', 'async function check(all) {\n  await axios.post(all.asked.text); // ← host\n}') },
    { name: 'copied in', path: 'bot.js', code: one('({ command }) => check({ times: 1, ...command })', 'async function check({ text }) {\n  await axios.head(text); // ← host\n}') },
    { name: 'all arguments of the listener, and more', path: 'bot.js', code: one('(args) => check({ ...args, times: 1 })', 'async function check({ command }) {\n  await axios.head(command.text); // ← host\n}') },
    { name: 'to a function of another file', path: 'bot.js', code: apart('({ command }) => {\n  probe(command); // ← host\n}'), files: probe('(given) => { await axios.get(given.text); }') },
    { name: 'in a literal to a function of another file', path: 'bot.js', code: apart('({ command }) => {\n  probe({ command, times: 1 }); // ← host\n}'), files: probe('({ command }) => { await axios.get(command.text); }') },
    { name: 'all arguments to a function of another file', path: 'bot.js', code: apart('(args) => {\n  probe({ ...args, times: 1 }); // ← host\n}'), files: probe('({ command }) => { await axios.get(command.text); }') },
  ],
  valid: [
    { name: 'a later property of that name', path: 'bot.js', code: one('({ command }) => check({ ...command, text: "https://api.acme.io" })', 'async function check({ text }) {\n  await axios.head(text);\n}') },
    { name: 'another property', path: 'bot.js', code: one('({ command }) => check({ command, url: process.env.URL })', 'async function check({ url }) {\n  await axios.head(url);\n}') },
    { name: 'a part of it that no user writes', path: 'bot.js', code: apart('({ command }) => probe({ command, times: 1 })'), files: probe('({ command }) => { await axios.get(`https://api.acme.io/${encodeURIComponent(command.channel_id)}`); }') },
    { name: 'what the other file checks', path: 'bot.js', code: apart('({ command }) => probe({ command, times: 1 })'), files: probe("({ command }) => { if (!['https://a.acme.io/', 'https://b.acme.io/'].includes(command.text)) return; await axios.get(command.text); }") },
    {
      name: 'a component of the browser, which fetches from there',
      path: 'app/upload/[token]/page.tsx',
      code: "import { Form } from '../form';\nexport default function Page() {\n  const token = new URLSearchParams(location.search).get('token');\n  return <Form address={token} />;\n}\n",
      files: { 'app/upload/form.tsx': "'use client';\nimport { useEffect } from 'react';\nexport function Form({ address }: { address: string }) {\n  useEffect(() => { void fetch(address); }, []);\n  return null;\n}\n" },
    },
    {
      name: 'code of the browser that hands it to a function of another file',
      path: 'app/page.tsx',
      code: "'use client';\nimport { useEffect } from 'react';\nimport { load } from './load';\nexport function Page() {\n  const page = new URLSearchParams(location.search).get('page');\n  useEffect(() => { void load(page); }, [page]);\n  return null;\n}\n",
      files: { 'app/load.ts': 'export const load = (page: string | null) => fetch(`${page}`);\n' },
    },
    {
      name: 'a file that knows the source by its type tells of it itself',
      path: 'bot.ts',
      code: "import { Bot } from 'grammy';\nimport { probe } from './probe';\nconst bot = new Bot(process.env.TOKEN!);\nbot.command('probe', (ctx) => probe(ctx));\n",
      files: { 'probe.ts': "import axios from 'axios';\nimport type { Context } from 'grammy';\nexport async function probe(ctx: Context) { await axios.get(ctx.match); }\n" },
    },
  ],
});
