/** Text that the bot writes itself around what others wrote: its markup must stay markup. */
import { propertyName, unwrap, type Node, type NodeOf } from '../../model/node.ts';
import { functionsBehind } from '../../rule/project-function.ts';
import type { RuleFile } from '../../rule/types.ts';
import { isInFile, passedTo, returnedValues } from '../../rule/values.ts';

const maxDepth = 6;

/** True if a constant part of the text matches, also through variables, branches and what own functions return. */
export function writesOwn(file: RuleFile, text: Node, markup: RegExp, depth = 0): boolean {
  if (depth > maxDepth) return false;
  if (writtenInPieces(file, text).some((piece) => writesOwn(file, piece, markup, depth + 1))) return true;
  return file.flow.stringParts(text).some((part) => {
    if ('text' in part) return markup.test(part.text);
    return file.flow.origins(part.hole).some((origin) => partsBehind(file, unwrap(origin), unwrap(part.hole)).some(({ home, node }) => writesOwn(home, node, markup, depth + 1)));
  });
}

/** `text += `<b>${name}</b>`;`, and what else a variable is set to later. */
function writtenInPieces(file: RuleFile, text: Node): readonly Node[] {
  const inner = unwrap(text);
  const writes = inner.type === 'Identifier' ? (file.bindings.variableOf(inner)?.references.filter((reference) => reference.isWrite()) ?? []) : [];
  return writes.flatMap(({ identifier }) => {
    const parent = file.parent(identifier);
    return parent?.type === 'AssignmentExpression' && parent.left === identifier ? [parent.right] : [];
  });
}

/** Methods of texts and lists, which write nothing of their own. */
const plainMethods = new Set(['trim', 'trimEnd', 'trimStart', 'slice', 'substring', 'toString', 'toLowerCase', 'toUpperCase', 'join', 'replace', 'replaceAll', 'split', 'at', 'get', 'text', 'json', 'then', 'catch']);

/**
 * True where a call that cannot be seen makes the text of others: `i18n.t('ticket', { message })` may put markup around it. Of a
 * parameter, where a caller in this file gives it such a text.
 */
export function isMadeUnseen(file: RuleFile, text: Node): boolean {
  const given = file.flow.parameters(text).flatMap(({ fn, index, path }) => (path.length === 0 ? [...passedTo(file, fn, index)] : []));
  return [text, ...given].some((value) => file.flow.origins(value).some((origin) => isUnseenCall(file, unwrap(origin.type === 'AwaitExpression' ? origin.argument : origin))));
}

function isUnseenCall(file: RuleFile, node: Node): boolean {
  if (node.type !== 'CallExpression' || !isInFile(file, node)) return false;
  const callee = unwrap(node.callee);
  if (callee.type === 'MemberExpression' && plainMethods.has(propertyName(callee) ?? '')) return false;
  if (functionsBehind(file, callee).length > 0 || file.flow.modelsAt(node).length > 0 || file.flow.taints(node).some(({ source }) => source === node)) return false;
  return node.arguments.some((argument) => argument.type === 'ObjectExpression');
}

/** `caption.slice(0, 1020)`: what the text is made of it stays. */
function isTextMethod({ callee }: NodeOf<'CallExpression'>): boolean {
  const inner = unwrap(callee);
  return inner.type === 'MemberExpression' && textMethods.has(propertyName(inner) ?? '');
}

/** The text, and what is put into it. */
function textsOf({ callee, arguments: given }: NodeOf<'CallExpression'>): readonly Node[] {
  const inner = unwrap(callee);
  const [, replacement] = given;
  const receiver = inner.type === 'MemberExpression' ? [inner.object] : [];
  return inner.type === 'MemberExpression' && /^replace/.test(propertyName(inner) ?? '') && replacement ? [...receiver, replacement] : receiver;
}

/** Methods that give back the text itself, or the better part of it. */
const textMethods = new Set(['trim', 'trimEnd', 'trimStart', 'slice', 'substring', 'substr', 'toString', 'replace', 'replaceAll', 'padEnd', 'padStart', 'normalize']);

interface Part {
  readonly home: RuleFile;
  readonly node: Node;
}

function partsBehind(file: RuleFile, origin: Node, hole: Node): readonly Part[] {
  if (!isInFile(file, origin)) return [];
  const own = (...nodes: readonly Node[]) => nodes.map((node) => ({ home: file, node }));
  switch (origin.type) {
    case 'ConditionalExpression':
      return own(origin.consequent, origin.alternate);
    case 'LogicalExpression':
      return own(origin.left, origin.right);
    case 'AwaitExpression':
      return own(origin.argument);
    case 'CallExpression':
      if (isTextMethod(origin)) return own(...textsOf(origin));
      return functionsBehind(file, origin.callee).flatMap(({ fn, file: home }) => [...returnedValues(home, fn)].map((node) => ({ home, node })));
    default:
      return origin === hole ? [] : own(origin);
  }
}
