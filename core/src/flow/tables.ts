/** Objects whose keys the code itself has written: `const LANGUAGES = { en: 'English', th: 'Thai' }`. */
import { propertyName, unwrap, type Node } from '../model/node.ts';
import type { FlowContext } from './context.ts';
import { exportedNodes, homeOf } from './modules.ts';

/** True for a table of this file or of another of the project that nothing else is put into. */
export function isFixedTable(context: FlowContext, node: Node): boolean {
  const inner = unwrap(node);
  if (inner.type !== 'Identifier') return false;
  const definitions = context.definitions.reaching(inner);
  return definitions.length > 0 && definitions.every((def) => {
    if (def.kind === 'import') return isExportedTable(context, def.source, def.name);
    return def.kind === 'value' && def.path.length === 0 && isFilledLiteral(def.node) && !isFilledLater(context, inner);
  });
}

function isExportedTable(context: FlowContext, source: string, name: string): boolean {
  const exported = exportedNodes(context, source, name);
  return exported.length > 0 && exported.every((node) => {
    const home = homeOf(context, node);
    return node.type === 'Identifier' ? isFixedTable(home, node) : isFilledLiteral(node);
  });
}

/** A literal with keys of its own, none of them computed or copied from elsewhere. */
function isFilledLiteral(node: Node): boolean {
  const inner = unwrap(node);
  const [frozen] = inner.type === 'CallExpression' && inner.callee.type === 'MemberExpression' && propertyName(inner.callee) === 'freeze' ? inner.arguments : [];
  const object = frozen ? unwrap(frozen) : inner;
  return object.type === 'ObjectExpression' && object.properties.length > 0 && object.properties.every((property) => property.type === 'Property' && !property.computed);
}

/** `table[name] = …` somewhere in the file. */
function isFilledLater({ file }: FlowContext, id: Node): boolean {
  return file.bindings.variableOf(id)?.references.some(({ identifier }) => {
    const member = file.parent(identifier);
    const parent = member && file.parent(member);
    return member?.type === 'MemberExpression' && member.object === identifier && member.computed && parent?.type === 'AssignmentExpression' && parent.left === member;
  }) ?? false;
}
