/** `JSON.parse`, and the text that it is given. */
import { globalName } from '../../model/global-name.ts';
import { unwrap, type FunctionNode, type Node } from '../../model/node.ts';
import type { RuleFile } from '../../rule/types.ts';
import { parameterOf } from '../../rule/values.ts';

/** Variables that a helper's text is followed back through. */
const maxSteps = 5;

export function isJsonParse(file: RuleFile, node: Node): boolean {
  return isJsonMethod(file, node, 'parse');
}

/** `JSON.stringify(value)` */
export function isJsonText(file: RuleFile, node: Node): boolean {
  return isJsonMethod(file, unwrap(node), 'stringify');
}

function isJsonMethod(file: RuleFile, node: Node, method: string): boolean {
  return node.type === 'CallExpression' && globalName(file, unwrap(node.callee)) === `JSON.${method}`;
}

/** The text is the function's first parameter, whatever is cut off it. */
export function readsParameter(home: RuleFile, text: Node | undefined, fn: FunctionNode, depth = 0): boolean {
  if (!text || depth > maxSteps) return false;
  const root = receiver(text);
  const parameter = root && parameterOf(home, root);
  if (parameter) return parameter.fn === fn && parameter.index === 0 && parameter.path.length === 0;
  return root !== undefined && home.flow.origins(root).some((origin) => origin !== root && readsParameter(home, origin, fn, depth + 1));
}

/** `text` of `text.match(/{.*}/s)[0].trim()`. */
function receiver(node: Node): Node | undefined {
  let inner = unwrap(node);
  for (;;) {
    if (inner.type === 'MemberExpression') inner = unwrap(inner.object);
    else if (inner.type === 'CallExpression' && unwrap(inner.callee).type === 'MemberExpression') inner = unwrap(inner.callee);
    else if (inner.type === 'LogicalExpression') inner = unwrap(inner.left);
    else return inner.type === 'Identifier' ? inner : undefined;
  }
}
