/** What the language itself calls a function: only if nothing in the file shadows it. */
import type { FileModel } from './file-model.ts';
import { propertyName, type Node } from './node.ts';

/** `JSON.parse`, `String` */
export function globalName({ bindings }: FileModel, callee: Node): string | undefined {
  if (callee.type === 'Identifier') return bindings.isGlobal(callee) ? callee.name : undefined;
  if (callee.type !== 'MemberExpression' || callee.object.type !== 'Identifier' || !bindings.isGlobal(callee.object)) return undefined;
  const name = propertyName(callee);
  return name === undefined ? undefined : `${callee.object.name}.${name}`;
}
