/** Values that the callers of a function decide, where the callers are not in sight: exported functions and methods. */
import type { ParameterTaint } from '../flow/types.ts';
import { isClass, unwrap, type FunctionNode, type Node } from '../model/node.ts';
import type { RuleFile } from './types.ts';

/** Where a program keeps its own settings in what it hands around: `ctx.client.config.limit`. */
const ownSettings = /^\.(?:config(?:uration)?|settings|env)$/;

/** Numbers, flags and closed sets by their annotation cannot carry a command, nor can what has a number or a flag for its default; settings are those of who runs the program. */
export function isTextParameter({ fn, index, path }: ParameterTaint): boolean {
  if (path.some((step) => ownSettings.test(step))) return false;
  const param = fn.params[index];
  const target = param?.type === 'AssignmentPattern' ? param.left : param?.type === 'TSParameterProperty' ? param.parameter : param;
  const type = target && 'typeAnnotation' in target ? target.typeAnnotation?.typeAnnotation : undefined;
  if (path.length > 0) return true;
  if (!type) return !(param?.type === 'AssignmentPattern' && isNumberOrFlag(param.right));
  const parts = type.type === 'TSUnionType' ? type.types : [type];
  return parts.some(({ type: kind }) => !['TSNumberKeyword', 'TSBooleanKeyword', 'TSLiteralType', 'TSUndefinedKeyword', 'TSNullKeyword', 'TSBigIntKeyword'].includes(kind));
}

function isNumberOrFlag(value: Node): boolean {
  const inner = unwrap(value);
  return inner.type === 'Literal' && (typeof inner.value === 'number' || typeof inner.value === 'boolean');
}

/** Exported, or a method of a class or object that is: others decide what goes in. */
export function isCalledByOthers(file: RuleFile, fn: FunctionNode): boolean {
  const parent = file.parent(fn);
  if (parent?.type === 'MethodDefinition') {
    const isPrivate = parent.accessibility === 'private' || parent.key.type === 'PrivateIdentifier' || parent.kind === 'constructor';
    const owner = file.parent(file.parent(parent) ?? parent);
    return !isPrivate && isClass(owner) && isExported(file, owner);
  }
  if (parent?.type === 'PropertyDefinition') {
    const owner = file.parent(file.parent(parent) ?? parent);
    return parent.accessibility !== 'private' && isClass(owner) && isExported(file, owner);
  }
  if (parent?.type === 'Property') {
    const object = file.parent(parent);
    return object !== undefined && isExported(file, object);
  }
  return isExported(file, fn);
}

function isExported(file: RuleFile, node: Node): boolean {
  const parent = file.parent(node);
  if (parent?.type === 'ExportNamedDeclaration' || parent?.type === 'ExportDefaultDeclaration') return true;
  return file.flow.uses(node).some(({ kind }) => kind === 'exported');
}

/** The expression in the command that carries the parameter. */
export function carrierOf(file: RuleFile, node: Node, fn: FunctionNode): Node {
  const inner = unwrap(node);
  const parts = inner.type === 'TemplateLiteral' ? inner.expressions : inner.type === 'BinaryExpression' ? [inner.left, inner.right] : [];
  const carrier = parts.find((part) => file.flow.parameters(part).some((taint) => taint.fn === fn));
  return carrier ? carrierOf(file, carrier, fn) : inner;
}
