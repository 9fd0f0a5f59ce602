/** Small rules for tests of the engine. */
import { code, helper } from '../edit/code.ts';
import { createFileModel, type FileModel, type ProjectHost } from '../model/file-model.ts';
import { defineRule, type Rule, type RuleMeta } from '../rule/types.ts';
import type { EnabledRule } from './analyze.ts';
import { loadParser } from './parse.ts';

const parser = await loadParser();

export function toFile(text: string, path = 'src/bot.ts', project: ProjectHost = {}): FileModel {
  return createFileModel(path, text, parser.parse(text, path), project);
}

export function stubMeta(id: string, change: Partial<RuleMeta> = {}): RuleMeta {
  return {
    id, category: 'other', description: `Finds ${id}.`, why: 'It harms.', cwe: [79], owasp: ['LLM05:2025'], severity: 'error', recommended: true,
    securitySeverity: 5, messages: { found: '`{{name}}` is bad.' }, hasSafeFix: false, hasReviewFix: true, example: { wrong: 'bad', right: 'good' }, ...change,
  };
}

/** Reports every identifier `bad`; its fix wraps it in `escapeHtml`. */
export function badIdentifierRule(id = 'no-bad', change: Partial<RuleMeta> = {}): Rule {
  return defineRule({
    meta: stubMeta(id, change),
    *check(file) {
      for (const node of file.nodes('Identifier')) if (node.name === 'bad') yield { at: node, messageId: 'found', data: { name: node.name } };
    },
    *fixes(_file, { at }) {
      const range = 'type' in at ? at.range : at;
      yield { title: 'Escape it', safety: 'safe', edits: [{ range, text: code`${helper('escapeHtml')}(fine)` }] };
    },
  });
}

export function enable(rule: Rule, severity: EnabledRule['severity'] = rule.meta.severity): EnabledRule {
  return { rule, severity, options: rule.defaults };
}
