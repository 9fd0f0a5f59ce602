/** Answers that the code checks by itself, field by field, without a schema. */
import { testRule } from '../../testing/index.ts';
import requireLlmOutputValidation from './index.ts';

const start = `import OpenAI from 'openai';
const openai = new OpenAI();
export async function decide(messages) {
  const completion = await openai.chat.completions.create({ model: 'gpt-4o', messages });
  const text = completion.choices[0].message.content ?? '';
`;

testRule(requireLlmOutputValidation, {
  invalid: [
    { name: 'a converted field and another one', code: `${start}  const parsed = JSON.parse(text); // ← unvalidated\n  return { isDone: Boolean(parsed.done), title: parsed.title };\n}\n` },
    { name: 'a method of texts whose failure nobody catches', code: `${start}  const parsed = JSON.parse(text); // ← unvalidated\n  return parsed.reason.trim();\n}\n` },
    { name: 'a method of texts whose failure goes on', code: `${start}  try {\n    const parsed = JSON.parse(text); // ← unvalidated\n    return parsed.reason.trim();\n  } catch (error) {\n    throw new Error('bad answer', { cause: error });\n  }\n}\n` },
    { name: 'a method that lists have, too', code: `${start}  try {\n    const parsed = JSON.parse(text); // ← unvalidated\n    return parsed.reason.slice(0, 5);\n  } catch {\n    return '';\n  }\n}\n` },
    { name: 'logged, and given to somebody', code: `${start}  const parsed = JSON.parse(text); // ← unvalidated\n  console.log(\`order \${parsed.id}\`);\n  await book(\`order \${parsed.id}\`);\n}\n` },
    { name: 'a conversion of the own project', code: `${start}  const parsed = JSON.parse(text); // ← unvalidated\n  return numberOf(parsed.count);\n}\n` },
    { name: 'one word is asked for, another property goes on', code: `${start}  const parsed = JSON.parse(text); // ← unvalidated\n  return parsed.kind === 'invoice' ? parsed.total : 'other';\n}\n` },
    { name: 'a word or anything else', code: `${start}  const parsed = JSON.parse(text); // ← unvalidated\n  if (parsed.kind === 'invoice' || parsed.isOdd) return parsed.kind;\n  return 'other';\n}\n` },
    { name: 'compared with what somebody else wrote', code: `${start}  const parsed = JSON.parse(text); // ← unvalidated\n  if (parsed.kind === messages[0].kind) return parsed.kind;\n  return 'other';\n}\n` },
    {
      name: 'one value of many is looked at',
      code: `${start}  const parsed = JSON.parse(text); // ← unvalidated
  if (parsed.action === 'delete') remove(parsed.id);
}
`,
    },
    {
      name: 'what is none of the values goes on',
      code: `${start}  const parsed = JSON.parse(text); // ← unvalidated
  if (parsed.action !== 'delete' && parsed.action !== 'keep') log('odd');
  return run(parsed.action, parsed.id);
}
`,
    },
    {
      name: 'a variable that is used before it is looked at',
      code: `${start}  const parsed = JSON.parse(text); // ← unvalidated
  const action = parsed.action;
  run(action);
  if (!['delete', 'keep'].includes(action)) throw new Error('odd');
}
`,
    },
    {
      name: 'compared with another answer',
      code: `${start}  const parsed = JSON.parse(text); // ← unvalidated
  if (parsed.action !== last.action) return undefined;
  return run(parsed.action);
}
`,
    },
  ],
  valid: [
    { name: 'fields that are converted', code: `${start}  const parsed = JSON.parse(text);\n  const title = String(parsed.title || 'Diary').slice(0, 25);\n  return { title, count: Number(parsed.count), isDone: Boolean(parsed.done), isOpen: !parsed.closed };\n}\n` },
    { name: 'a text, or the answer for the worst case', code: `${start}  try {\n    const parsed = JSON.parse(text) as { cancel?: boolean; reason?: string };\n    const cancel = Boolean(parsed.cancel);\n    const reason = parsed.reason?.trim();\n    return cancel ? { cancel, reason } : { cancel: false };\n  } catch (error) {\n    console.error('check failed', error);\n    return { cancel: false };\n  }\n}\n` },
    { name: 'only logged, and looked at after a log', code: `${start}  const parsed = JSON.parse(text);\n  console.log(\`[chat] \${parsed.preferences?.date}\`, { items: parsed.items?.length });\n  if (!Array.isArray(parsed.items)) throw new Error('no items');\n  return parsed.items.length;\n}\n` },
    { name: 'a choice among the words of the code', code: `${start}  const parsed = JSON.parse(text);\n  if (parsed.kind === 'invoice' || parsed.kind === 'order') return parsed.kind;\n  return 'other';\n}\n` },
    { name: 'a word that is asked for, and a constant', code: `${start}  const parsed = JSON.parse(text);\n  const isUrgent = parsed.meta.level === 'urgent';\n  return isUrgent ? 1 : 0;\n}\n` },
    {
      name: 'compared with every value it may have',
      code: `${start}  const parsed = JSON.parse(text);
  if (parsed.action !== 'respond' && parsed.action !== 'command_end' && parsed.action !== 'none') {
    return { action: 'none' };
  }
  return parsed;
}
`,
    },
    {
      name: 'with one value',
      code: `${start}  const verdict = JSON.parse(text);
  if (verdict.kind !== 'ok') throw new Error('odd');
  return verdict.kind;
}
`,
    },
    {
      name: 'a list of values, through a variable and a cast',
      path: 'decide.ts',
      code: `import OpenAI from 'openai';
const openai = new OpenAI();
export async function decide(messages: OpenAI.ChatCompletionMessageParam[]) {
  const completion = await openai.chat.completions.create({ model: 'gpt-4o', messages });
  const parsed = JSON.parse(completion.choices[0].message.content ?? '') as Record<string, unknown>;
  const decision = parsed.decision as string;
  if (!['approve', 'deny', 'needs_review'].includes(decision)) {
    throw new Error(\`Invalid decision: \${decision}\`);
  }
  const confidence = typeof parsed.confidence === 'number' ? parsed.confidence : 0.5;
  return { decision, confidence };
}
`,
    },
  ],
});
