/** Reads of a field of parsed output after which its type is known, or which nobody but a log sees. */
import { isInside } from '../../model/inside.ts';
import { propertyName, unwrap, type Node, type NodeOf } from '../../model/node.ts';
import { functionsBehind } from '../../rule/project-function.ts';
import type { RuleFile } from '../../rule/types.ts';

const conversions = new Set(['String', 'Number', 'Boolean', 'parseInt', 'parseFloat']);

/** Methods that only texts have: of anything else, the call throws. */
const textMethods = new Set(['trim', 'trimStart', 'trimEnd', 'toLowerCase', 'toUpperCase', 'startsWith', 'endsWith', 'split', 'replace', 'replaceAll', 'padStart', 'padEnd', 'charCodeAt', 'normalize', 'localeCompare']);

/** `String(answer.title ?? '')`, `!answer.isDone`, `console.log(answer.items?.length)`, and `answer.reason?.trim()` in a `try` that has an answer of its own. */
export function isHarmlessRead(file: RuleFile, at: Node): boolean {
  let node = at;
  let isShown = false;
  for (let parent = file.parent(node); parent; node = parent, parent = file.parent(node)) {
    switch (parent.type) {
      case 'MemberExpression':
        if (parent.object !== node || isShown) return false;
        if (node !== at && isTextCall(file, parent) && failsSoftly(file, parent)) return true;
        break;
      case 'ChainExpression':
      case 'TSNonNullExpression':
      case 'TSAsExpression':
        break;
      case 'LogicalExpression':
        if (parent.left !== node || unwrap(parent.right).type !== 'Literal') return false;
        break;
      case 'TemplateLiteral':
      case 'ObjectExpression':
        isShown = true;
        break;
      case 'BinaryExpression':
        if (parent.operator !== '+') return false;
        isShown = true;
        break;
      case 'Property':
        if (parent.value !== node) return false;
        break;
      case 'UnaryExpression':
        return parent.operator === '!' && node !== at && !isShown;
      case 'CallExpression':
        return parent.callee !== node && node !== at && ((!isShown && (isConversion(file, parent) || isOwnConversion(file, parent))) || isLog(file, parent));
      default:
        return false;
    }
  }
  return false;
}

function isConversion(file: RuleFile, { callee }: NodeOf<'CallExpression'>): boolean {
  return callee.type === 'Identifier' && conversions.has(callee.name) && file.bindings.isGlobal(callee);
}

/** `asText(answer.title)` with `const asText = (value) => typeof value === 'string' ? value : ''`: the function looks at the type before all else. */
function isOwnConversion(file: RuleFile, call: NodeOf<'CallExpression'>): boolean {
  const behind = call.arguments.length === 1 ? functionsBehind(file, call.callee) : [];
  return behind.length > 0 && behind.every(({ fn, file: home }) => {
    const [value, ...others] = fn.params;
    const [first] = value?.type === 'Identifier' && others.length === 0 ? (home.bindings.variableOf(value)?.references ?? []).filter((reference) => reference.isRead()) : [];
    return first !== undefined && asksForType(home, first.identifier);
  });
}

function asksForType(home: RuleFile, read: Node): boolean {
  const parent = home.parent(read);
  const callee = parent?.type === 'CallExpression' && parent.callee !== read ? unwrap(parent.callee) : undefined;
  return (parent?.type === 'UnaryExpression' && parent.operator === 'typeof') || (callee?.type === 'MemberExpression' && propertyName(callee) === 'isArray');
}

/** `for (const [key, value] of Object.entries(answer))` where all that is done with the values is to convert them, or to look at their type. */
export function isHarmlessLoop(file: RuleFile, call: Node): boolean {
  const loop = file.parent(call);
  const callee = call.type === 'CallExpression' ? unwrap(call.callee) : undefined;
  if (callee?.type !== 'MemberExpression' || callee.object.type !== 'Identifier' || callee.object.name !== 'Object' || !file.bindings.isGlobal(callee.object) || propertyName(callee) !== 'entries') return false;
  const name = loop?.type === 'ForOfStatement' && loop.right === call && loop.left.type === 'VariableDeclaration' ? loop.left.declarations[0]?.id : undefined;
  const value = name?.type === 'ArrayPattern' && name.elements.length === 2 ? name.elements[1] : undefined;
  const reads = value?.type === 'Identifier' ? (file.bindings.variableOf(value)?.references ?? []).filter((reference) => reference.isRead()) : [];
  return value?.type === 'Identifier' && reads.every(({ identifier }) => asksForType(file, identifier) || isConverted(file, identifier));
}

/** `String(title)`, a log, or a function of the project's own that looks at the type first. */
export function isConverted(file: RuleFile, read: Node): boolean {
  const parent = file.parent(read);
  return parent?.type === 'CallExpression' && parent.callee !== read && (isConversion(file, parent) || isOwnConversion(file, parent) || isLog(file, parent));
}

function isLog(file: RuleFile, call: NodeOf<'CallExpression'>): boolean {
  return file.flow.modelsAt(call).some((model) => model.kind === 'sink' && model.sinkKind === 'log');
}

function isTextCall(file: RuleFile, member: NodeOf<'MemberExpression'>): boolean {
  const call = file.parent(member);
  return call?.type === 'CallExpression' && call.callee === member && textMethods.has(propertyName(member) ?? '');
}

/** In a `try` of the same function whose `catch` goes on without the value. */
function failsSoftly(file: RuleFile, node: Node): boolean {
  const fn = file.flow.enclosingFunction(node);
  return file.nodes('TryStatement').some(({ block, handler }) => handler !== null && isInside(node, block) && file.flow.enclosingFunction(block) === fn && !file.nodes('ThrowStatement').some((statement) => isInside(statement, handler)));
}
