/** What an expression that shows a secret is: the secret alone, a text around it, or an object that holds it. */
import { unwrap, type Node } from '../../model/node.ts';
import type { RuleFile } from '../../rule/types.ts';
import { isInFile, valuesOf } from '../../rule/values.ts';
import { credentialText } from './credentials.ts';

/** True for an object or a list, also one of another file: the names in it tell `redact` what is secret. */
export function isObject(file: RuleFile, node: Node): boolean {
  return valuesBehind(file, node).some(({ type }) => type === 'ObjectExpression' || type === 'ArrayExpression');
}

/** The reads of the environment in a text that holds more than the secret; undefined for the secret alone. */
export function secretsInText(file: RuleFile, node: Node): readonly string[] | undefined {
  if (!valuesBehind(file, node).some(isText)) return undefined;
  const reads = file.flow.taints(node).flatMap((taint) => (isReadHere(file, taint.source) && credentialText(file, taint, node) !== undefined ? [file.textOf(taint.source)] : []));
  return reads.length > 0 ? [...new Set(reads)] : [file.textOf(node)];
}

function valuesBehind(file: RuleFile, node: Node): readonly Node[] {
  return [...valuesOf(file, node), ...file.flow.lookup(node, '').nodes, ...file.flow.makers(node).map((made) => made.node)].map(unwrap);
}

/** `Bearer ${key}`, `'key ' + key`; `key.trim()` is the secret alone. */
function isText({ type }: Node): boolean {
  return type === 'TemplateLiteral' || type === 'BinaryExpression';
}

/** `process.env.KEY`, which can be read again at any place of the file. */
function isReadHere(file: RuleFile, source: Node): boolean {
  return source.type === 'MemberExpression' && isInFile(file, source) && file.flow.names(source).some((name) => /^(?:global:(?:process|Bun)|syntax:import\.meta)\.env\./.test(name));
}
