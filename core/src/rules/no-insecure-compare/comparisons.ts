/** Everything in a file that compares two texts or byte sequences and stops at the first difference. */
import { propertyName, unwrap, type Node } from '../../model/node.ts';
import type { RuleFile } from '../../rule/types.ts';

export interface Comparison {
  readonly at: Node;
  /** As the message names it. */
  readonly operator: string;
  readonly left: Node;
  readonly right: Node;
}

const equality = new Set(['===', '!==', '==', '!=']);
/** Methods of texts, lists and buffers that compare with their first argument. */
const comparingMethods = new Set(['includes', 'indexOf', 'lastIndexOf', 'startsWith', 'endsWith', 'equals', 'localeCompare']);
/** Functions that compare their first two arguments. */
const comparingFunctions = new Set(['Object.is', 'Buffer.compare']);
/** A file without any of these words compares no credential. */
const relevant = /secret|token|passw|pass\b|passphrase|pwd|credential|_key|api-?key|access-?key|hmac|signature|authorization|auth\b|subtle|createHash|_pin\b/i;

/** Comparisons with a literal are left out: they are no secret, or a matter of another rule. */
export function* comparisons(file: RuleFile): Iterable<Comparison> {
  if (!relevant.test(file.text)) return;
  for (const at of file.nodes('BinaryExpression')) {
    if (equality.has(at.operator) && !isPlain(at.left) && !isPlain(at.right)) yield { at, operator: at.operator, left: at.left, right: at.right };
  }
  for (const at of file.nodes('CallExpression')) yield* comparingCall(file, at);
  for (const statement of file.nodes('SwitchStatement')) {
    for (const { test } of statement.cases) if (test && !isPlain(test)) yield { at: test, operator: 'switch', left: statement.discriminant, right: test };
  }
}

function* comparingCall(file: RuleFile, call: Extract<Node, { type: 'CallExpression' }>): Iterable<Comparison> {
  const callee = unwrap(call.callee);
  const [first, second] = call.arguments;
  const name = callee.type === 'MemberExpression' ? propertyName(callee) : undefined;
  if (callee.type !== 'MemberExpression' || name === undefined || !first || isPlain(first)) return;
  const { object } = callee;
  if (second && object.type === 'Identifier' && comparingFunctions.has(`${object.name}.${name}`) && file.bindings.isGlobal(object)) {
    if (!isPlain(second)) yield { at: call, operator: `${object.name}.${name}`, left: first, right: second };
  } else if (comparingMethods.has(name) && !isPlain(object)) yield { at: call, operator: name, left: object, right: first };
}

/** Visibly no secret, without asking where it comes from. */
function isPlain(node: Node): boolean {
  const inner = unwrap(node);
  switch (inner.type) {
    case 'Literal':
    case 'UnaryExpression':
    case 'UpdateExpression':
    case 'ArrowFunctionExpression':
    case 'FunctionExpression':
    case 'SpreadElement':
      return true;
    case 'TemplateLiteral':
      return inner.expressions.length === 0;
    case 'Identifier':
      return inner.name === 'undefined';
    case 'MemberExpression':
      return propertyName(inner) === 'length';
    default:
      return false;
  }
}
