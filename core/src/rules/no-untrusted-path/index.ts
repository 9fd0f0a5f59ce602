import { defineFlowRule, type FlowSite } from '../../rule/flow-rule.ts';
import type { Hit, Rule } from '../../rule/types.ts';
import { flowCategory } from '../../rule/untrusted-category.ts';
import { isCheckedPath } from './checks.ts';
import { pathFixes } from './fixes.ts';
import { isBelowFolder, isBytes, isPutBehind, isSentWithoutDots } from './paths.ts';

const flows = defineFlowRule({
  meta: {
    id: 'no-untrusted-path',
    category: 'command-injection',
    description: 'Finds file paths that users, models or tools decide.',
    why: '`../../.env` in the text reads the keys of the bot, or overwrites its code. `path.join` and `path.resolve` take the dots away; they do not keep the result below the folder.',
    cwe: [22],
    owasp: ['LLM06:2025', 'API8:2023', 'ASI02:2026'],
    severity: 'error',
    recommended: true,
    securitySeverity: 8.1,
    messages: {
      traversal: '`{{code}}` ({{label}}) is part of the path of `{{sink}}`, so `../` in it leaves the folder; use `safeJoin(root, path)`.',
      anyFile: '`{{code}}` ({{label}}) decides which file `{{sink}}` touches, any of the machine; keep it in a folder with `safeJoin(root, path)`.',
    },
    hasSafeFix: false,
    hasReviewFix: true,
    example: {
      wrong: 'res.sendFile(path.join(uploads, req.params.name));',
      right: 'res.sendFile(safeJoin(uploads, req.params.name));',
    },
  },
  from: ['user-input', 'llm-output', 'tool-result', 'http-response'],
  to: ['fs-path'],
  judge(file, site, { strict }) {
    const { model } = site.call;
    if (model.kind !== 'sink' || (!strict && (model.severity === 'low' || site.taint.label === 'http-response'))) return undefined;
    const home = site.handed?.file ?? file;
    if (model.saferWhen?.some((condition) => home.flow.holds(site.call, condition)) || isBytes(file, site.leaf) || isBytes(home, site.node) || isSentWithoutDots(file, site) || isCheckedPath(file, site)) return undefined;
    if (site.taint.cleared.has('fs-path-above') && (isPutBehind(home, site.node) || isPutBehind(file, site.leaf))) return undefined;
    return {
      messageId: isBelowFolder(home, site.node) || isBelowFolder(file, site.leaf) ? 'traversal' : 'anyFile',
      ...(site.taint.label === 'http-response' && { confidence: 'medium' }),
      category: flowCategory(site.taint),
    };
  },
  fixes: pathFixes,
});

const rule: Rule = {
  ...flows,
  *check(file, options): Iterable<Hit> {
    const seen = new Set<string>();
    for (const hit of flows.check(file, options)) {
      // `toHit` put it there.
      const { node, handed } = hit.detail as FlowSite;
      // A path that is checked, opened and deleted is one mistake: that of putting it together.
      const origins = handed ? [handed.call] : file.flow.origins(node);
      const key = origins.map(({ range }) => range.join()).join(' ');
      if (seen.has(key)) continue;
      seen.add(key);
      yield hit;
    }
  },
};

export default rule;
