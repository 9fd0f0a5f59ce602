/** Schemas that the code can use where the parse stands, and the library that the project writes them with. */
import { propertyName, unwrap, type Node } from '../../model/node.ts';
import type { RuleFile } from '../../rule/types.ts';
import type { ParseSite } from './parse-sites.ts';

/**
 * A schema of the same scope whose keys cover everything that is read, and which asks for nothing else: a value without that would be
 * refused. Where this one is also handed on as a whole, it may ask for as much again.
 */
export function fittingSchema(file: RuleFile, site: ParseSite, names: readonly string[], isWhole: boolean): string | undefined {
  if (names.length === 0) return undefined;
  for (const { name: constant, value } of constantsInScope(file, site.call)) {
    const keys = schemaKeys(file, value);
    const required = [...(keys ?? [])].flatMap(([name, isRequired]) => (isRequired ? [name] : []));
    const read = required.filter((name) => names.includes(name));
    const isForMore = isWhole ? read.length * 2 < required.length : read.length < required.length;
    if (keys && !isForMore && names.every((name) => keys.has(name))) return constant;
  }
  return undefined;
}

/** Variables above the call that it can read, with what they are given. */
export function* constantsInScope(file: RuleFile, call: Node): Generator<{ readonly name: string; readonly value: Node }> {
  for (const { id, init, range } of file.nodes('VariableDeclarator')) {
    if (id.type !== 'Identifier' || !init || range[1] > call.range[0]) continue;
    const block = file.bindings.variableOf(id)?.scope.block;
    if (block && block.range[0] <= call.range[0] && call.range[1] <= block.range[1]) yield { name: id.name, value: init };
  }
}

/** Each key, and whether a value without it is refused. */
function schemaKeys(file: RuleFile, init: Node): ReadonlyMap<string, boolean> | undefined {
  const call = unwrap(init);
  if (call.type !== 'CallExpression' || !file.flow.names(call.callee).some((name) => /^import:(?:zod(?:\/|:)|valibot:)/.test(name))) return undefined;
  const [object] = call.arguments;
  if (object?.type !== 'ObjectExpression') return undefined;
  return new Map(object.properties.flatMap((property) => (property.type === 'Property' ? [[propertyName(property) ?? '', !mayBeAbsent(property.value)] as const] : [])));
}

const mayBeMissing = new Set(['optional', 'nullish', 'default', 'catch', 'prefault', 'any', 'unknown', 'fallback', 'undefinedable', 'exactOptional']);

/** `z.string().max(80).optional()`, `v.optional(v.string())` */
function mayBeAbsent(schema: Node): boolean {
  const callee = schema.type === 'CallExpression' ? unwrap(schema.callee) : undefined;
  return callee?.type === 'MemberExpression' && (mayBeMissing.has(propertyName(callee) ?? '') || mayBeAbsent(callee.object));
}

const otherLibraries = ['valibot', 'arktype', '@sinclair/typebox', 'typebox', 'yup', 'joi', 'superstruct', 'effect'];

/** The file checks with another library, or the project has no other one: nobody there wants a second one for one schema. */
export function isOfOtherLibrary(file: RuleFile): boolean {
  if (imports(file, 'zod')) return false;
  const isDeclared = (name: string) => file.project.versionOf?.(name, file.path) !== undefined;
  return otherLibraries.some((name) => imports(file, name)) || (!isDeclared('zod') && otherLibraries.some(isDeclared));
}

function imports(file: RuleFile, name: string): boolean {
  return file.nodes('ImportDeclaration').some(({ source }) => source.value === name || source.value.startsWith(`${name}/`));
}
