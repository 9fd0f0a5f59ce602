/** Every kind of fix of the rule, run with the real helper: what a stranger typed shows as typed. */
import { expect } from 'vitest';
import { testRule } from '../../testing/index.ts';
import noUnescapedOutput from './index.ts';

const attack = '<img src=x onerror=alert(1)> *bold* _it_ <!channel> @everyone [a](https://evil.test) & "q"';

/** A stand-in whose handlers the test calls. */
function emitter() {
  const handlers: ((...values: unknown[]) => unknown)[] = [];
  const on = (...values: unknown[]) => void handlers.push(values.at(-1) as (...values: unknown[]) => unknown);
  return { on, emit: (...values: unknown[]) => handlers[0]?.(...values) };
}

const bot = emitter();
const client = emitter();
const slack = emitter();
const web = emitter();

testRule(noUnescapedOutput, {
  invalid: [
    {
      name: 'Telegram MarkdownV2',
      code: `import { Telegraf } from 'telegraf';\nconst bot = new Telegraf('x');\nbot.on('text', (ctx) => ctx.reply(\`*\${ctx.message.text}*\`, { parse_mode: 'MarkdownV2' })); // ← markup\n`,
      modules: { telegraf: { Telegraf: class { on = bot.on; } } },
      execute: async () => {
        const sent: string[] = [];
        await bot.emit({ message: { text: 'a_b*c.d!' }, reply: (text: string) => void sent.push(text) });
        expect(sent).toEqual(['*a\\_b\\*c\\.d\\!*']);
      },
    },
    {
      name: 'Discord: nobody is pinged',
      code: `import { Client } from 'discord.js';\nconst client = new Client({ intents: [] });\nclient.on('messageCreate', async (message) => { await message.reply(\`You said \${message.content}\`); }); // ← mentions\n`,
      modules: { 'discord.js': { Client: class { on = client.on; } } },
      execute: async () => {
        const sent: unknown[] = [];
        await client.emit({ content: attack, reply: (message: unknown) => void sent.push(message) });
        expect(sent).toEqual([{ content: `You said ${attack}`, allowedMentions: { parse: [] } }]);
      },
    },
    {
      name: 'Slack: no mention, no forged link',
      code: `import { App } from '@slack/bolt';\nconst app = new App({ token: 'x', signingSecret: 'y' });\napp.message(async ({ message, say }) => { await say({ blocks: [{ type: 'section', text: { type: 'mrkdwn', text: \`You said \${message.text}\` } }] }); }); // ← markup\n`,
      modules: { '@slack/bolt': { App: class { message = slack.on; } } },
      execute: async () => {
        const sent: { blocks: { text: { text: string } }[] }[] = [];
        await slack.emit({ message: { text: '<!channel> <https://evil.test|bank> & co' }, say: (message: never) => void sent.push(message) });
        expect(sent[0]?.blocks[0]?.text.text).toBe('You said &lt;!channel&gt; &lt;https://evil.test|bank&gt; &amp; co');
      },
    },
    {
      name: 'HTML of a route',
      code: `import express from 'express';\nconst app = express();\napp.get('/hello', (req, res) => { res.send(\`<h1>\${req.query.name}</h1>\`); }); // ← html\n`,
      modules: { express: { __esModule: true, default: () => ({ get: web.on }) } },
      execute: async () => {
        const sent: string[] = [];
        await web.emit({ query: { name: attack } }, { send: (text: string) => void sent.push(text) });
        expect(sent[0]).toMatch(/^<h1>&lt;img src=x onerror=alert\(1\)&gt;.*<\/h1>$/);
      },
    },
    {
      name: 'innerHTML becomes text',
      code: "export async function show(target) {\n  const response = await fetch('https://api.test/answer');\n  target.innerHTML = await response.text(); // ← html\n}\n",
      execute: async (sample) => {
        const target: Record<string, unknown> = {};
        const before = globalThis.fetch;
        globalThis.fetch = async () => new Response(attack);
        try {
          await sample.call('show', target);
        } finally {
          globalThis.fetch = before;
        }
        expect(target).toEqual({ textContent: attack });
      },
    },
    {
      name: 'Markdown that a model wrote, rendered',
      code: "import { marked } from 'marked';\nimport OpenAI from 'openai';\nconst openai = new OpenAI();\nexport async function show(target, question) {\n  const completion = await openai.chat.completions.create({ model: 'gpt-4o', messages: [{ role: 'user', content: question }] });\n  target.innerHTML = marked(completion.choices[0].message.content); // ← rendered\n}\n",
      modules: {
        marked: { marked: (text: string) => text },
        openai: { __esModule: true, default: class { chat = { completions: { create: async () => ({ choices: [{ message: { content: 'See ![x](https://evil.test/?q=secret) <script>1</script> **ok**' } }] }) } }; } },
      },
      execute: async (sample) => {
        const target: Record<string, string> = {};
        await sample.call('show', target, 'q');
        expect(target['innerHTML']).not.toMatch(/!\[|<script/);
        expect(target['innerHTML']).toContain('**ok**');
      },
    },
    {
      name: 'TwiML',
      code: `import express from 'express';\nconst app = express();\napp.post('/sms', (req, res) => { res.type('text/xml').send('<Response><Message>' + req.body.Body + '</Message></Response>'); }); // ← html\n`,
      modules: { express: { __esModule: true, default: () => ({ post: (_: string, handler: (...values: unknown[]) => unknown) => void (sms = handler) }) } },
      execute: async () => {
        const sent: string[] = [];
        await sms?.({ body: { Body: '</Message><Redirect>http://evil.test</Redirect>' } }, { type: () => ({ send: (text: string) => void sent.push(text) }) });
        expect(sent).toEqual(['<Response><Message>&lt;/Message&gt;&lt;Redirect&gt;http://evil.test&lt;/Redirect&gt;</Message></Response>']);
      },
    },
  ],
  valid: [],
});

let sms: ((...values: unknown[]) => unknown) | undefined;
