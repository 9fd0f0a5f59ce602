/** Fields of the project's own classes of errors that say what the error is about: the name of a step, a version that was asked for. */
import type { FileModel } from '../../model/file-model.ts';
import { propertyName, type Node, type NodeOf } from '../../model/node.ts';
import { classNamed, constructionsOf, isParameter, tellsOfAnother, type ClassInFile } from './class-lookup.ts';

/** Classes above one another that are looked into. */
const maxParents = 3;

/** Names of fields in which errors keep what somebody else said. */
export const foreignText = /message|stack|cause|err|exception|response|body|data|detail|output|stdout|reason|raw|text|inner|original|query|sql|config|request/i;

/** `agentName` of `constructor(readonly agentName: string)`, in the class or the one that it extends, where nothing that is seen to make one gives it parts of another error. */
export function isOwnField(file: FileModel, name: Node, field: string): boolean {
  return !foreignText.test(field) && keepsArgument(file, name, field, 0);
}

function keepsArgument(file: FileModel, name: Node, field: string, depth: number): boolean {
  const found = classNamed(file, name);
  const parent = found?.node.superClass;
  if (!found || !parent || depth > maxParents || constructionsOf(file, name).some(({ arguments: given }) => given.some((argument) => tellsOfAnother(found.file, argument) || tellsOfAnother(file, argument)))) return false;
  const constructor = found.node.body.body.find((member) => member.type === 'MethodDefinition' && member.kind === 'constructor');
  const isKept = constructor?.type === 'MethodDefinition' && (isParameterProperty(constructor, field) || isAssigned(found, field));
  return isKept || keepsArgument(found.file, parent, field, depth + 1);
}

/** `constructor(public readonly agentName: string)`, of a type that has no other error in it. */
function isParameterProperty({ value }: NodeOf<'MethodDefinition'>, field: string): boolean {
  return value.params.some((param) => {
    const given = param.type === 'TSParameterProperty' ? param.parameter : undefined;
    const target = given?.type === 'AssignmentPattern' ? given.left : given;
    return target?.type === 'Identifier' && target.name === field && isPlain(target);
  });
}

/** `this.param = param;` */
function isAssigned({ node, file }: ClassInFile, field: string): boolean {
  return file.nodes('AssignmentExpression').some(({ left, right, range }) => {
    const isInClass = node.range[0] <= range[0] && range[1] <= node.range[1];
    return isInClass && left.type === 'MemberExpression' && left.object.type === 'ThisExpression' && propertyName(left) === field && isParameter(file, right) && isPlain(file.bindings.variableOf(right)?.defs[0]?.name);
  });
}

function isPlain(parameter: Node | undefined): boolean {
  const type = parameter?.type === 'Identifier' ? parameter.typeAnnotation?.typeAnnotation : undefined;
  if (!type) return true;
  const parts = type.type === 'TSUnionType' ? type.types : [type];
  return parts.every(({ type: kind }) => ['TSStringKeyword', 'TSNumberKeyword', 'TSBooleanKeyword', 'TSLiteralType', 'TSUndefinedKeyword', 'TSNullKeyword'].includes(kind));
}
