/** From the expression that a client is given to the literal that decides scheme and host. */
import { operands } from '../../flow/operands.ts';
import { propertyName, unwrap, type Node, type NodeOf } from '../../model/node.ts';
import { isInFile, valuesOf } from '../../rule/values.ts';
import type { RuleFile } from '../../rule/types.ts';

/** A text whose beginning is proved. */
export interface AddressHead {
  /** Literal or piece of a template that it begins with; undefined where another file has it. */
  readonly node: Node | undefined;
  /** What follows, with {@link hole} for parts only known at run time. */
  readonly text: string;
}

/** Stands for text that is only known at run time. */
export const hole = '\0';

const maxDepth = 8;

/** Calls on a string that keep its beginning. */
const keepsBeginning = new Set(['toString', 'trim', 'trimEnd', 'replace', 'replaceAll', 'concat', 'toLowerCase', 'valueOf', 'href', 'normalize', 'padEnd']);

/** Every way in which the value of an expression may begin. */
export function* headsOf(file: RuleFile, node: Node, rest = '', depth = 0): Iterable<AddressHead> {
  if (depth > maxDepth) return;
  for (const value of valuesOf(file, node)) {
    if (isInFile(file, value)) yield* headsIn(file, unwrap(value), rest, depth);
    else yield* foreignHead(value, rest);
  }
}

function* headsIn(file: RuleFile, node: Node, rest: string, depth: number): Iterable<AddressHead> {
  const further = (next: Node | undefined, tail = '') => (next ? headsOf(file, next, tail + rest, depth + 1) : []);
  switch (node.type) {
    case 'Literal':
      if (typeof node.value === 'string') yield { node, text: node.value + rest };
      return;
    case 'TemplateLiteral': {
      const [first] = node.quasis;
      const tail = node.quasis.slice(1).map((quasi, i) => [i > 0 ? textOf(file, node.expressions[i]) : '', quasi.value.cooked ?? ''].join('')).join('');
      if (first?.value.cooked) yield { node: first, text: first.value.cooked + (node.expressions.length > 0 ? textOf(file, node.expressions[0]) : '') + tail + rest };
      else yield* further(node.expressions[0], tail);
      return;
    }
    case 'BinaryExpression': {
      if (node.operator !== '+') return;
      const [first, ...others] = operands(node);
      yield* further(first, others.map((operand) => textOf(file, operand)).join(''));
      return;
    }
    case 'NewExpression':
      yield* constructed(file, node, rest, depth);
      return;
    case 'CallExpression': {
      const callee = unwrap(node.callee);
      if (callee.type === 'Identifier' && callee.name === 'String' && file.bindings.isGlobal(callee)) yield* further(node.arguments[0]);
      const replacement = callee.type === 'MemberExpression' ? replaced(file, node, propertyName(callee)) : undefined;
      if (callee.type === 'MemberExpression' && replacement) for (const head of headsOf(file, callee.object, hole, depth + 1)) yield { ...head, text: replacement(head.text) };
      else if (callee.type === 'MemberExpression' && keepsBeginning.has(propertyName(callee) ?? '')) yield* further(callee.object, hole);
      return;
    }
    case 'MemberExpression':
      if (propertyName(node) === 'href') yield* further(node.object, hole);
      else yield* provedElsewhere(file, node, rest);
      return;
    case 'Identifier':
      yield* provedElsewhere(file, node, rest);
      return;
    default:
      return;
  }
}

/** `.replace('http:', 'https:')`, `.replace(/^ws:/, 'wss:')` of constants: what it makes of a text. */
function replaced(file: RuleFile, { arguments: [from, to] }: NodeOf<'CallExpression'>, name: string | undefined): ((text: string) => string) | undefined {
  const pattern = from && unwrap(from);
  const text = to && file.flow.constant(to)?.value;
  if ((name !== 'replace' && name !== 'replaceAll') || pattern?.type !== 'Literal' || typeof text !== 'string') return undefined;
  if (typeof pattern.value === 'string') return (old) => old.replace(String(pattern.value), () => text);
  const expression = pattern.value instanceof RegExp ? pattern.value : undefined;
  return expression && !/[*+{]/.test(expression.source) ? (old) => old.replace(expression, () => text) : undefined;
}

/** `new URL(path, base)` begins like its base, unless the path is absolute; `new Request(url)` like its URL. */
function* constructed(file: RuleFile, node: Extract<Node, { type: 'NewExpression' }>, rest: string, depth: number): Iterable<AddressHead> {
  const { callee, arguments: [first, second] } = node;
  if (callee.type !== 'Identifier' || !file.bindings.isGlobal(callee) || !first) return;
  if (callee.name === 'Request') yield* headsOf(file, first, rest, depth + 1);
  if (callee.name !== 'URL') return;
  const paths = [...headsOf(file, first, rest, depth + 1)];
  const absolute = paths.filter(({ text }) => /^[a-z][a-z\d+.-]*:/i.test(text));
  yield* absolute;
  if (second && (paths.length === 0 || absolute.length < paths.length)) yield* headsOf(file, second, hole + rest, depth + 1);
}

/** A constant that an import gives. */
function* provedElsewhere(file: RuleFile, node: Node, rest: string): Iterable<AddressHead> {
  for (const { value, node: literal } of file.flow.constants(node) ?? []) {
    if (typeof value === 'string' && !isInFile(file, literal)) yield { node: undefined, text: value + rest };
  }
}

function* foreignHead(node: Node, rest: string): Iterable<AddressHead> {
  const inner = unwrap(node);
  if (inner.type === 'Literal' && typeof inner.value === 'string') yield { node: undefined, text: inner.value + rest };
  if (inner.type === 'TemplateLiteral') yield { node: undefined, text: (inner.quasis[0]?.value.cooked ?? '') + (inner.expressions.length > 0 ? hole : '') + rest };
}

/** Text of a later piece: proved parts spelled out. */
function textOf(file: RuleFile, node: Node | undefined): string {
  if (!node) return '';
  return file.flow.stringParts(node).map((part) => ('text' in part ? part.text : hole)).join('');
}
