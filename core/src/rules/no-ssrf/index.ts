import { defineFlowRule } from '../../rule/flow-rule.ts';
import { judgeAddress } from './judge.ts';
import { fetchFixes } from './fixes.ts';

export default defineFlowRule({
  meta: {
    id: 'no-ssrf',
    category: 'ssrf',
    description: 'Finds requests, navigations and redirects whose scheme, host or port an untrusted value decides.',
    why: 'Whoever decides the host makes the bot fetch from inside its own network: cloud metadata with credentials, databases, admin pages. A redirect sends users to a page that only looks like yours.',
    cwe: [918],
    owasp: ['LLM06:2025', 'API7:2023', 'ASI02:2026'],
    severity: 'error',
    recommended: true,
    securitySeverity: 8.6,
    messages: {
      host: '`{{code}}` ({{label}}) decides where `{{sink}}` goes, internal addresses included; use `safeFetch` or an allow-list of hosts.',
      worker: '`{{code}}` ({{label}}) decides where `{{sink}}` goes: the worker fetches any address for anybody; use an allow-list of hosts.',
      redirect: '`{{code}}` ({{label}}) decides where `{{sink}}` sends people; redirect to own paths or to an allow-list of hosts.',
      path: '`{{code}}` ({{label}}) is put into a path unencoded, so `..` and `?` in it change the request; wrap it in `encodeURIComponent`.',
      weakCheck: '`{{check}}` does not fix the host of `{{code}}`: other hosts pass it; compare the parsed URL\'s host with a list of whole names.',
    },
    hasSafeFix: false,
    hasReviewFix: true,
    example: {
      wrong: 'const page = await fetch(toolArguments.url);',
      right: "const page = await safeFetch(toolArguments.url, { allowHosts: ['docs.example.com'] });",
    },
  },
  from: ['user-input', 'llm-output', 'tool-result', 'http-response'],
  to: ['url-fetch', 'redirect'],
  judge: judgeAddress,
  fixes: fetchFixes,
});
