/** The three files of a new rule: a small working rule (it reports `debugger`) that its author turns into the real one. */
import { toIdentifier } from './rule-folders.ts';

export function indexTemplate(id: string): string {
  return `import { removeStatement } from '../../edit/remove.ts';
import { defineRule, type Hit, type RuleFile } from '../../rule/types.ts';

export default defineRule({
  meta: {
    id: '${id}',
    category: 'other',
    description: 'Finds \`debugger\` statements in bot code.',
    why: 'A bot that stops at a breakpoint answers nobody.',
    cwe: [489],
    owasp: ['API8:2023'],
    severity: 'warning',
    recommended: false,
    securitySeverity: 3,
    messages: {
      found: '\`{{code}}\` stops the bot wherever an inspector is attached; remove it.',
    },
    hasSafeFix: false,
    hasReviewFix: true,
    example: { wrong: 'debugger;', right: '' },
  },

  *check(file) {
    yield* debuggerStatements(file);
  },

  *fixes(file, hit) {
    if (!('type' in hit.at)) return;
    yield { title: 'Remove the statement', safety: 'review', edits: removeStatement(file, hit.at) };
  },
});

function* debuggerStatements(file: RuleFile): Iterable<Hit> {
  for (const node of file.nodes('DebuggerStatement')) yield { at: node, messageId: 'found', data: { code: file.textOf(node) } };
}
`;
}

export function testTemplate(id: string): string {
  const rule = toIdentifier(id);
  return `import { testRule } from '../../testing/index.ts';
import ${rule} from './index.ts';

testRule(${rule}, {
  invalid: [
    {
      name: 'reports debugger in a message handler',
      code: \`
        import { Telegraf } from 'telegraf';
        const bot = new Telegraf(process.env.BOT_TOKEN);
        bot.on('text', async (ctx) => {
          debugger; // ← found
          await ctx.reply('Hello');
        });
      \`,
      output: \`
        import { Telegraf } from 'telegraf';
        const bot = new Telegraf(process.env.BOT_TOKEN);
        bot.on('text', async (ctx) => {
          await ctx.reply('Hello');
        });
      \`,
    },
  ],
  valid: [
    {
      name: 'is silent about a string that says debugger',
      code: "export const help = 'Type debugger; to stop';",
    },
  ],
});
`;
}

/** The generated header and the options table are added by \`generate\`. */
export function readmeTemplate(): string {
  return `## What it finds

Statements that stop the program under an inspector.

## Wrong

\`\`\`js incorrect
debugger;
\`\`\`

## Right

\`\`\`js correct
console.log('reached');
\`\`\`

## The fix

The suggestion removes the statement:

\`\`\`diff
-debugger;
\`\`\`

## When not to use it

In a project that is never run under an inspector.

## Known misses

None.
`;
}
