/** The schema that a fix hands to the helper: one of the file that fits, else a sketch. */
import { code, helper, joinCode } from '../../edit/code.ts';
import { semicolonBefore, startWithComments } from '../../edit/statements.ts';
import type { CodeText, EditPlan, HelperRef } from '../../edit/types.ts';
import type { Use } from '../../flow/types.ts';
import type { Node } from '../../model/node.ts';
import type { RuleFile } from '../../rule/types.ts';
import { askedShape } from './asked-shape.ts';
import { declaredType, inferredFrom, typeShape, type SaidShape } from './cast-shape.ts';
import { parameterTypes } from './parameter-types.ts';
import { readShape, type Part, type ReadType } from './read-shape.ts';
import { parseSites, type ParseSite } from './parse-sites.ts';
import { constantsInScope, fittingSchema, isOfOtherLibrary } from './schemas-in-scope.ts';

export interface ChosenSchema {
  readonly name: string;
  /** Inserts the sketched schema; absent if `name` is declared already. */
  readonly sketch?: EditPlan;
  /** The sketch is what the call asked the model for. */
  readonly isAsked?: boolean;
  /** The sketch says all that the cast of the call says, which nobody needs any more. */
  readonly replacesCast?: boolean;
}

/** Undefined where a type of the project says more than a sketch could: the code would not type-check any more. */
export function schemaFor(file: RuleFile, site: ParseSite): ChosenSchema | undefined {
  const shape = readShape(file, site.call, site.uses);
  const isWhole = isUsedWhole(file, site.uses);
  const existing = schemaOfType(file, site) ?? fittingSchema(file, site, [...shape.properties.keys()], isWhole);
  if (existing !== undefined) return { name: existing };
  const said = isTyped(file, site) ? declaredShape(file, site) : saidShape(file, site);
  if (!said || isOfOtherLibrary(file)) return undefined;
  const eol = file.text.includes('\r\n') ? '\r\n' : '\n';
  const asked = askedShape(file, site, shape, helper('z', 'zod'), eol);
  if (!asked && (said.properties.length > 0 ? said.properties.every(({ type }) => type === 'any()') : isManifold(shape) || isUnknown(file, shape))) return undefined;
  const name = schemaName(file, site);
  const { place, statement } = placeFor(file, site.call);
  return { name, isAsked: asked !== undefined, replacesCast: !asked && isWrittenOutCast(file, site.call) && said.properties.every(({ type }) => !type.includes('any()')), sketch: { range: [place, place], text: code`const ${name} = ${asked ?? renderShape(said, shape, { isWhole, isTyped: isTypeScript(file), eol, texts: textsOf(file) })}${semicolonBefore(file, statement)}${eol}${eol}` } };
}

/** Taken for a list in one place and for an object in another: what it may be is up to the owner. */
function isManifold({ type, properties, elements }: Part): boolean {
  return properties.size > 0 && (type !== 'any' || elements !== undefined);
}

/** Nothing is read of it, nothing that has to be there, or nothing whose use tells a type: a schema that takes any object would end the finding and check nothing. */
function isUnknown(file: RuleFile, { type, properties, elements }: Part): boolean {
  const isLeft = (part: Part) => isTypeScript(file) && part.isUsed && (part.isTested || !part.isNeeded);
  return type === 'any' && !elements && [...properties.values()].every((part) => isLeft(part) || (isPlain(part) && part.type === 'any'));
}

/** `JSON.parse(text) as { from: string }[]`: a type that has a name may be left without any use, so its cast stays. */
function isWrittenOutCast(file: RuleFile, call: Node): boolean {
  const cast = file.parent(call);
  const type = cast?.type === 'TSAsExpression' ? cast.typeAnnotation : undefined;
  return type !== undefined && [type, type.type === 'TSArrayType' ? type.elementType : type].some(({ type: kind }) => kind === 'TSTypeLiteral');
}

/** What a cast says, or the parameter that takes the value; undefined where a parameter says more than a sketch can. */
function saidShape(file: RuleFile, { call, uses }: ParseSite): SaidShape | undefined {
  if (file.parent(call)?.type === 'TSAsExpression') return typeShape(file, declaredType(file, call));
  const [first, ...more] = parameterTypes(file, uses);
  if (!first) return typeShape(file, undefined);
  const shape = first.isOwn && more.length === 0 ? typeShape(file, first.type) : undefined;
  return shape && shape.properties.length > 0 && shape.properties.every(({ type }) => !type.includes('any()')) ? shape : undefined;
}

/** What the variable or the function says that takes the value as it is; undefined where a sketch would not fit it, or check nothing. */
function declaredShape(file: RuleFile, { call }: ParseSite): SaidShape | undefined {
  const shape = typeShape(file, declaredType(file, call));
  return shape.properties.some(({ type, isOptional }) => !isOptional && type !== 'any()') ? shape : undefined;
}

/** The schema that the declared type was made of, where the call can use it. */
function schemaOfType(file: RuleFile, { call }: ParseSite): string | undefined {
  const type = declaredType(file, call);
  const name = type && inferredFrom(file, type);
  return [...constantsInScope(file, call)].find((constant) => constant.name === name)?.name;
}

function isTypeScript({ path }: RuleFile): boolean {
  return /\.[cm]?tsx?$/.test(path);
}

/** `const order: Order = JSON.parse(…)`, returned by a function that says what it returns, or spread into an object of a type. */
function isTyped(file: RuleFile, { call, uses }: ParseSite): boolean {
  if (!isTypeScript(file)) return false;
  const parent = file.parent(call);
  if (parent?.type === 'VariableDeclarator' && parent.id.typeAnnotation) return true;
  if (parent?.type !== 'TSAsExpression' && uses.some((use) => use.kind === 'returned' && Boolean(use.from.returnType))) return true;
  const variable = parent?.type === 'VariableDeclarator' && parent.id.type === 'Identifier' ? file.bindings.variableOf(parent.id) : undefined;
  return (variable?.references ?? []).some(({ identifier }) => {
    const spread = file.parent(identifier);
    const object = spread?.type === 'SpreadElement' ? file.parent(spread) : undefined;
    const holder = object && file.parent(object);
    return holder?.type === 'VariableDeclarator' && Boolean(holder.id.typeAnnotation);
  });
}

/** True if it is also used as a whole: properties that no line reads may matter then. */
function isUsedWhole(file: RuleFile, uses: readonly Use[]): boolean {
  return uses.some((use) => {
    if (use.kind === 'argument' || use.kind === 'returned' || use.kind === 'exported') return true;
    if (use.kind !== 'read') return false;
    const parent = file.parent(use.at);
    return parent?.type === 'LogicalExpression' || parent?.type === 'ConditionalExpression' || parent?.type === 'SpreadElement' || parent?.type === 'Property';
  });
}

interface Rendering {
  /** Properties that no line reads stay. */
  readonly isWhole: boolean;
  /** TypeScript, where what may be absent has to be looked at before each use. */
  readonly isTyped: boolean;
  readonly eol: string;
  /** What the file says in strings, the prompt among them. */
  readonly texts: readonly string[];
}

function textsOf(file: RuleFile): readonly string[] {
  const strings = file.nodes('Literal').flatMap(({ value }) => (typeof value === 'string' ? [value] : []));
  return [...strings, ...file.nodes('TemplateElement').map(({ value }) => value.raw)];
}

/** A type says more than the ways of reading do. */
function renderShape(said: SaidShape, shape: Part, { isWhole, isTyped, eol, texts }: Rendering): CodeText {
  const z = helper('z', 'zod');
  if (said.properties.length > 0) {
    const object = code`${z}.object({${eol}${joinCode(said.properties.map(({ name, type, isOptional }) => code`  ${name}: ${z}.${type}${isOptional ? '.optional()' : ''},${eol}`))}})`;
    return said.isList ? code`${z}.array(${object})` : object;
  }
  if (shape.elements) return code`${z}.array(${renderPart(z, shape.elements, true, isTyped)})`;
  if (shape.type !== 'any') return renderType(z, shape.type);
  // What the code adds to the value later is no part of it; any property passes anyhow.
  const told = isWhole && !isTyped ? namesTold(texts, [...shape.properties.keys()]) : none;
  const isAdded = (name: string, part: Part) => told.size > 0 && !told.has(name) && isAnything(part);
  const lines = [...shape.properties].filter(([name, part]) => !isAdded(name, part)).map(([name, part]) => code`  ${name}: ${renderProperty(z, part, true, isTyped)},${eol}`);
  return code`${z}.object({${eol}${joinCode(lines)}})${isWhole ? '.passthrough()' : ''}`;
}

const none: ReadonlySet<string> = new Set();

/** The names that stand as words in one of the texts. */
function namesTold(texts: readonly string[], names: readonly string[]): ReadonlySet<string> {
  return new Set(names.filter((name) => {
    const word = new RegExp(`\\b${name.replaceAll('$', '\\$')}\\b`);
    return texts.some((text) => word.test(text));
  }));
}

/** The sketch would take anything for it, and nothing. */
function isAnything(part: Part): boolean {
  return !(part.isNeeded && !part.isTested) && isPlain(part) && part.type === 'any';
}

/** What the code asks for, or reads in some branch only, may be absent: since zod 4 even a property of any type has to be there. */
function renderProperty(z: HelperRef, part: Part, isSure: boolean, isTyped: boolean): CodeText {
  const isLeaf = part.properties.size === 0 && !part.elements;
  if (part.isNeeded && !part.isTested && (isSure || !isLeaf)) return renderPart(z, part, isSure, isTyped);
  // Type checks go on to pass: behind a question, TypeScript knows that it is there, and nowhere else.
  if (isAnything(part) || (!isSure && isPlain(part)) || (isTyped && part.isUsed)) return code`${z}.any().optional()`;
  return part.links.has('optional') ? renderPart(z, part, isSure, isTyped) : code`${renderPart(z, part, isSure, isTyped)}.nullish()`;
}

/** A value, or what is read of it says too little: of a list or an object beside which a question or another use stands, only the owner knows when it is there. */
function isPlain({ type, isOpen, links, properties, elements }: Part): boolean {
  return (properties.size === 0 && !elements) || isOpen || type !== 'any' || links.size > 1 || (elements !== undefined && properties.size > 0);
}

/** @param isSure false behind `?.`: what stands there is told no type, since the code may take it for absent */
function renderPart(z: HelperRef, part: Part, isSure: boolean, isTyped: boolean): CodeText {
  const { type, links, properties, elements } = part;
  if (isPlain(part)) return renderType(z, isSure ? type : 'any');
  const isOptional = links.has('optional');
  const further = isSure && !isOptional;
  const inner = elements
    ? code`${z}.array(${renderPart(z, elements, further, isTyped)})`
    : code`${z}.object({ ${joinCode([...properties].map(([name, property], i) => code`${i > 0 ? ', ' : ''}${name}: ${renderProperty(z, property, further, isTyped)}`))} })`;
  return isOptional ? code`${inner}.nullish()` : inner;
}

function renderType(z: HelperRef, type: ReadType): CodeText {
  if (type === 'array') return code`${z}.array(${z}.any())`;
  return type === 'text' ? code`${z}.union([${z}.string(), ${z}.number()])` : code`${z}.${type}()`;
}

/** `order` gives `orderSchema`; sites are numbered in source order, so that fixes applied together do not clash. */
function schemaName(file: RuleFile, site: ParseSite): string {
  const base = baseName(file, site);
  const sameBase = parseSites(file, true).filter((other) => baseName(file, other) === base);
  const taken = new Set(file.bindings.scopes.flatMap((scope) => scope.variables.map((variable) => variable.name)));
  let number = sameBase.indexOf(site) + 1;
  let name = number === 1 ? base : `${base}${number}`;
  while (taken.has(name)) name = `${base}${++number + sameBase.length}`;
  return name;
}

function baseName(file: RuleFile, site: ParseSite): string {
  let node: Node = site.call;
  for (let parent = file.parent(node); parent; node = parent, parent = file.parent(parent)) {
    if (parent.type === 'VariableDeclarator' && parent.init === node) return parent.id.type === 'Identifier' ? `${parent.id.name}Schema` : 'outputSchema';
    if (parent.type === 'AssignmentExpression' && parent.right === node && parent.left.type === 'Identifier') return `${parent.left.name}Schema`;
    if (parent.type !== 'TSAsExpression' && parent.type !== 'LogicalExpression' && parent.type !== 'AwaitExpression') break;
  }
  return site.isArguments ? 'argumentsSchema' : 'outputSchema';
}

/** Before the top-level statement that holds the call. */
function placeFor(file: RuleFile, node: Node): { readonly place: number; readonly statement: Node } {
  let child = node;
  for (let parent = file.parent(child); parent && parent.type !== 'Program'; child = parent, parent = file.parent(parent));
  return { place: startWithComments(file, child), statement: child };
}
