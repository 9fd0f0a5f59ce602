/** `safeFetch` in the place of `fetch`. */
import { helper } from '../../edit/code.ts';
import type { FixPlan } from '../../edit/types.ts';
import { replaceExpression } from '../../edit/wrap.ts';
import type { FlowSite } from '../../rule/flow-rule.ts';
import type { RuleFile } from '../../rule/types.ts';
import { code } from '../../edit/code.ts';

/** Only for the fetch of the platform, whose arguments and result `safeFetch` shares; the file's other requests stay as they are. */
export function* fetchFixes(file: RuleFile, { call, handed, sinkKind }: FlowSite): Iterable<FixPlan> {
  const { node } = call;
  if (handed || sinkKind !== 'url-fetch' || file.isBrowserCode || node.type !== 'CallExpression' || node.callee.type !== 'Identifier') return;
  if (node.callee.name !== 'fetch' || !file.bindings.isGlobal(node.callee)) return;
  yield {
    title: 'Fetch with safeFetch: private addresses are refused, time and size limited; name the hosts in allowHosts where they are known',
    safety: 'review',
    edits: [replaceExpression(file, node.callee, code`${helper('safeFetch')}`)],
  };
}
