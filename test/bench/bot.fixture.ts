/** A TypeScript bot of any length, the same every time: handlers as people write them, one finding in some of them. */

/** @param lines at least this many */
export function generateBot(lines: number): string {
  const parts = [head];
  let count = head.split('\n').length;
  for (let i = 0; count < lines; i++) {
    const part = handler(i);
    parts.push(part);
    count += part.split('\n').length - 1;
  }
  return parts.join('');
}

const head = `import { Bot, type Context } from 'grammy';
import OpenAI from 'openai';
import { z } from 'zod';

const bot = new Bot<Context>(process.env['BOT_TOKEN'] ?? '');
const openai = new OpenAI({ maxRetries: 3 });
const Order = z.object({ item: z.string(), quantity: z.number().int().positive() });

interface Session { readonly id: number; readonly name: string; history: { role: 'user' | 'assistant'; content: string }[] }
const sessions = new Map<number, Session>();

`;

function handler(i: number): string {
  return `/** Command ${i}: asks the model and answers with what it says. */
async function answer${i}(session: Session, question: string): Promise<string> {
  const messages = [...session.history, { role: 'user' as const, content: question }];
  const completion = await openai.chat.completions.create({ model: 'gpt-4o', messages });
  const text = completion.choices[0]?.message.content ?? '';
  session.history.push({ role: 'user', content: question }, { role: 'assistant', content: text });
  return text.length > 4000 ? \`\${text.slice(0, 3999)}…\` : text;
}

bot.command('ask${i}', async (ctx) => {
  const id = ctx.from?.id;
  if (id === undefined) return;
  const session = sessions.get(id) ?? { id, name: ctx.from?.first_name ?? 'friend', history: [] };
  sessions.set(id, session);
  try {
    const reply = await answer${i}(session, ctx.match);
    if (${i} % 2 === 0 && reply.includes('{')) {
      const order = Order.safeParse(JSON.parse(reply));
      if (!order.success) return void (await ctx.reply('Please say that again.'));
      await ctx.reply(\`\${order.data.quantity} × \${order.data.item}, \${session.name}\`);
    } else await ctx.reply(reply);
  } catch (error) {
    ${i % 7 === 0 ? 'await ctx.reply(`Failed: ${(error as Error).message}`);' : "console.error('ask failed', error);"}
    await ctx.reply('Something went wrong.');
  }
});

`;
}
