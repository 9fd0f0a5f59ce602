/** A rule explained in markdown, from what the server has with it: no network is needed. */
import type { RuleInfo } from '../analysis/messages.ts';

export interface Explanation {
  readonly ruleId: string;
  readonly markdown: string;
  readonly url: string;
}

export function explain(rule: RuleInfo): Explanation {
  const { id, description, why, example, url } = rule;
  const markdown = [
    `### secure-bot: ${id}`,
    description,
    why,
    ...(example.wrong ? ['Wrong:', fence(example.wrong)] : []),
    ...(example.right ? ['Right:', fence(example.right)] : []),
    references(rule),
  ].join('\n\n');
  return { ruleId: id, markdown, url };
}

/** Links to CWE and OWASP, and to the rule's page. */
export function references({ id, cwe, owasp, url }: Pick<RuleInfo, 'id' | 'cwe' | 'owasp' | 'url'>): string {
  return [
    ...cwe.map((number) => `[CWE-${number}](https://cwe.mitre.org/data/definitions/${number}.html)`),
    ...owasp.map((item) => `[${item}](${owaspUrl(item)})`),
    `[${id}](${url})`,
  ].join(' · ');
}

/** Pages of the OWASP lists: LLM applications, API security, agentic applications. */
function owaspUrl(item: string): string {
  if (item.startsWith('API')) return 'https://owasp.org/API-Security/editions/2023/en/0x11-t10/';
  return item.startsWith('LLM') ? 'https://genai.owasp.org/llm-top-10/' : 'https://genai.owasp.org/';
}

export function fence(code: string): string {
  const ticks = '`'.repeat(Math.max(3, ...[...code.matchAll(/`+/g)].map(([run]) => run.length + 1)));
  return `${ticks}ts\n${code.trim()}\n${ticks}`;
}
