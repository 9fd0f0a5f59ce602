import { testRule } from '../../testing/index.ts';
import noStaticUserCredential from './index.ts';

const bot = `import { Telegraf } from 'telegraf';\nconst bot = new Telegraf(process.env.BOT_TOKEN);\n`;
const octokit = `import { Octokit } from '@octokit/rest';\nconst octokit = new Octokit({ auth: process.env.GITHUB_TOKEN });\n`;
const onText = (body: string) => `bot.on('text', async (ctx) => {\n${body}\n});\n`;
const key = 'headers: { Authorization: `Bearer ${process.env.API_TOKEN}` }';
const post = (url: string, more = key) => `  await fetch('${url}', { method: 'POST', ${more}, body: JSON.stringify({ title: ctx.message.text }) });`;

testRule(noStaticUserCredential, {
  invalid: [
    { name: 'opens an issue that a user dictates', code: `${octokit}${bot}${onText("  await octokit.rest.issues.create({ owner: 'a', repo: 'b', title: ctx.message.text }); // ← shared")}`, output: null },
    { name: 'without rest', code: `${octokit}${bot}${onText("  await octokit.issues.createComment({ owner: 'a', repo: 'b', issue_number: 1, body: ctx.message.text }); // ← shared")}` },
    { name: 'by route', code: `${octokit}${bot}${onText("  await octokit.request('POST /repos/a/b/issues', { title: ctx.message.text }); // ← shared")}` },
    { name: 'the octokit package', code: `import { Octokit } from 'octokit';\nconst github = new Octokit({ auth: process.env.GITHUB_TOKEN });\n${bot}${onText("  await github.rest.pulls.merge({ owner: 'a', repo: ctx.message.text, pull_number: 1 }); // ← shared")}` },
    { name: 'CommonJS', code: `const { Octokit } = require('@octokit/rest');\nconst octokit = new Octokit({ auth: process.env.GITHUB_TOKEN });\nconst { Telegraf } = require('telegraf');\nconst bot = new Telegraf(process.env.T);\nbot.on('text', (ctx) => octokit.rest.repos.delete({ owner: 'a', repo: ctx.message.text })); // ← shared\n`, path: 'bot.js' },
    { name: 'a class field', code: `import { Octokit } from '@octokit/rest';\n${bot}class Tracker {\n  private client = new Octokit({ auth: process.env.GITHUB_TOKEN });\n  start() {\n    bot.on('text', (ctx) => this.client.rest.issues.update({ issue_number: 1, body: ctx.message.text })); // ← shared\n  }\n}\nnew Tracker().start();\n` },
    { name: 'the key in a variable', code: `import { Octokit } from '@octokit/rest';\nconst token = process.env.GITHUB_TOKEN;\nconst octokit = new Octokit({ auth: token });\n${bot}${onText("  await octokit.rest.issues.addLabels({ issue_number: 1, labels: [ctx.message.text] }); // ← shared")}` },
    { name: 'fetch to GitHub', code: `${bot}${onText(`${post('https://api.github.com/repos/a/b/issues')} // ← shared`)}` },
    { name: 'fetch to Notion', code: `${bot}${onText(`${post('https://api.notion.com/v1/pages')} // ← shared`)}` },
    { name: 'fetch to Google', code: `${bot}${onText(`${post('https://www.googleapis.com/calendar/v3/calendars/primary/events')} // ← shared`)}` },
    { name: 'fetch to Atlassian', code: `${bot}${onText(`${post('https://acme.atlassian.net/rest/api/3/issue')} // ← shared`)}` },
    { name: 'fetch to Microsoft Graph', code: `${bot}${onText(`${post('https://graph.microsoft.com/v1.0/me/sendMail')} // ← shared`)}` },
    { name: 'fetch to HubSpot', code: `${bot}${onText(`${post('https://api.hubapi.com/crm/v3/objects/contacts')} // ← shared`)}` },
    { name: 'fetch to Linear, a lower-case header', code: `${bot}${onText(`${post('https://api.linear.app/graphql', 'headers: { authorization: process.env.LINEAR_API_KEY }')} // ← shared`)}` },
    { name: 'GitLab by its own header', code: `${bot}${onText(`${post('https://gitlab.com/api/v4/projects/1/issues', "headers: { 'PRIVATE-TOKEN': process.env.GITLAB_TOKEN }")} // ← shared`)}` },
    { name: 'the text is in the URL', code: `${bot}${onText("  await fetch(`https://api.github.com/repos/a/${ctx.message.text}`, { method: 'DELETE', headers: { Authorization: `token ${process.env.GITHUB_TOKEN}` } }); // ← shared")}` },
    { name: 'axios.post', code: `import axios from 'axios';\n${bot}${onText(`  await axios.post('https://api.spotify.com/v1/playlists/1/tracks', { uris: [ctx.message.text] }, { ${key} }); // ← shared`)}` },
    { name: 'axios.put', code: `import axios from 'axios';\n${bot}${onText(`  await axios.put('https://app.asana.com/api/1.0/tasks/1', { name: ctx.message.text }, { ${key} }); // ← shared`)}` },
    { name: 'headers in a constant', code: `${bot}const headers = { Authorization: \`Bearer \${process.env.API_TOKEN}\` };\n${onText(`${post('https://api.zoom.us/v2/users/me/meetings', 'headers')} // ← shared`)}` },
    { name: 'PATCH in lower case', code: `${bot}${onText(`${post('https://api.github.com/repos/a/b').replace("'POST'", "'patch'")} // ← shared`)}` },
    { name: 'the webhook of another platform', code: `import express from 'express';\n${octokit}const app = express();\napp.post('/hook', async (req, res) => {\n  if (req.get('x-slack-signature')) await octokit.rest.issues.create({ title: req.body.text }); // ← shared\n  res.end();\n});\n` },
    { name: 'an HTTP route', code: `import express from 'express';\n${octokit}const app = express();\napp.post('/issues', async (req, res) => { res.json(await octokit.rest.issues.create({ title: req.body.title })); }); // ← shared\n` },
    { name: 'a Discord bot', code: `import { Client } from 'discord.js';\n${octokit}const client = new Client({ intents: [] });\nclient.on('messageCreate', (message) => octokit.rest.issues.create({ title: message.content })); // ← shared\n` },

    // Across files.
    { name: 'the key in another file', code: `import { Octokit } from '@octokit/rest';\nimport { token } from './config';\nconst octokit = new Octokit({ auth: token });\n${bot}${onText('  await octokit.rest.issues.create({ title: ctx.message.text }); // ← shared')}`, files: { 'config.ts': 'export const token = process.env.GITHUB_TOKEN;\n' } },
    { name: 'the bot in another file', code: `import { bot } from './bot-client';\n${octokit}${onText('  await octokit.rest.issues.create({ title: ctx.message.text }); // ← shared')}`, files: { 'bot-client.ts': "import { Telegraf } from 'telegraf';\nexport const bot = new Telegraf(process.env.T);\n" } },
    { name: 'the address in another file', code: `import { base } from './api';\n${bot}${onText("  await fetch(`${base}/repos/a/b/issues`, { method: 'POST', headers: { Authorization: process.env.GITHUB_TOKEN }, body: ctx.message.text }); // ← shared")}`, files: { 'api.ts': "export const base = 'https://api.github.com';\n" } },
    { name: 'the text prepared in another file', code: `import { toTitle } from './title';\n${octokit}${bot}${onText('  await octokit.rest.issues.create({ title: toTitle(ctx.message.text) }); // ← shared')}`, files: { 'title.ts': "export const toTitle = (text: string) => text.trim().slice(0, 80);\n" } },
    { name: 'CommonJS configuration', code: `const { token } = require('./config');\nconst { Octokit } = require('@octokit/rest');\nconst { Telegraf } = require('telegraf');\nconst octokit = new Octokit({ auth: token });\nconst bot = new Telegraf(process.env.T);\nbot.on('text', (ctx) => octokit.rest.issues.create({ title: ctx.message.text })); // ← shared\n`, path: 'bot.js', files: { 'config.js': 'exports.token = process.env.GITHUB_TOKEN;\n' } },
  ],

  valid: [
    { name: "the user's own token", code: `import { Octokit } from '@octokit/rest';\nimport { tokenOf } from './tokens';\n${bot}${onText('  const octokit = new Octokit({ auth: await tokenOf(ctx.from.id) });\n  await octokit.rest.issues.create({ title: ctx.message.text });')}` },
    { name: 'the answer to a webhook of the same platform', code: `import express from 'express';\n${octokit}const app = express();\napp.post('/hook', async (req, res) => {\n  if (req.get('X-GitHub-Event') === 'issues') await octokit.rest.issues.addLabels({ issue_number: req.body.issue.number, labels: ['new'] });\n  res.end();\n});\n` },
    { name: 'reading', code: `${octokit}${bot}${onText("  await octokit.rest.issues.list({ owner: 'a', repo: ctx.message.text });")}` },
    { name: 'a route that reads', code: `${octokit}${bot}${onText("  await octokit.request('GET /repos/{owner}/{repo}', { owner: 'a', repo: ctx.message.text });")}` },
    { name: 'something fixed', code: `${octokit}${bot}${onText("  await octokit.rest.issues.create({ title: 'A bot was asked' });")}` },
    { name: 'no user in sight', code: `${octokit}setInterval(() => octokit.rest.issues.create({ title: new Date().toISOString() }), 86400000);\n` },
    { name: 'an anonymous client', code: `import { Octokit } from '@octokit/rest';\nconst octokit = new Octokit();\n${bot}${onText('  await octokit.rest.issues.create({ title: ctx.message.text });')}` },
    { name: 'a client of something else', code: `import { Tracker } from './tracker';\nconst octokit = new Tracker({ auth: process.env.GITHUB_TOKEN });\n${bot}${onText('  await octokit.rest.issues.create({ title: ctx.message.text });')}` },
    { name: 'a GET', code: `${bot}${onText("  await fetch(`https://api.github.com/repos/a/${ctx.message.text}`, { headers: { Authorization: `token ${process.env.GITHUB_TOKEN}` } });")}` },
    { name: "a POST with the user's token", code: `${bot}${onText("  await fetch('https://api.github.com/repos/a/b/issues', { method: 'POST', headers: { Authorization: `Bearer ${ctx.session.token}` }, body: ctx.message.text });")}` },
    { name: 'an API without OAuth', code: `${bot}${onText(post('https://api.openai.com/v1/embeddings'))}` },
    { name: 'the own API', code: `${bot}${onText(post('https://api.acme.dev/notes'))}` },
    { name: 'a host that only looks like one', code: `${bot}${onText(post('https://api.github.com.acme.dev/notes'))}` },
    { name: 'an address of the environment', code: `${bot}${onText(post('X').replace("'X'", '`${process.env.API}/notes`'))}` },
    { name: 'without a key', code: `${bot}${onText(post('https://api.github.com/gists', "headers: { Accept: 'application/json' }"))}` },
    { name: 'a constant body', code: `${bot}${onText(post('https://api.github.com/gists').replace('ctx.message.text', "'x'"))}` },
    { name: 'axios.get', code: `import axios from 'axios';\n${bot}${onText(`  await axios.get('https://api.github.com/repos/' + ctx.message.text, { ${key} });`)}` },
    { name: 'post of something else', code: `const api = { post(url, body) { return [url, body]; } };\n${bot}${onText(`  api.post('https://api.github.com/gists', ctx.message.text, { ${key} });`)}` },
    { name: 'create of a list', code: `${octokit}${bot}const list = { create(x) { return octokit ? x : undefined; } };\n${onText('  list.create(ctx.message.text);')}` },
    { name: "the bot's own platform", code: `${bot}${onText('  await ctx.telegram.sendMessage(1, ctx.message.text);')}` },
    { name: 'a script', code: `${octokit}await octokit.rest.issues.create({ title: process.argv[2] });\n` },
    { name: 'a test', path: 'bot.test.ts', code: `${octokit}${bot}${onText('  await octokit.rest.issues.create({ title: ctx.message.text });')}` },
    { name: 'setTimeout and the like', code: `${octokit}${bot}${onText('  const title = ctx.message.text;\n  setTimeout(() => octokit, title.length);')}` },

    // Across files.
    { name: "a function of another file gives the user's token", code: `import { Octokit } from '@octokit/rest';\nimport { tokenOf } from './tokens';\n${bot}${onText('  const octokit = new Octokit({ auth: tokenOf(ctx.from.id) });\n  await octokit.rest.issues.create({ title: ctx.message.text });')}`, files: { 'tokens.ts': 'const tokens = new Map<number, string>();\nexport const tokenOf = (id: number) => tokens.get(id);\n' } },
    { name: 'text of another file', code: `import { title } from './texts';\n${octokit}${bot}${onText('  await octokit.rest.issues.create({ title });')}`, files: { 'texts.ts': "export const title = 'A bot was asked';\n" } },
    { name: 'an own API in another file', code: `import { base } from './api';\n${bot}${onText("  await fetch(`${base}/notes`, { method: 'POST', headers: { Authorization: process.env.API_TOKEN }, body: ctx.message.text });")}`, files: { 'api.ts': "export const base = 'https://api.acme.dev';\n" } },
    { name: 'no key in another file', code: `import { Octokit } from '@octokit/rest';\nimport { agent } from './config';\nconst octokit = new Octokit({ userAgent: agent });\n${bot}${onText('  await octokit.rest.issues.create({ title: ctx.message.text });')}`, files: { 'config.ts': "export const agent = 'bot';\n" } },
  ],
});
