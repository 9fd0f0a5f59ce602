/** `safeFetch` in the place of `fetch`. */
import { code, helper } from '../../edit/code.ts';
import type { FixPlan } from '../../edit/types.ts';
import { replaceExpression } from '../../edit/wrap.ts';
import type { FlowSite } from '../../rule/flow-rule.ts';
import type { CommonOptions, RuleFile } from '../../rule/types.ts';
import { judgeAddress } from './judge.ts';

/** Only for the fetch of the platform, whose arguments and result `safeFetch` shares; the file's other requests stay as they are. */
export function* fetchFixes(file: RuleFile, site: FlowSite, options: CommonOptions): Iterable<FixPlan> {
  const { call, handed, sinkKind } = site;
  const { node } = call;
  if (handed || sinkKind !== 'url-fetch' || file.isBrowserCode || node.type !== 'CallExpression' || node.callee.type !== 'Identifier') return;
  if (node.callee.name !== 'fetch' || !file.bindings.isGlobal(node.callee)) return;
  // The host is settled there: other limits do not keep `..` out of the path.
  if (judgeAddress(file, site, options)?.messageId === 'path') return;
  yield {
    title: 'Fetch with safeFetch: private addresses are refused, time and size limited; name the hosts in allowHosts where they are known',
    safety: 'review',
    edits: [replaceExpression(file, node.callee, code`${helper('safeFetch')}`)],
  };
}
