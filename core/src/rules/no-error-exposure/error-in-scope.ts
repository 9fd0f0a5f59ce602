/** Which expression the helper is given: the error as a whole, under a name that is there at the place of the fix. */
import { isInside } from '../../model/inside.ts';
import { propertyName, unwrap, type Node } from '../../model/node.ts';
import type { RuleFile } from '../../rule/types.ts';
import { destructuredFrom } from './parts-of-error.ts';
import { errorTaint } from './texts.ts';

/** A name of the error that the text uses already, else the caught variable if it is visible there, else the error in the text. */
export function errorInScope(file: RuleFile, node: Node): string {
  const taint = errorTaint(file, node);
  const source = taint?.source;
  const whole = errorIn(file, node);
  const from = destructuredFrom(file, whole);
  if (from) return file.textOf(from);
  if (source?.type !== 'Identifier' || taint?.sourceFile.path !== file.path) return file.textOf(whole);
  const variable = file.bindings.variableOf(source);
  const block = variable?.scope.block;
  if (!variable || !block || !isInside(node, block)) return file.textOf(whole);
  const alias = file.nodes('Identifier').find((id) => isInside(id, node) && isSameError(file, id, variable));
  return alias?.name ?? source.name;
}

type Variable = NonNullable<ReturnType<RuleFile['bindings']['variableOf']>>;

/** `const error = caught as Error`, `caught instanceof Error ? caught : new Error(String(caught))`: without this use nobody might need it. */
function isSameError(file: RuleFile, id: Node, caught: Variable): boolean {
  const own = file.bindings.variableOf(id);
  if (!own || own === caught || own.defs[0]?.node.type !== 'VariableDeclarator') return false;
  const origins = file.flow.origins(id).map(unwrap);
  const isCaught = (origin: Node) => origin === caught.defs[0]?.name || file.bindings.variableOf(origin) === caught;
  return origins.some(isCaught) && origins.every((origin) => isCaught(origin) || isNewError(file, origin));
}

function isNewError(file: RuleFile, node: Node): boolean {
  return node.type === 'NewExpression' && node.callee.type === 'Identifier' && node.callee.name === 'Error' && file.bindings.isGlobal(node.callee);
}

/** Methods that give the same text, tidied or cut: `error.message.slice(0, 1000)`. */
const textMethods = new Set(['toString', 'slice', 'substring', 'substr', 'trim', 'trimEnd', 'trimStart', 'replace', 'replaceAll', 'split', 'at', 'toLowerCase', 'toUpperCase', 'normalize']);

/** `error` of `error.message`, `error.toString()`, `String(error)` and `JSON.stringify(error)`: the log shall have all of it. */
function errorIn(file: RuleFile, node: Node): Node {
  const inner = unwrap(node);
  const whole = inner.type === 'MemberExpression' ? readFrom(file, inner) : inner.type === 'CallExpression' ? turnedToText(file, inner) : undefined;
  return whole ? errorIn(file, whole) : inner;
}

/** `error` of `error.message`, the text of `text.split('\n')[0]`. */
function readFrom(file: RuleFile, node: Extract<Node, { type: 'MemberExpression' }>): Node | undefined {
  const object = unwrap(node.object);
  if (node.computed) return object.type === 'CallExpression' && object.callee.type === 'MemberExpression' && propertyName(object.callee) === 'split' ? object : undefined;
  return ['message', 'stack'].includes(propertyName(node) ?? '') && isError(file, node.object, node) ? node.object : undefined;
}

function turnedToText(file: RuleFile, call: Extract<Node, { type: 'CallExpression' }>): Node | undefined {
  const callee = unwrap(call.callee);
  const [first] = call.arguments;
  const isGiven = (callee.type === 'Identifier' && callee.name === 'String') || (callee.type === 'MemberExpression' && file.textOf(callee) === 'JSON.stringify');
  const whole = callee.type === 'MemberExpression' && textMethods.has(propertyName(callee) ?? '') ? callee.object : isGiven ? first : undefined;
  return whole && whole.type !== 'SpreadElement' && errorTaint(file, whole) ? whole : undefined;
}

/** Its text is the detail of an error as a whole, or the property is where the detail is read first: `err.message` of Express' handler. */
function isError(file: RuleFile, object: Node, property: Node): boolean {
  return errorTaint(file, object) !== undefined || (object.type === 'Identifier' && errorTaint(file, property)?.source === property);
}
