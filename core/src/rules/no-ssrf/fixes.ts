/** `safeFetch` in the place of `fetch`, and `encodeURIComponent` where only the path is open. */
import { code, helper } from '../../edit/code.ts';
import { addProperty } from '../../edit/add-property.ts';
import type { EditPlan, FixPlan } from '../../edit/types.ts';
import { replaceExpression } from '../../edit/wrap.ts';
import { unwrap, type CallExpression } from '../../model/node.ts';
import { isOnEdge } from '../../rule/edge.ts';
import type { FlowSite } from '../../rule/flow-rule.ts';
import { quoted } from '../../rule/literals.ts';
import type { CommonOptions, RuleFile } from '../../rule/types.ts';
import { encodeFix } from './encode.ts';
import { honestBase } from './honest-base.ts';
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
  const honest = honestBase(file, site);
  if (honest.kind === 'own') return;
  const limit = honest.kind === 'public' ? allowHost(file, node, honest.host) : [];
  if (limit.length === 0 && isOnEdge(file)) return;
  yield {
    title: `Fetch with safeFetch: private addresses are refused, time and size limited${limit.length > 0 ? ', and other hosts' : '; name the hosts in allowHosts where they are known'}`,
    safety: 'review',
    edits: [replaceExpression(file, node.callee, code`${helper('safeFetch')}`), ...limit],
  };
}

/** `{ allowHosts: ['docs.example.com'] }` among the options; nothing where these stand elsewhere. */
function allowHost(file: RuleFile, { arguments: given }: CallExpression, host: string): readonly EditPlan[] {
  const [address, options, ...more] = given;
  const list = `[${quoted(file, host)}]`;
  if (!address || more.length > 0) return [];
  if (!options) return [{ range: [address.range[1], address.range[1]], text: `, { allowHosts: ${list} }` }];
  const object = unwrap(options);
  return object.type === 'ObjectExpression' ? addProperty(file, object, 'allowHosts', list) : [];
}

/** `next = answer.next`, where the first address was the bot's own: that server may have a private address, which `safeFetch` refuses. */
function isNextPage(file: RuleFile, { leaf, taint }: FlowSite): boolean {
  return taint.label === 'http-response' && file.flow.origins(leaf).some((origin) => !file.flow.taints(origin).some(({ label }) => label === 'http-response'));
}
