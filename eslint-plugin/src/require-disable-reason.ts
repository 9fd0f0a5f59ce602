/** `strict` demands a reason in every comment that silences this plugin; other hosts show the same as a note. */
import type { Rule } from 'eslint';
import { suppressionsWithoutReason } from 'secure-bot/host';
import { fileOf } from './analysis-cache.ts';
import { projectOf } from './settings.ts';

export const requireDisableReason: Rule.RuleModule = {
  meta: {
    type: 'suggestion',
    docs: { description: 'Demands a reason in comments that silence secure-bot rules: `-- why it is safe`.', url: 'https://github.com/secure-bot/secure-bot/blob/main/eslint-plugin/README.md#presets' },
    schema: [],
    messages: { missing: '{{message}}' },
  },
  create: (context) => ({
    Program() {
      const file = fileOf(context, projectOf(context));
      for (const { line, message } of file ? suppressionsWithoutReason(file) : []) {
        context.report({ loc: { line, column: 0 }, messageId: 'missing', data: { message } });
      }
    },
  }),
};
