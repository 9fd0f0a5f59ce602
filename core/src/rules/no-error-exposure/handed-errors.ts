/** Helpers that are given the error itself: what they do with it needs an error. */
import { propertyName, unwrap, type FunctionNode, type Node } from '../../model/node.ts';
import { functionsBehind } from '../../rule/project-function.ts';
import type { RuleFile } from '../../rule/types.ts';

/** Functions of the project that hand the error on, one to the other. */
const maxHops = 2;

/** What a text has, too. */
const ofTexts: ReadonlySet<string> = new Set(['length', 'toString', 'valueOf', 'slice', 'substring', 'trim', 'includes', 'startsWith', 'endsWith', 'replace', 'replaceAll', 'split', 'match', 'indexOf', 'toLowerCase', 'toUpperCase', 'padEnd', 'padStart', 'concat', 'charAt', 'at']);

/** `sendFailure(interaction, error, log)` whose parameter is typed `Error`, or is asked for its `message`: with a text the helper would not compile, or would tell and log nothing. */
export function isTakenAsError(file: RuleFile, leaf: Node): boolean {
  const call = file.parent(leaf);
  if (call?.type !== 'CallExpression' && call?.type !== 'NewExpression') return false;
  const index = call.arguments.findIndex((argument) => argument === leaf);
  return index >= 0 && functionsBehind(file, call.callee).some(({ fn, file: home }) => needsError(home, fn, index, 0));
}

function needsError(file: RuleFile, fn: FunctionNode, index: number, hops: number): boolean {
  const given = fn.params[index];
  const parameter = given?.type === 'AssignmentPattern' ? given.left : given;
  if (parameter?.type !== 'Identifier') return parameter?.type === 'ObjectPattern';
  const type = parameter.typeAnnotation?.typeAnnotation;
  if (type && !takesText(type)) return true;
  return (file.bindings.variableOf(parameter)?.references ?? []).some(({ identifier }) => isReadAsError(file, identifier, hops));
}

/** A type of another name may be one of texts (`type Answer = string`); `Error` and its kinds are none. */
function takesText(type: Node): boolean {
  switch (type.type) {
    case 'TSUnionType':
      return type.types.some(takesText);
    case 'TSTypeReference':
      return !(type.typeName.type === 'Identifier' && /(?:Error|Exception)$/.test(type.typeName.name));
    case 'TSTypeLiteral':
      return false;
    default:
      return true;
  }
}

function isReadAsError(file: RuleFile, id: Node, hops: number): boolean {
  let node = id;
  let parent = file.parent(node);
  for (; parent?.type === 'TSAsExpression' || parent?.type === 'TSNonNullExpression'; parent = file.parent(node)) node = parent;
  switch (parent?.type) {
    case 'MemberExpression':
      return unwrap(parent.object) === unwrap(node) && !ofTexts.has(propertyName(parent) ?? '');
    case 'BinaryExpression':
      return parent.operator === 'instanceof' && parent.left === node;
    case 'VariableDeclarator':
      return parent.init === node && parent.id.type === 'ObjectPattern';
    case 'CallExpression': {
      const index = parent.arguments.findIndex((argument) => argument === node);
      return index >= 0 && hops < maxHops && functionsBehind(file, parent.callee).some((next) => needsError(next.file, next.fn, index, hops + 1));
    }
    default:
      return false;
  }
}
