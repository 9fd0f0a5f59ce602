/** testRule on a small rule: what it accepts, and that it fails where it must. */
import { describe, expect, it } from 'vitest';
import { code, helper } from '../edit/code.ts';
import { defineRule, type Hit, type RuleFile } from '../rule/types.ts';
import { toSample } from './sample.ts';
import { checkSample, testRule } from './test-rule.ts';

const noShout = defineRule({
  meta: {
    id: 'no-shout', category: 'other', description: 'Finds shouted replies.', why: 'People leave.', cwe: [79], owasp: [], severity: 'error',
    recommended: true, securitySeverity: 1, messages: { shouted: '`{{code}}` shouts; escape it.' }, hasSafeFix: true, hasReviewFix: false,
    example: { wrong: "send('HEY');", right: "send('Hey');" },
  },
  *check(file) {
    for (const node of file.nodes('Literal')) {
      if (typeof node.value === 'string' && /^[A-Z]{3,}$/.test(node.value) && file.parent(node)?.type === 'CallExpression') {
        const via = file.parent(node);
        if (via && !file.textOf(via).startsWith('escapeHtml')) yield { at: node, messageId: 'shouted', data: { code: file.textOf(node) } };
      }
    }
  },
  *fixes(file, { at }) {
    if ('type' in at) yield { title: 'Escape it', safety: 'safe', edits: [{ range: at.range, text: code`${helper('escapeHtml')}(${file.textOf(at)})` }] };
  },
});

testRule(noShout, {
  invalid: [
    {
      name: 'finds two on different lines, and runs the fixed sample',
      code: `
        // greets
        import { send } from 'chat';
        export function greet(user: string) {
          send('HEY'); // ← shouted
          return send('YOU', user); // ← shouted
        }
      `,
      output: `
        // greets
        import { send } from 'chat';
        import { escapeHtml } from 'secure-bot/runtime';
        export function greet(user: string) {
          send(escapeHtml('HEY'));
          return send(escapeHtml('YOU'), user);
        }
      `,
      modules: { chat: { send: (text: string) => text.toLowerCase() } },
      execute: (sample) => expect(sample.call('greet', 'Ann')).toBe('you'),
    },
    { name: 'takes expectations as data', code: "const a = 1; send('HEY');", errors: [{ messageId: 'shouted', line: 1, text: "'HEY'", message: "`'HEY'` shouts; escape it." }] },
    { name: 'marks inside JSX', jsx: true, code: "export const View = () => <b>{send('HEY')}</b>; /* ← shouted */" },
    { name: 'takes both marks of a line', path: 'src/bot.cjs', code: "const { send } = require('chat'); send('HEY'); send('YOU'); // ← shouted, shouted" },
    { name: 'checks each fix', code: "send('HEY'); // ← shouted", fixes: [{ title: 'Escape it', safety: 'safe', output: "import { escapeHtml } from 'secure-bot/runtime';\n\nsend(escapeHtml('HEY'));" }] },
  ],
  valid: ["send('Hey');", { name: 'is silent outside calls', code: "export const name = 'BOT';" }],
});

const noLoudConstant = defineRule({
  meta: { ...noShout.meta, id: 'no-loud-constant', hasSafeFix: false },
  *check(file) {
    for (const call of file.nodes('CallExpression')) {
      const [first] = call.arguments;
      if (first?.type === 'Identifier' && file.flow.constant(first)?.value === 'HEY') yield { at: first, messageId: 'shouted', data: { code: 'HEY' } };
    }
  },
});

testRule(noLoudConstant, {
  invalid: [
    {
      name: 'follows a constant into another file, in ESLint too',
      code: `
        import { greeting } from './texts.js';
        send(greeting); // ← shouted
      `,
      files: { 'texts.ts': "export const greeting = 'HEY';" },
      output: null,
    },
  ],
  valid: [{ name: 'knows nothing of a file that is not there', code: "import { greeting } from './texts.js';\nsend(greeting);" }],
});

describe('testRule refuses', () => {
  it('an invalid case without a mark', () => {
    expect(() => testRule(noShout, { valid: [], invalid: [{ code: "send('HEY');" }] })).toThrow(/marks its findings/);
  });
  it('a valid case with a mark', () => {
    expect(() => testRule(noShout, { valid: ["send('HEY'); // ← shouted"], invalid: [] })).toThrow(/expects no finding/);
  });
  it('a missing finding', async () => {
    await expect(checkSample(noShout, toSample({ code: "send('Hey'); // ← shouted" }, 'invalid'))).rejects.toThrow(/findings of/);
  });
  it('a finding that rests on a local name', async () => {
    const byName = { ...noShout, *check(file: RuleFile) { for (const node of file.nodes('Identifier')) if (node.name === 'loud') yield { at: node, messageId: 'shouted', data: {} }; }, *fixes() {} };
    await expect(checkSample(byName, toSample({ code: 'const loud = 1; // ← shouted' }, 'invalid'))).rejects.toThrow(/after renaming/);
  });
  it('a fix that loses a comment', async () => {
    const careless = { ...noShout, *fixes(_: RuleFile, { at }: Hit) { if ('type' in at) yield { title: 'Cut', safety: 'safe' as const, edits: [{ range: [at.range[0], at.range[1] + 9] as const, text: '1' }] }; } };
    await expect(checkSample(careless, toSample({ code: "send('HEY'/* why */);", errors: ['shouted'] }, 'invalid'))).rejects.toThrow(/lost the comment/);
  });
  it('a fix that does not clear its finding', async () => {
    const useless = { ...noShout, *fixes(_: RuleFile, { at }: Hit) { if ('type' in at) yield { title: 'Shout on', safety: 'safe' as const, edits: [{ range: at.range, text: "'HEYHEY'" }] }; } };
    await expect(checkSample(useless, toSample({ code: "send('HEY');", errors: ['shouted'] }, 'invalid'))).rejects.toThrow(/come to an end/);
  });
  it('a tier that the metadata do not announce', async () => {
    const silent = { ...noShout, meta: { ...noShout.meta, hasSafeFix: false } };
    await expect(checkSample(silent, toSample({ code: "send('HEY');", errors: ['shouted'] }, 'invalid'))).rejects.toThrow();
  });
});
