/** `safeFetch` in the place of `fetch`, and `encodeURIComponent` where only the path is open. */
import { code, helper } from '../../edit/code.ts';
import type { FixPlan } from '../../edit/types.ts';
import { replaceExpression, wrapInCall } from '../../edit/wrap.ts';
import type { FlowSite } from '../../rule/flow-rule.ts';
import type { CommonOptions, RuleFile } from '../../rule/types.ts';
import { judgeAddress } from './judge.ts';

/** Only for the fetch of the platform, whose arguments and result `safeFetch` shares; the file's other requests stay as they are. */
export function* fetchFixes(file: RuleFile, site: FlowSite, options: CommonOptions): Iterable<FixPlan> {
  const { call, handed, sinkKind } = site;
  // The host is settled there: other limits do not keep `..` out of the path.
  if (judgeAddress(file, site, options)?.messageId === 'path') {
    yield* encodeFix(file, site);
    return;
  }
  const { node } = call;
  if (handed || sinkKind !== 'url-fetch' || file.isBrowserCode || node.type !== 'CallExpression' || node.callee.type !== 'Identifier') return;
  if (node.callee.name !== 'fetch' || !file.bindings.isGlobal(node.callee) || isNextPage(file, site)) return;
  yield {
    title: 'Fetch with safeFetch: private addresses are refused, time and size limited; name the hosts in allowHosts where they are known',
    safety: 'review',
    edits: [replaceExpression(file, node.callee, code`${helper('safeFetch')}`)],
  };
}

/** `next = answer.next`, where the first address was the bot's own: that server may have a private address, which `safeFetch` refuses. */
function isNextPage(file: RuleFile, { leaf, taint }: FlowSite): boolean {
  return taint.label === 'http-response' && file.flow.origins(leaf).some((origin) => !file.flow.taints(origin).some(({ label }) => label === 'http-response'));
}

/** What may hold several parts of a path on purpose. */
const severalParts = /path|url|uri|slug|file|rest|route|join|\*/i;

/** `…/users/${id}`: one part of the path, alone between slashes. */
function* encodeFix(file: RuleFile, { leaf, taint, handed }: FlowSite): Iterable<FixPlan> {
  const template = file.parent(leaf);
  if (handed || template?.type !== 'TemplateLiteral' || severalParts.test(file.textOf(leaf)) || severalParts.test(taint.sourceFile.textOf(taint.source))) return;
  const i = template.expressions.findIndex((expression) => expression === leaf);
  const [before = '', after = ''] = [template.quasis[i]?.value.raw, template.quasis[i + 1]?.value.raw];
  const isLast = i === template.expressions.length - 1 && after === '';
  if (!before.endsWith('/') || !(isLast || /^[/?#]/.test(after))) return;
  const edits = wrapInCall(file, leaf, 'encodeURIComponent');
  if (edits.length > 0) yield { title: 'Encode it: a slash in it no longer begins another part of the path', safety: 'review', edits };
}
