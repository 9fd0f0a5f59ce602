/** The generated parts of a rule's README: its header and its table of options. */
import type { Rule, RuleMeta } from '../../src/rule/types.ts';
import { replaceBlock, wrapBlock } from './blocks.ts';

/** New text of the README; throws where a rule with options has no options block. */
export function updateRuleReadme(text: string, rule: Rule): string {
  const header = toHeader(rule.meta);
  const withHeader = replaceBlock(text, 'header', header) ?? `${wrapBlock('header', header)}\n\n${text.replace(/^# .*\n+/, '')}`;
  return replaceBlock(withHeader, 'options', toOptions(rule)) ?? `${withHeader.trimEnd()}\n\n## Options\n\n${wrapBlock('options', toOptions(rule))}\n`;
}

/** One line that tells the fix tiers of a rule. */
export function fixSummary(meta: RuleMeta): string {
  if (meta.hasSafeFix && meta.hasReviewFix) return 'safe and review';
  if (meta.hasSafeFix) return 'safe';
  return meta.hasReviewFix ? 'review' : 'none';
}

function toHeader(meta: RuleMeta): string {
  return `# ${meta.id}

${meta.description}

| | |
| --- | --- |
| Category | ${meta.category} |
| Severity | ${meta.severity} |
| Presets | ${meta.recommended ? '`recommended`, `strict`, `all`' : '`strict`, `all`'} |
| Fix | ${fixDescription(meta)} |
| CWE | ${meta.cwe.map((id) => `[CWE-${id}](https://cwe.mitre.org/data/definitions/${id}.html)`).join(', ')} |
| OWASP | ${meta.owasp.join(', ')} |

${meta.why}`;
}

function fixDescription(meta: RuleMeta): string {
  const tiers = [
    ...(meta.hasSafeFix ? ['safe: `eslint --fix`, fix on save'] : []),
    ...(meta.hasReviewFix ? ['review: a suggestion in the editor'] : []),
  ];
  return tiers.length > 0 ? tiers.join('; ') : 'none: this rule reports only';
}

function toOptions(rule: Rule): string {
  const defaults = rule.defaults as unknown as Record<string, unknown>;
  const rows = Object.entries(rule.meta.options?.properties ?? {}).map(([name, schema]) => {
    const { description = '', type = '' } = schema as { description?: string; type?: string };
    return `| \`${name}\` | ${type} | \`${JSON.stringify(defaults[name])}\` | ${description} |\n`;
  });
  return `| option | type | default | meaning |
| --- | --- | --- | --- |
| \`strict\` | boolean | \`false\` | Also report what is only likely. The presets \`strict\` and \`all\` set it. |
${rows.join('')}`;
}
