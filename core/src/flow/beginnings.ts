/** What texts begin with, where their rest is unknown: the host of an address with a token in its path. */
import { unwrap, type Node } from '../model/node.ts';
import { constantsOf } from './constants.ts';
import type { FlowContext } from './context.ts';
import { operands } from './operands.ts';
import { originsOf } from './origins.ts';

/** Texts are put together from texts that deep at most. */
const maxDepth = 6;

/** Beginnings followed; texts of many choices have more than anybody asks for. */
const maxBeginnings = 16;

/** Known beginnings of the texts that an expression may stand for; none where nothing is known of the first character. */
export function beginningsOf(context: FlowContext, node: Node, depth = 0): readonly string[] {
  if (depth > maxDepth) return [];
  return originsOf(context, node, 0).flatMap((origin) => {
    const parts = partsOf(unwrap(origin));
    return parts ? beginningsOfParts(context, parts, depth) : textsOf(context, origin);
  });
}

function beginningsOfParts(context: FlowContext, parts: readonly (string | Node)[], depth: number): readonly string[] {
  let known: readonly string[] = [''];
  for (const part of parts) {
    const texts = typeof part === 'string' ? [part] : textsOf(context, part);
    if (texts.length === 0) {
      const begun = typeof part === 'string' ? [] : beginningsOf(context, part, depth + 1);
      return begun.length === 0 ? known : joined(known, begun);
    }
    known = joined(known, texts);
  }
  return known;
}

function joined(starts: readonly string[], rests: readonly string[]): readonly string[] {
  return starts.flatMap((start) => rests.map((rest) => start + rest)).slice(0, maxBeginnings);
}

function textsOf(context: FlowContext, node: Node): readonly string[] {
  const constants = constantsOf(context, node) ?? [];
  return constants.flatMap(({ value }) => (typeof value === 'string' ? [value] : []));
}

/** Texts and expressions that follow each other. */
function partsOf(node: Node): readonly (string | Node)[] | undefined {
  if (node.type === 'TemplateLiteral') return node.quasis.flatMap((quasi, i) => [quasi.value.cooked ?? '', ...node.expressions.slice(i, i + 1)]);
  return node.type === 'BinaryExpression' && node.operator === '+' ? operands(node) : undefined;
}
