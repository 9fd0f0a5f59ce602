import { propertyName, unwrap, type Node } from '../model/node.ts';

/** `.channels.cache.get` of `client.channels.cache.get`: the names of the members, without what the first is read from. */
export function memberPath(callee: Node): string {
  const inner = unwrap(callee);
  return inner.type === 'MemberExpression' ? `${memberPath(inner.object)}.${propertyName(inner) ?? ''}` : '';
}
