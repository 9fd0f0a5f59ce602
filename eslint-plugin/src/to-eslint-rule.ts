/** A rule of the core as an ESLint rule. Translation only: offsets to lines, fixes to fixers. */
import type { Rule as EslintRule } from 'eslint';
import { compareFindings, findingsOf, isConfigError, mergeDuplicates, optionsSchemaOf, ruleUrl, type Finding, type Rule } from 'secure-bot/host';
import { fileOf } from './analysis-cache.ts';
import { projectOf, settingsOf } from './settings.ts';

/** Reports in `Program`: by then ESLint has the whole tree and its scopes. */
export function toEslintRule(rule: Rule): EslintRule.RuleModule {
  const { meta } = rule;
  return {
    meta: {
      type: 'problem',
      docs: { description: meta.description, url: ruleUrl(meta.id), recommended: meta.recommended },
      schema: [optionsSchemaOf(meta)] as unknown as NonNullable<EslintRule.RuleMetaData['schema']>,
      messages: toMessages(rule),
      ...(meta.hasSafeFix ? { fixable: 'code' as const } : {}),
      // A safe fix is only suggested where the project does not depend on the module that it imports.
      ...(meta.hasSafeFix || meta.hasReviewFix ? { hasSuggestions: true } : {}),
    },
    create: (context) => ({
      Program() {
        const findings = settled(() => findIn(context, rule));
        if (findings instanceof Error) context.report(toFailure(meta.id, findings));
        else for (const finding of findings) context.report(toReport(finding));
      },
    }),
  };
}

/** Id of the message that a rule failed. */
const failed = 'ruleFailed';

/** The core fills messages in, so that every host shows the same text; ESLint keeps the id. */
function toMessages({ meta }: Rule): Record<string, string> {
  return Object.fromEntries([...Object.keys(meta.messages), failed].map((id) => [id, '{{message}}']));
}

/** A fault of one rule on one file must not end the lint of all; a wrong configuration must. */
function settled<T>(work: () => T): T | Error {
  try {
    return work();
  } catch (error) {
    if (isConfigError(error)) throw error;
    return error instanceof Error ? error : new Error(String(error));
  }
}

function toFailure(id: string, { name, message }: Error): EslintRule.ReportDescriptor {
  return { loc: { line: 1, column: 0 }, messageId: failed, data: { message: `The rule ${id} failed on this file, please report it: ${name}: ${message}` } };
}

function findIn(context: EslintRule.RuleContext, rule: Rule): readonly Finding[] {
  const settings = settingsOf(context, rule);
  if (!settings) return [];
  const file = fileOf(context, projectOf(context));
  if (!file) return [];
  return mergeDuplicates([...findingsOf(file, settings.enabled, settings.analysis)].sort(compareFindings));
}

function toReport(finding: Finding): EslintRule.ReportDescriptor {
  const [first] = finding.fixes();
  const toFixer = (fix: NonNullable<typeof first>) => (fixer: EslintRule.RuleFixer) =>
    fix.edits.map(({ range, text }) => fixer.replaceTextRange([...range], text));
  return {
    loc: {
      start: { line: finding.line, column: finding.column - 1 },
      end: { line: finding.endLine, column: finding.endColumn - 1 },
    },
    messageId: finding.messageId,
    data: { message: finding.message },
    ...(first?.safety === 'safe' ? { fix: toFixer(first) } : {}),
    suggest: finding.fixes().filter(({ safety }) => safety === 'review').map((fix) => ({ desc: fix.title, fix: toFixer(fix) })),
  };
}
