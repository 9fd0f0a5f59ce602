/** Markup that a function writes for each of a list: `items.map((item) => `<li>${item.name}</li>`).join('')`. */
import { isFunction, propertyName, unwrap, type CallExpression, type Node } from '../../model/node.ts';
import { functionsBehind, type OwnFunction } from '../../rule/project-function.ts';
import type { RuleFile } from '../../rule/types.ts';
import { returnedValues } from '../../rule/values.ts';
import { writesOwn } from './own-markup.ts';

/** What is written for each element; undefined where the expression writes no markup of its own for a list. */
export function mappedMarkup(file: RuleFile, node: Node, own: RegExp): readonly (OwnFunction & { readonly value: Node })[] | undefined {
  const joined = methodCall(node, 'join');
  const mapped = methodCall(joined ? calleeObject(joined) : node, 'map');
  const [mapper] = mapped?.arguments ?? [];
  if (!mapper || mapper.type === 'SpreadElement') return undefined;
  const inner = unwrap(mapper);
  const functions = isFunction(inner) ? [{ fn: inner, file }] : functionsBehind(file, mapper);
  const written = functions.flatMap((own) => [...returnedValues(own.file, own.fn)].map((value) => ({ ...own, value })));
  return written.some(({ file: home, value }) => writesOwn(home, value, own)) ? written : undefined;
}

function methodCall(node: Node, name: string): CallExpression | undefined {
  const call = unwrap(node);
  const callee = call.type === 'CallExpression' ? unwrap(call.callee) : undefined;
  return call.type === 'CallExpression' && callee?.type === 'MemberExpression' && propertyName(callee) === name ? call : undefined;
}

function calleeObject({ callee }: CallExpression): Node {
  const inner = unwrap(callee);
  return inner.type === 'MemberExpression' ? inner.object : inner;
}
