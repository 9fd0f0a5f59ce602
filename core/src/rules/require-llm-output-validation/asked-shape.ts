/** The zod schema for what the call asked the model for: `responseSchema` of Gemini, JSON schemas of others. */
import { code, joinCode } from '../../edit/code.ts';
import type { CodeText, HelperRef } from '../../edit/types.ts';
import { propertyName, unwrap, type Node, type NodeOf } from '../../model/node.ts';
import { quoted } from '../../rule/literals.ts';
import type { RuleFile } from '../../rule/types.ts';
import { isInFile } from '../../rule/values.ts';
import type { ParseSite } from './parse-sites.ts';
import type { Part } from './read-shape.ts';

type ObjectNode = NodeOf<'ObjectExpression'>;

/** Where a schema stands in the option that asks for structured output. */
const places = ['', 'schema', 'json_schema.schema', 'jsonSchema.schema'];
const maxDepth = 8;

/** Undefined where the call asks for no object whose schema stands in the file, or for one that lacks what the code reads. */
export function askedShape(file: RuleFile, site: ParseSite, read: Part, z: HelperRef, eol: string): CodeText | undefined {
  const schema = askedSchema(file, site);
  const properties = schema && objectAt(file, schema, 'properties');
  if (!schema || !properties || kindOf(file, schema) !== 'object' || !covers(file, schema, read, 0)) return undefined;
  const lines = fieldsOf(file, schema, z, 0).map((field) => code`  ${field},${eol}`);
  return lines.length === 0 ? undefined : code`${z}.object({${eol}${joinCode(lines)}})`;
}

function askedSchema(file: RuleFile, { taint: { source, sourceFile, model } }: ParseSite): ObjectNode | undefined {
  const call = sourceFile.path === file.path && model?.kind === 'llm-call' && model.structuredBy ? modelCall(file, source, 0) : undefined;
  if (!call || model?.kind !== 'llm-call') return undefined;
  const callee = unwrap(call.callee);
  // Options that the model was made with: `getGenerativeModel({ generationConfig: { responseSchema } })`.
  const client = callee.type === 'MemberExpression' ? file.flow.makers(callee.object).map(({ node }) => unwrap(node)) : [];
  const options = [call, ...client].flatMap((node) => (node.type === 'CallExpression' && node.arguments[0] && isInFile(file, node) ? [node.arguments[0]] : []));
  for (const option of options) {
    for (const path of model.structuredBy ?? []) {
      const found = places.map((place) => objectAt(file, option, place === '' ? path : `${path}.${place}`)).find((node) => node && kindOf(file, node) !== undefined);
      if (found) return found;
    }
  }
  return undefined;
}

/** `client.create(…)` of `(await client.create(…)).choices[0]`, also through variables. */
function modelCall(file: RuleFile, node: Node, depth: number): NodeOf<'CallExpression'> | undefined {
  if (depth > maxDepth) return undefined;
  const inner = unwrap(node);
  switch (inner.type) {
    case 'CallExpression':
      if (file.flow.calls('llm-call').some((call) => call.node === inner)) return inner;
      return inner.callee.type === 'MemberExpression' ? modelCall(file, inner.callee.object, depth + 1) : undefined;
    case 'MemberExpression':
      return modelCall(file, inner.object, depth + 1);
    case 'AwaitExpression':
      return modelCall(file, inner.argument, depth + 1);
    case 'Identifier': {
      const declared = file.bindings.variableOf(inner)?.defs[0]?.node;
      // `const { response } = await …`
      if (declared?.type === 'VariableDeclarator' && declared.id.type === 'ObjectPattern') return declared.init ? modelCall(file, declared.init, depth + 1) : undefined;
      const [only, ...more] = file.flow.origins(inner);
      return only && only !== inner && more.length === 0 && isInFile(file, only) ? modelCall(file, only, depth + 1) : undefined;
    }
    default:
      return undefined;
  }
}

/** The one object literal at a path. */
function objectAt(file: RuleFile, node: Node, path: string): ObjectNode | undefined {
  const inner = valueAt(file, node, path);
  return inner?.type === 'ObjectExpression' && isInFile(file, inner) && inner.properties.every(({ type }) => type === 'Property') ? inner : undefined;
}

function valueAt(file: RuleFile, node: Node, path: string): Node | undefined {
  const [value, ...others] = file.flow.lookup(node, path).nodes.flatMap((found) => file.flow.origins(found));
  return value && others.length === 0 ? unwrap(value) : undefined;
}

const kinds = new Set(['object', 'array', 'string', 'number', 'integer', 'boolean']);

/** `'object'`, `['string', 'null']`, `Type.OBJECT`. */
function kindOf(file: RuleFile, schema: ObjectNode): string | undefined {
  const type = valueAt(file, schema, 'type');
  const named = type?.type === 'ArrayExpression' ? type.elements.map((element) => wordAt(file, element)).filter((word) => word !== 'null') : type ? [wordAt(file, type)] : [];
  return named.length === 1 && named[0] !== undefined && kinds.has(named[0]) ? named[0] : undefined;
}

/** `STRING` of the enum `Type` of Gemini's SDKs has the same word as its value. */
function wordAt(file: RuleFile, node: Node | null): string | undefined {
  const value = node && file.flow.constant(node)?.value;
  if (typeof value === 'string') return value.toLowerCase();
  const isMember = node?.type === 'MemberExpression' && file.flow.names(node).some((name) => /^import:@google[-\w/]*:(?:Schema)?Type\./.test(name));
  return isMember ? propertyName(node)?.toLowerCase() : undefined;
}

/** True unless the code reads a property that the schema does not name. */
function covers(file: RuleFile, schema: ObjectNode, read: Part, depth: number): boolean {
  if (depth > maxDepth) return true;
  const items = objectAt(file, schema, 'items');
  if (read.elements && items && !covers(file, items, read.elements, depth + 1)) return false;
  if (!objectAt(file, schema, 'properties')) return true;
  return [...read.properties].every(([name, part]) => {
    const [found] = file.flow.lookup(schema, `properties.${name}`).nodes;
    const inner = found && unwrap(found);
    return inner !== undefined && (inner.type !== 'ObjectExpression' || covers(file, inner, part, depth + 1));
  });
}

function fieldsOf(file: RuleFile, schema: ObjectNode, z: HelperRef, depth: number): readonly CodeText[] {
  const required = wordsAt(file, schema, 'required') ?? [];
  const properties = objectAt(file, schema, 'properties')?.properties ?? [];
  return properties.flatMap((property) => {
    const name = property.type === 'Property' ? propertyName(property) : undefined;
    if (property.type !== 'Property' || name === undefined) return [];
    const key = /^[A-Za-z_$][\w$]*$/.test(name) ? name : quoted(file, name);
    return [code`${key}: ${typeOf(file, property.value, z, depth + 1, !required.includes(name))}`];
  });
}

function typeOf(file: RuleFile, node: Node, z: HelperRef, depth: number, isOptional: boolean): CodeText {
  const [schema, ...others] = file.flow.origins(node).map(unwrap);
  if (depth > maxDepth || schema?.type !== 'ObjectExpression' || others.length > 0 || !isInFile(file, schema)) return code`${z}.any()`;
  const choices = choicesOf(file, schema);
  const own = choices?.schema ?? schema;
  const kind = plainType(file, own, z, depth);
  if (!kind) return code`${z}.any()${isOptional ? '.optional()' : ''}`;
  const isNullable = choices !== undefined || isNullableType(file, schema);
  return code`${kind}${isNullable ? (isOptional ? '.nullish()' : '.nullable()') : isOptional ? '.optional()' : ''}`;
}

function plainType(file: RuleFile, schema: ObjectNode, z: HelperRef, depth: number): CodeText | undefined {
  switch (kindOf(file, schema)) {
    case 'string': {
      const words = wordsAt(file, schema, 'enum');
      return words && words.length > 0 ? code`${z}.enum([${words.map((word) => quoted(file, word)).join(', ')}])` : code`${z}.string()`;
    }
    case 'number':
      return code`${z}.number()`;
    case 'integer':
      return code`${z}.number().int()`;
    case 'boolean':
      return code`${z}.boolean()`;
    case 'array': {
      const items = valueAt(file, schema, 'items');
      return code`${z}.array(${items ? typeOf(file, items, z, depth + 1, false) : code`${z}.any()`})`;
    }
    case 'object': {
      const fields = fieldsOf(file, schema, z, depth);
      return fields.length === 0 ? code`${z}.record(${z}.string(), ${z}.any())` : code`${z}.object({ ${joinCode(fields, ', ')} })`;
    }
    default:
      return undefined;
  }
}

/** `anyOf: [{ type: 'string' }, { type: 'null' }]` */
function choicesOf(file: RuleFile, schema: ObjectNode): { readonly schema: ObjectNode } | undefined {
  const list = valueAt(file, schema, 'anyOf');
  const [first, second, ...more] = list?.type === 'ArrayExpression' ? list.elements : [];
  if (!first || !second || more.length > 0) return undefined;
  const [one, other] = [first, second].map(unwrap);
  if (one?.type !== 'ObjectExpression' || other?.type !== 'ObjectExpression') return undefined;
  const isNull = (option: ObjectNode) => file.flow.constant(valueAt(file, option, 'type') ?? option)?.value === 'null';
  return isNull(other) ? { schema: one } : isNull(one) ? { schema: other } : undefined;
}

/** `type: ['string', 'null']`, `nullable: true` */
function isNullableType(file: RuleFile, schema: ObjectNode): boolean {
  const type = valueAt(file, schema, 'type');
  const nullable = valueAt(file, schema, 'nullable');
  if (nullable && file.flow.constant(nullable)?.value === true) return true;
  return type?.type === 'ArrayExpression' && type.elements.some((element) => element && file.flow.constant(element)?.value === 'null');
}

/** A list of words that are written out. */
function wordsAt(file: RuleFile, schema: ObjectNode, name: string): readonly string[] | undefined {
  const list = valueAt(file, schema, name);
  if (list?.type !== 'ArrayExpression') return undefined;
  const words = list.elements.map((element) => element && file.flow.constant(element)?.value);
  return words.every((word) => typeof word === 'string') ? words : undefined;
}
