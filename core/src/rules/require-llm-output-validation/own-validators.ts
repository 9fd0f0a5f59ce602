/** Functions of the project that parse a text to say whether it has the right shape, and what stands behind them. */
import type { Use } from '../../flow/types.ts';
import { isInside } from '../../model/inside.ts';
import { propertyName, unwrap, type CallExpression, type FunctionNode, type Node } from '../../model/node.ts';
import { functionsBehind, nodesIn } from '../../rule/project-function.ts';
import type { RuleFile } from '../../rule/types.ts';
import { returnedValues } from '../../rule/values.ts';
import { isCheck } from './checks.ts';
import { isJsonParse, readsParameter } from './json-parse.ts';

/**
 * The parsed value is looked at and goes nowhere: `function isOrder(text) { try { const order = JSON.parse(text); return typeof order.id
 * === 'string' && Array.isArray(order.items); } catch { return false; } }`.
 */
export function isOfValidator(file: RuleFile, call: CallExpression, uses: readonly Use[]): boolean {
  const fn = file.flow.enclosingFunction(call);
  if (!fn || !uses.some((use) => isCheck(file, use))) return false;
  const answers = [...returnedValues(file, fn)];
  return answers.length > 0 && answers.every(isTruthOrNot) && uses.every((use) => staysInTests(file, fn, use));
}

/** `if (isOrder(text)) take(JSON.parse(text));`, also with the answer in a variable. */
export function isBehindValidator(file: RuleFile, call: CallExpression): boolean {
  const [text] = call.arguments;
  const variable = text && file.bindings.variableOf(unwrap(text));
  if (!variable) return false;
  return file.flow.conditionsAt(call).some(({ test, holds }) => holds && validations(file, test).some((asked) => {
    const [given] = asked.arguments;
    const isSame = given !== undefined && file.bindings.variableOf(unwrap(given)) === variable;
    return isSame && !variable.references.some((reference) => reference.isWrite() && reference.identifier.range[0] > asked.range[0] && reference.identifier.range[0] < call.range[0]);
  }));
}

/** Calls of validators that give true where the test holds. */
function validations(file: RuleFile, test: Node, isVariable = false): readonly CallExpression[] {
  const inner = unwrap(test);
  if (inner.type === 'LogicalExpression' && inner.operator === '&&') return [inner.left, inner.right].flatMap((side) => validations(file, side, isVariable));
  if (inner.type === 'CallExpression') return isValidatorCall(file, inner) ? [inner] : [];
  const origins = inner.type === 'Identifier' && !isVariable ? file.flow.origins(inner) : [];
  return origins.length === 1 ? origins.flatMap((origin) => validations(file, origin, true)) : [];
}

function isValidatorCall(file: RuleFile, call: CallExpression): boolean {
  const functions = functionsBehind(file, call.callee);
  return functions.length > 0 && functions.every(({ fn, file: home }) => {
    const parses = nodesIn(home, fn, 'CallExpression').filter((one) => isJsonParse(home, one) && readsParameter(home, one.arguments[0], fn));
    return parses.some((one) => isOfValidator(home, one, home.flow.uses(one))) && [...returnedValues(home, fn)].every((answer) => !isTrue(answer) || isBehindCheck(home, answer));
  });
}

function isTrue(node: Node): boolean {
  const inner = unwrap(node);
  return inner.type === 'Literal' && inner.value === true;
}

/** `if (typeof order.id !== 'string') return false; return true;` */
function isBehindCheck(home: RuleFile, answer: Node): boolean {
  const statement = home.parent(answer);
  return statement !== undefined && home.flow.conditionsAt(statement).length > 0;
}

/** True and false only, or what is false by itself: never the value. */
function isTruthOrNot(node: Node): boolean {
  const inner = unwrap(node);
  switch (inner.type) {
    case 'Literal':
      return typeof inner.value === 'boolean';
    case 'UnaryExpression':
      return inner.operator === '!';
    case 'BinaryExpression':
      return ['===', '!==', '==', '!=', '<', '>', '<=', '>=', 'in', 'instanceof'].includes(inner.operator);
    case 'LogicalExpression':
      return isTruthOrNot(inner.right) && (inner.operator === '&&' || isTruthOrNot(inner.left));
    case 'ConditionalExpression':
      return isTruthOrNot(inner.consequent) && isTruthOrNot(inner.alternate);
    case 'CallExpression': {
      const callee = unwrap(inner.callee);
      return callee.type === 'Identifier' ? callee.name === 'Boolean' : callee.type === 'MemberExpression' && predicates.has(propertyName(callee) ?? '');
    }
    default:
      return false;
  }
}

/** Methods that answer with true or false. */
const predicates = new Set(['isArray', 'isInteger', 'isFinite', 'isSafeInteger', 'every', 'some', 'includes', 'has', 'hasOwn', 'test', 'startsWith']);

function staysInTests(file: RuleFile, fn: FunctionNode, use: Use): boolean {
  switch (use.kind) {
    case 'assigned':
    case 'callee':
      return true;
    case 'exported':
    case 'rendered':
      return false;
    case 'returned':
      return use.from === fn;
    case 'argument':
      return isInside(use.call, fn) && isCheck(file, use);
    case 'read':
      return isInside(use.at, fn) && isTested(file, use.at);
  }
}

/** `order.items` of `order.items && order.items.every(…)`: asked for, not handed on. */
function isTested(file: RuleFile, node: Node): boolean {
  const parent = file.parent(node);
  switch (parent?.type) {
    case 'MemberExpression': {
      if (parent.object !== node) return false;
      const call = file.parent(parent);
      return call?.type === 'CallExpression' && call.callee === parent ? predicates.has(propertyName(parent) ?? '') : isTested(file, parent);
    }
    case 'ChainExpression':
    case 'TSNonNullExpression':
    case 'TSAsExpression':
      return isTested(file, parent);
    case 'CallExpression': {
      const callee = unwrap(parent.callee);
      return callee.type === 'MemberExpression' && predicates.has(propertyName(callee) ?? '');
    }
    case 'LogicalExpression':
      return parent.left === node || isTested(file, parent) || file.parent(parent)?.type === 'ReturnStatement';
    case 'UnaryExpression':
    case 'BinaryExpression':
    case 'IfStatement':
    case 'ReturnStatement':
      return true;
    case 'ConditionalExpression':
      return parent.test === node;
    default:
      return false;
  }
}
