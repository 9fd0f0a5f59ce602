/** Which of the content types that a handler sets are those of another answer than the one in question. */
import { isFunction, propertyName, unwrap, type Node } from '../../model/node.ts';
import { isOnOtherWay } from '../../rule/other-ways.ts';
import type { RuleFile } from '../../rule/types.ts';

/** True for a setting on a way that does not lead to the place, and for the headers of a request, or of a response of its own. */
export function isForOtherAnswer(file: RuleFile, setting: Node, place: Node): boolean {
  return isOnOtherWay(file, setting, place, (parent, child) => isForFailure(parent, child) || hasHeadersOfItsOwn(file, parent));
}

/** `.catch(() => res.type('text').send('failed'))` */
function isForFailure(parent: Node, child: Node): boolean {
  const callee = isFunction(child) && parent.type === 'CallExpression' ? unwrap(parent.callee) : undefined;
  return callee?.type === 'MemberExpression' && propertyName(callee) === 'catch';
}

/** `new Response(text, { headers })`, `fetch(url, { headers })`. */
function hasHeadersOfItsOwn(file: RuleFile, node: Node): boolean {
  if (node.type !== 'CallExpression' && node.type !== 'NewExpression') return false;
  return file.flow.modelsAt(node).some((model) => model.kind === 'http-client' || (model.kind === 'sink' && node.type === 'NewExpression'));
}
