/** What a type says of parsed output: `JSON.parse(text) as { cancel?: boolean }`, also by the name of a type of the same file. */
import type { Node } from '../../model/node.ts';
import { quoted } from '../../rule/literals.ts';
import type { RuleFile } from '../../rule/types.ts';

/** A property's zod type, as text behind `z.`; `any` where the sketch can say no more. */
export interface CastProperty {
  readonly name: string;
  readonly type: string;
  readonly isOptional: boolean;
}

/** Empty where there is no cast, or one that is more than a list of properties. */
export function castProperties(file: RuleFile, call: Node): readonly CastProperty[] {
  const cast = file.parent(call);
  return cast?.type === 'TSAsExpression' ? typeProperties(file, cast.typeAnnotation) : [];
}

/** Empty for a type that is more than a list of properties. */
export function typeProperties(file: RuleFile, type: Node): readonly CastProperty[] {
  const properties = (membersOf(file, type) ?? []).map((member) => toProperty(file, member));
  return properties.every((property) => property !== undefined) ? properties : [];
}

function membersOf(file: RuleFile, type: Node): readonly Node[] | undefined {
  if (type.type === 'TSTypeLiteral') return type.members;
  const name = type.type === 'TSTypeReference' && !type.typeArguments && type.typeName.type === 'Identifier' ? type.typeName.name : undefined;
  if (name === undefined) return undefined;
  const declared = file.nodes('TSInterfaceDeclaration').find((node) => node.id.name === name && node.extends.length === 0 && !node.typeParameters);
  if (declared) return declared.body.body;
  const alias = file.nodes('TSTypeAliasDeclaration').find((node) => node.id.name === name && !node.typeParameters);
  return alias?.typeAnnotation.type === 'TSTypeLiteral' ? alias.typeAnnotation.members : undefined;
}

function toProperty(file: RuleFile, member: Node): CastProperty | undefined {
  if (member.type !== 'TSPropertySignature' || member.computed) return undefined;
  const name = member.key.type === 'Identifier' ? member.key.name : undefined;
  return name === undefined ? undefined : { name, type: zodType(file, member.typeAnnotation?.typeAnnotation), isOptional: member.optional };
}

/** The text behind `z.`. */
function zodType(file: RuleFile, type: Node | undefined): string {
  switch (type?.type) {
    case 'TSStringKeyword':
      return 'string()';
    case 'TSNumberKeyword':
      return 'number()';
    case 'TSBooleanKeyword':
      return 'boolean()';
    case 'TSArrayType':
      return `array(z.${zodType(file, type.elementType)})`;
    case 'TSUnionType': {
      const texts = type.types.map((part) => (part.type === 'TSLiteralType' && part.literal.type === 'Literal' && typeof part.literal.value === 'string' ? quoted(file, part.literal.value) : undefined));
      return texts.every((text) => text !== undefined) ? `enum([${texts.join(', ')}])` : 'any()';
    }
    default:
      return 'any()';
  }
}
