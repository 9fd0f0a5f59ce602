/** Text of servers: most pages ask a server of their own. */
import { expect, it } from 'vitest';
import { analyzeText } from '../../index.ts';

async function severities(code: string): Promise<readonly string[]> {
  return (await analyzeText(code, { path: 'page.js', config: { preset: 'recommended' } })).findings.filter(({ ruleId }) => ruleId === 'no-unescaped-output').map(({ severity }) => severity);
}

const page = (html: string) => `const box = document.getElementById('box');\nexport async function show() {\n  const reply = await fetch('/api/items').then((response) => response.json());\n  box.innerHTML = ${html};\n}\n`;

it('is an info where a server alone answered it', async () => expect(await severities(page('`<b>${reply.title}</b>`'))).toEqual(['info']));
it('is an error where a reader of the page wrote it as well', async () => expect(await severities(page('`<b>${reply.title + location.hash}</b>`'))).toContain('error'));

it('is a warning in a chat, which shows no message with a stray <', async () => {
  const bot = "import { Telegraf } from 'telegraf';\nconst bot = new Telegraf(process.env.BOT_TOKEN);\nbot.command('news', async (ctx) => {\n  const news = await (await fetch('https://news.example.org/today')).json();\n  await ctx.reply(`<b>${news.title}</b>`, { parse_mode: 'HTML' });\n});\n";
  expect(await severities(bot)).toEqual(['warning']);
});
