/** What the project declares of a value that becomes a part of a path. */
import { propertyName, unwrap, type Node } from '../../model/node.ts';
import { isOwnModule } from '../../model/own-module.ts';
import type { RuleFile } from '../../rule/types.ts';

/**
 * `task.id` of `(task: Task)`, where `Task` is a type of the project: text only if the type says so here. `encodeURIComponent`
 * does not take what may be absent, and of a type that another file makes nothing is known.
 */
export function isMaybeNoText(file: RuleFile, node: Node): boolean {
  const inner = unwrap(node);
  const object = inner.type === 'MemberExpression' ? unwrap(inner.object) : undefined;
  const name = inner.type === 'MemberExpression' ? propertyName(inner) : undefined;
  const declared = object?.type === 'Identifier' ? file.bindings.variableOf(object)?.defs[0]?.name : undefined;
  const type = declared?.type === 'Identifier' ? declared.typeAnnotation?.typeAnnotation : undefined;
  const members = type && membersOf(file, type);
  return members !== undefined && name !== undefined && !members.some((member) => isText(member, name));
}

/** Members of a type of the project, as far as this file shows them; undefined for types of others. */
function membersOf(file: RuleFile, type: Node): readonly Node[] | undefined {
  if (type.type === 'TSTypeLiteral') return type.members;
  if (type.type !== 'TSTypeReference' || type.typeName.type !== 'Identifier') return undefined;
  const { name } = type.typeName;
  const own = file.nodes('TSInterfaceDeclaration').find(({ id }) => id.name === name);
  if (own) return own.body.body;
  const alias = file.nodes('TSTypeAliasDeclaration').find(({ id }) => id.name === name);
  if (alias) return alias.typeAnnotation.type === 'TSTypeLiteral' ? alias.typeAnnotation.members : [];
  const isImported = file.nodes('ImportDeclaration').some(({ source, specifiers }) => isOwnModule(source.value) && specifiers.some(({ local }) => local.name === name));
  return isImported ? [] : undefined;
}

function isText(member: Node, name: string): boolean {
  if (member.type !== 'TSPropertySignature' || member.optional || member.key.type !== 'Identifier' || member.key.name !== name) return false;
  const type = member.typeAnnotation?.typeAnnotation;
  return type !== undefined && ['TSStringKeyword', 'TSNumberKeyword', 'TSBooleanKeyword', 'TSAnyKeyword', 'TSLiteralType', 'TSTemplateLiteralType'].includes(type.type);
}
