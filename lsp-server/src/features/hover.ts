/** Hover on a finding: what, why, a safe example, and where to read on. */
import { MarkupKind, type Hover, type Position } from 'vscode-languageserver/node';
import type { PlainFinding, RuleInfo } from '../analysis/messages.ts';
import type { ServerContext } from '../context.ts';
import { fence, references } from './explain.ts';

export function registerHover(context: ServerContext): void {
  const { connection, findings, features } = context;
  connection.onHover(async ({ textDocument, position }): Promise<Hover | null> => {
    const known = findings.current(textDocument.uri)?.findings.filter(({ lines }) => isIn(position, lines)) ?? [];
    const [first] = known;
    if (!first) return null;
    const rules = await context.rules();
    const sections = known.map((finding) => section(finding, rules.get(finding.ruleId)));
    const text = sections.join('\n\n---\n\n');
    return { range: first.lines, contents: features.markdownHover ? { kind: MarkupKind.Markdown, value: text } : { kind: MarkupKind.PlainText, value: toPlainText(text) } };
  });
}

function section(finding: PlainFinding, rule: RuleInfo | undefined): string {
  const { ruleId, message, why, cwe, owasp } = finding;
  return [
    `**secure-bot: ${ruleId}**`,
    escapeMarkdown(message),
    escapeMarkdown(why),
    ...(rule?.example.right ? ['Safe:', fence(rule.example.right)] : []),
    ...(rule ? [references({ id: ruleId, cwe, owasp, url: rule.url })] : []),
  ].join('\n\n');
}

/** Messages quote the user's code, which must not become links or images. */
function escapeMarkdown(text: string): string {
  return text.replace(/[\\*_{}[\]()#+!|<>~&]/g, '\\$&');
}

function toPlainText(markdown: string): string {
  return markdown.replace(/\[([^\][]+)\]\(([^()]+)\)/g, '$1 $2').replace(/\*\*|^`{3,}\w*\n?/gm, '').replace(/\\([\\*_{}[\]()#+!|<>~&])/g, '$1');
}

function isIn({ line, character }: Position, { start, end }: PlainFinding['lines']): boolean {
  const isBefore = line < start.line || (line === start.line && character < start.character);
  const isAfter = line > end.line || (line === end.line && character > end.character);
  return !isBefore && !isAfter;
}
