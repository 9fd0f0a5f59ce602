/** Several parts of one error beside each other: message, stack and the error itself in one answer. */
import { rootIdentifier } from '../../flow/definitions.ts';
import { removeProperty } from '../../edit/remove.ts';
import type { EditPlan } from '../../edit/types.ts';
import { isInside } from '../../model/inside.ts';
import { propertyName, unwrap, type Node, type NodeOf } from '../../model/node.ts';
import type { RuleFile } from '../../rule/types.ts';
import { errorTaint } from './texts.ts';

/** The variable that `const { message } = error as Error` takes a name from, where it can be read at the place. */
export function destructuredFrom(file: RuleFile, node: Node): Node | undefined {
  const declarator = node.type === 'Identifier' ? patternOf(file, node)?.declarator : undefined;
  const whole = declarator?.init ? unwrap(declarator.init) : undefined;
  const variable = whole?.type === 'Identifier' ? file.bindings.variableOf(whole) : undefined;
  const block = variable?.scope.block;
  return whole && block && isInside(node, block) ? whole : undefined;
}

interface Pattern {
  readonly declarator: NodeOf<'VariableDeclarator'>;
  /** The property of the pattern that gives the name. */
  readonly property: NodeOf<'Property'>;
}

function patternOf(file: RuleFile, id: NodeOf<'Identifier'>): Pattern | undefined {
  const [def, ...others] = file.bindings.variableOf(id)?.defs ?? [];
  const property = def && others.length === 0 ? file.parent(def.name) : undefined;
  const pattern = property?.type === 'Property' ? file.parent(property) : undefined;
  const declarator = pattern?.type === 'ObjectPattern' ? file.parent(pattern) : undefined;
  return property?.type === 'Property' && declarator?.type === 'VariableDeclarator' ? { declarator, property } : undefined;
}

/** `stack` of `const { message, stack } = error; send({ message, stack })`: one public message is enough, and the name is needed no more. */
export function secondPart(file: RuleFile, leaf: Node): readonly EditPlan[] | undefined {
  const pattern = leaf.type === 'Identifier' ? patternOf(file, leaf) : undefined;
  const property = file.parent(leaf);
  const object = property && file.parent(property);
  if (!pattern || leaf.type !== 'Identifier' || property?.type !== 'Property' || object?.type !== 'ObjectExpression' || propertyName(pattern.property) !== 'stack') return undefined;
  const told = object.properties.some((other) => other.type === 'Property' && other.value.type === 'Identifier' && other !== property && isMessageOf(file, other.value, pattern));
  if (!told) return undefined;
  const reads = file.bindings.variableOf(leaf)?.references.filter((reference) => reference.isRead()) ?? [];
  return [...removeProperty(file, property), ...(reads.length === 1 ? removeProperty(file, pattern.property) : [])];
}

function isMessageOf(file: RuleFile, id: NodeOf<'Identifier'>, { declarator }: Pattern): boolean {
  const other = patternOf(file, id);
  return other?.declarator === declarator && propertyName(other.property) === 'message';
}

/** `error: err` beside `message: err.message` in what a view is given: an empty object, as templates may read on in it. */
export function wholeErrorsBeside(file: RuleFile, leaf: Node): readonly EditPlan[] {
  const root = rootIdentifier(leaf);
  const variable = root && file.bindings.variableOf(root);
  const property = file.parent(leaf);
  const object = property?.type === 'Property' ? file.parent(property) : undefined;
  if (!variable || object?.type !== 'ObjectExpression' || !isForView(file, object)) return [];
  return object.properties.flatMap((other) => {
    const isWhole = other !== property && other.type === 'Property' && other.value.type === 'Identifier' && file.bindings.variableOf(other.value) === variable;
    return isWhole ? [{ range: other.value.range, text: other.shorthand ? `${file.textOf(other.value)}: {}` : '{}' }] : [];
  });
}

function isForView(file: RuleFile, object: Node): boolean {
  const call = file.parent(object);
  return call?.type === 'CallExpression' && file.flow.modelsAt(call).some((model) => model.kind === 'sink' && model.sinkKind === 'template');
}

/** Another property of the same object tells of the same error. */
export function isToldBeside(file: RuleFile, leaf: Node, object: NodeOf<'ObjectExpression'>): boolean {
  return object.properties.some((other) => other.type === 'Property' && !isInside(leaf, other) && isOfSameError(file, leaf, other.value));
}

/** Of one error by its source, or by its variable: each property that a framework's error handler reads is a source of its own. */
export function isOfSameError(file: RuleFile, one: Node, other: Node): boolean {
  const [source, otherSource] = [one, other].map((node) => errorTaint(file, node)?.source);
  if (source === undefined || otherSource === undefined) return false;
  const [variable, otherVariable] = [one, other].map((node) => {
    const root = rootIdentifier(node);
    return root && file.bindings.variableOf(root);
  });
  return source === otherSource || (variable !== undefined && variable === otherVariable);
}
