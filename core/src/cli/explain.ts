/** `secure-bot explain RULE`: the page of a rule, offline. */
import { existsSync, readFileSync } from 'node:fs';
import { createPaint, type Paint } from '../engine/format/paint.ts';
import type { RuleMeta } from '../rule/types.ts';
import { ruleUrl } from '../rule/url.ts';
import { rules } from '../rules/index.ts';
import { exitCodes, hasColors, widthOf, type CommandIo } from './io.ts';
import { toTerminal } from './markdown-terminal.ts';
import { parseExplainOptions } from './options.ts';

/** Lines of prose are not longer where there is no terminal to measure, in characters. */
const defaultWidth = 100;

export function explain(args: readonly string[], io: CommandIo): Promise<number> {
  const { id, format } = parseExplainOptions(args);
  // The id is checked.
  const { meta } = rules.find((rule) => rule.meta.id === id) as (typeof rules)[number];
  const page = pageOf(id);
  io.stdout.write(format === 'json'
    ? `${JSON.stringify({ formatVersion: 1, rule: { ...meta, url: ruleUrl(id), page } }, null, 2)}\n`
    : toPage(meta, page, createPaint(hasColors(io)), Math.min(widthOf(io) || defaultWidth, defaultWidth)));
  return Promise.resolve(exitCodes.clean);
}

function toPage(meta: RuleMeta, page: string | undefined, paint: Paint, width: number): string {
  const facts = [
    ['Severity', `${meta.severity} (${meta.securitySeverity.toFixed(1)} of 10)`],
    ['Presets', meta.recommended ? 'recommended, strict, all' : 'strict, all'],
    ['Fix', [...(meta.hasSafeFix ? ['safe'] : []), ...(meta.hasReviewFix ? ['review'] : [])].join(', ') || 'none'],
    ['CWE', meta.cwe.join(', ')],
    ['OWASP', meta.owasp.join(', ')],
    ['Page', ruleUrl(meta.id)],
  ].filter(([, value]) => value !== '').map(([name = '', value = '']) => `  ${paint('dim', name.padEnd(8))}  ${value}\n`).join('');
  const head = `${paint('bold', meta.id)}\n\n${toTerminal(meta.description, paint, width)}\n${facts}\n${toTerminal(meta.why, paint, width)}`;
  return `${head}\n${toTerminal(page ?? withExample(meta), paint, width)}`;
}

/** The rule's README behind its generated header; undefined where the package came without it. */
function pageOf(id: string): string | undefined {
  // In the package the pages lie beside the bundle, in the repository beside the rule.
  const path = [new URL(`./rules/${id}.md`, import.meta.url), new URL(`../rules/${id}/README.md`, import.meta.url)].find((url) => existsSync(url));
  return path && readFileSync(path, 'utf8').replace(/<!-- generated:header[\s\S]*?<!-- \/generated:header -->\s*/, '').replace(/<!--[\s\S]*?-->\n?/g, '');
}

function withExample({ example }: RuleMeta): string {
  return `## Wrong\n\n\`\`\`js\n${example.wrong}\n\`\`\`\n\n## Right\n\n\`\`\`js\n${example.right}\n\`\`\`\n`;
}
