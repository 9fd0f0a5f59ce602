/** What addresses end with, where their beginning is unknown: the path of an API at a server that the environment names. */
import { unwrap, type Node } from '../model/node.ts';
import { constantsOf } from './constants.ts';
import type { FlowContext } from './context.ts';
import { operands } from './operands.ts';
import { originsOf } from './origins.ts';

/** Texts are put together from texts that deep at most. */
const maxDepth = 6;

/** Known endings of the addresses that an expression may stand for, without their query; none where nothing is known of the last character. */
export function endingsOf(context: FlowContext, node: Node, depth = 0): readonly string[] {
  if (depth > maxDepth) return [];
  return originsOf(context, node, 0).flatMap((origin) => {
    const inner = unwrap(origin);
    const parts = partsOf(context, inner);
    return parts ? endingsOfParts(context, parts, depth) : textsOf(context, inner).map(withoutQuery);
  });
}

function endingsOfParts(context: FlowContext, parts: readonly (string | Node)[], depth: number): readonly string[] {
  let last: readonly string[] = [];
  for (const part of parts) {
    const texts = typeof part === 'string' ? (part === '' ? undefined : [part]) : endingsOf(context, part, depth + 1);
    if (texts === undefined) continue;
    last = texts.map(withoutQuery);
    // What follows is the query.
    if (typeof part === 'string' && part.includes('?')) break;
  }
  return last;
}

function withoutQuery(text: string): string {
  return text.split(/[?#]/, 1)[0] ?? '';
}

function textsOf(context: FlowContext, node: Node): readonly string[] {
  return (constantsOf(context, node) ?? []).flatMap(({ value }) => (typeof value === 'string' ? [value] : []));
}

/** Texts and expressions that follow each other; of `new URL(path, base)` the path. */
function partsOf(context: FlowContext, node: Node): readonly (string | Node)[] | undefined {
  switch (node.type) {
    case 'TemplateLiteral':
      return node.quasis.flatMap((quasi, i) => [quasi.value.cooked ?? '', ...node.expressions.slice(i, i + 1)]);
    case 'BinaryExpression':
      return node.operator === '+' ? operands(node) : undefined;
    case 'NewExpression':
      return node.callee.type === 'Identifier' && node.callee.name === 'URL' && context.file.bindings.isGlobal(node.callee) ? node.arguments.slice(0, 1) : undefined;
    default:
      return undefined;
  }
}
