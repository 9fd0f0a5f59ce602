/** What a type says of parsed output: `JSON.parse(text) as { cancel?: boolean }`, `const order: Order = JSON.parse(text)`. */
import { unwrap, type Node } from '../../model/node.ts';
import { quoted } from '../../rule/literals.ts';
import type { RuleFile } from '../../rule/types.ts';

/** A property's zod type, as text behind `z.`; `any` where the sketch can say no more. */
export interface CastProperty {
  readonly name: string;
  readonly type: string;
  readonly isOptional: boolean;
}

/** Properties of an object, or of each object of a list. */
export interface SaidShape {
  readonly properties: readonly CastProperty[];
  readonly isList: boolean;
}

const nothing: SaidShape = { properties: [], isList: false };
const maxDepth = 3;

/** The type in a cast of the call, or that of the variable or function which takes it as it is. */
export function declaredType(file: RuleFile, call: Node): Node | undefined {
  const parent = file.parent(call);
  if (parent?.type === 'TSAsExpression' || parent?.type === 'TSSatisfiesExpression') return parent.typeAnnotation;
  if (parent?.type === 'VariableDeclarator') return parent.id.typeAnnotation?.typeAnnotation;
  const fn = file.flow.enclosingFunction(call);
  const isReturned = parent?.type === 'ReturnStatement' || (fn !== undefined && fn.type === 'ArrowFunctionExpression' && unwrap(fn.body) === call);
  return isReturned ? withoutPromise(fn?.returnType?.typeAnnotation) : undefined;
}

function withoutPromise(type: Node | undefined): Node | undefined {
  const isPromise = type?.type === 'TSTypeReference' && type.typeName.type === 'Identifier' && type.typeName.name === 'Promise';
  return isPromise ? type.typeArguments?.params[0] : type;
}

/** Name of the schema that a type was inferred from: `type Order = z.infer<typeof orderSchema>`. */
export function inferredFrom(file: RuleFile, type: Node): string | undefined {
  const name = referenceName(type);
  const inferred = name === undefined ? type : file.nodes('TSTypeAliasDeclaration').find((node) => node.id.name === name && !node.typeParameters)?.typeAnnotation;
  const [query, ...more] = inferred?.type === 'TSTypeReference' && /(?:^|\.)(?:infer|output|InferOutput|Infer)$/.test(file.textOf(inferred.typeName)) ? (inferred.typeArguments?.params ?? []) : [];
  return query?.type === 'TSTypeQuery' && query.exprName.type === 'Identifier' && more.length === 0 ? query.exprName.name : undefined;
}

/** Empty for a type that is more than a list of properties, and for no type. */
export function typeShape(file: RuleFile, type: Node | undefined): SaidShape {
  const element = type && elementOf(type);
  return type ? { properties: propertiesOf(file, element ?? type, 0) ?? [], isList: element !== undefined } : nothing;
}

function elementOf(type: Node): Node | undefined {
  if (type.type === 'TSArrayType') return type.elementType;
  return type.type === 'TSTypeReference' && type.typeName.type === 'Identifier' && type.typeName.name === 'Array' ? type.typeArguments?.params[0] : undefined;
}

function propertiesOf(file: RuleFile, type: Node, depth: number): readonly CastProperty[] | undefined {
  const properties = membersOf(file, type)?.map((member) => toProperty(file, member, depth));
  return properties?.every((property) => property !== undefined) ? properties : undefined;
}

function referenceName(type: Node): string | undefined {
  return type.type === 'TSTypeReference' && !type.typeArguments && type.typeName.type === 'Identifier' ? type.typeName.name : undefined;
}

function membersOf(file: RuleFile, type: Node): readonly Node[] | undefined {
  if (type.type === 'TSTypeLiteral') return type.members;
  const name = referenceName(type);
  if (name === undefined) return undefined;
  const declared = file.nodes('TSInterfaceDeclaration').find((node) => node.id.name === name && node.extends.length === 0 && !node.typeParameters);
  if (declared) return declared.body.body;
  const alias = file.nodes('TSTypeAliasDeclaration').find((node) => node.id.name === name && !node.typeParameters);
  return alias?.typeAnnotation.type === 'TSTypeLiteral' ? alias.typeAnnotation.members : undefined;
}

function toProperty(file: RuleFile, member: Node, depth: number): CastProperty | undefined {
  if (member.type !== 'TSPropertySignature' || member.computed) return undefined;
  const name = member.key.type === 'Identifier' ? member.key.name : undefined;
  return name === undefined ? undefined : { name, type: zodType(file, member.typeAnnotation?.typeAnnotation, depth + 1), isOptional: member.optional };
}

/** The text behind `z.`. */
function zodType(file: RuleFile, type: Node | undefined, depth: number): string {
  const element = type && elementOf(type);
  if (element) return `array(z.${zodType(file, element, depth)})`;
  switch (type?.type) {
    case 'TSStringKeyword':
      return 'string()';
    case 'TSNumberKeyword':
      return 'number()';
    case 'TSBooleanKeyword':
      return 'boolean()';
    case 'TSUnionType':
      return unionType(file, type.types, depth);
    default: {
      const properties = type && depth < maxDepth ? propertiesOf(file, type, depth) : undefined;
      return properties && properties.length > 0 ? `object({ ${properties.map((property) => `${property.name}: z.${property.type}${property.isOptional ? '.optional()' : ''}`).join(', ')} })` : 'any()';
    }
  }
}

/** `'a' | 'b'`, `string | null` */
function unionType(file: RuleFile, types: readonly Node[], depth: number): string {
  const [only, ...more] = types.filter(({ type }) => type !== 'TSNullKeyword');
  if (only && more.length === 0 && types.length === 2) return `${zodType(file, only, depth)}.nullable()`;
  const texts = types.map((part) => (part.type === 'TSLiteralType' && part.literal.type === 'Literal' && typeof part.literal.value === 'string' ? quoted(file, part.literal.value) : undefined));
  return texts.every((text) => text !== undefined) ? `enum([${texts.join(', ')}])` : 'any()';
}
