/** Variables of the environment that the value of an expression comes from. */
import { propertyName, unwrap, type Node } from '../model/node.ts';
import type { RuleFile } from './types.ts';
import { isInFile } from './values.ts';

/** One read of a variable of the environment. */
export interface VariableRead {
  readonly name: string;
  /** The read itself. */
  readonly node: Node;
}

/** Reads of the environment whose value may be that of the expression. */
export function variablesRead(file: RuleFile, node: Node): readonly VariableRead[] {
  const reads: VariableRead[] = [];
  for (const taint of file.flow.taints(node)) {
    if (taint.label !== 'secret' || taint.model?.kind !== 'secret-source') continue;
    const name = nameRead(file, taint.source) ?? destructuredName(file, node);
    if (name !== undefined && !reads.some((read) => read.name === name)) reads.push({ name, node: taint.source });
  }
  return reads;
}

/** The variable that a read of the environment names: `process.env.X`, `Deno.env.get('X')`. */
export function nameRead(file: RuleFile, source: Node): string | undefined {
  const inner = unwrap(source);
  if (inner.type === 'MemberExpression') {
    const name = propertyName(inner);
    return name === 'env' ? undefined : name;
  }
  const [first] = inner.type === 'CallExpression' ? inner.arguments : [];
  const name = first && isInFile(file, first) ? file.flow.constant(first)?.value : undefined;
  return typeof name === 'string' ? name : undefined;
}

/** `const { JWT_SECRET } = process.env`: the property that the variable stands for. */
function destructuredName(file: RuleFile, node: Node): string | undefined {
  const inner = unwrap(node);
  if (inner.type !== 'Identifier') return undefined;
  const declared = file.bindings.variableOf(inner)?.defs[0]?.name;
  for (let name = declared; name; name = file.parent(name)) {
    const parent = file.parent(name);
    if (parent?.type === 'Property' && parent.value === name) return propertyName(parent);
    if (parent?.type !== 'AssignmentPattern' || parent.left !== name) return undefined;
  }
  return undefined;
}
