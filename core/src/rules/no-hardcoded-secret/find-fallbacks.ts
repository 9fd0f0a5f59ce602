/** Literals that stand in where a variable of the environment is missing. */
import { propertyName, unwrap, type Node } from '../../model/node.ts';
import type { RuleFile } from '../../rule/types.ts';
import { isInFile } from '../../rule/values.ts';
import { variablesRead } from '../../rule/variables-read.ts';
import { isCredentialVariable } from '../../secrets/credential-variable.ts';
import { isGuardedInProduction } from './guards.ts';
import type { Evidence } from './evidence.ts';
import { textAt, textsOf, type Text } from './literals.ts';
import { isEnvironment, variableAt, variableBefore, variableWithDefault } from './variables.ts';
import { isHarmless, isLiveDefault } from './values.ts';

export function* findFallbacks(file: RuleFile, strict: boolean): Iterable<Evidence> {
  for (const find of [orElse, eitherOr, destructured, assigned, reassigned, schemaDefaults, gettersWithDefault]) {
    for (const { name, texts, at, ...more } of find(file)) {
      const live = texts.filter(({ value }) => isLiveDefault(name, value, strict));
      if (live.length === 0 || isGuardedInProduction(file, at, name)) continue;
      for (const { node } of live) yield { kind: 'fallback', literal: node, data: { name }, env: name, ...more };
    }
  }
}

/** True for the literal of `process.env.X || '…'` in a program that stops in production without the variable. */
export function isDevelopmentDefault(file: RuleFile, literal: Node): boolean {
  const choice = file.parent(literal);
  if (choice?.type !== 'LogicalExpression' || choice.operator === '&&' || choice.right !== literal) return false;
  const name = credentialRead(file, choice.left);
  return name !== undefined && isGuardedInProduction(file, choice, name);
}

/** A variable of the environment, and the literals that stand in for it. */
interface Fallback extends Pick<Evidence, 'fallbackOf' | 'defaultIn'> {
  readonly name: string;
  readonly texts: readonly Text[];
  /** Where the fallback is chosen. */
  readonly at: Node;
}

/** Without those that are no secret whatever the variable is: where none is left, nobody has to follow the other side. */
function maybeLive(texts: readonly Text[]): readonly Text[] {
  return texts.filter(({ value }) => !isHarmless(value));
}

/** `process.env.X || '…'`, `process.env.X ?? '…'`; the last variable of a chain names the fix. */
function* orElse(file: RuleFile): Iterable<Fallback> {
  for (const node of file.nodes('LogicalExpression')) {
    if (node.operator === '&&') continue;
    const texts = maybeLive(textsOf(file, node.right));
    const name = texts.length === 0 ? undefined : credentialRead(file, node.left);
    if (name === undefined || isOnlyCompared(file, node)) continue;
    const isPlain = variableBefore(file, node) === name && texts.some((text) => text.node === unwrap(node.right));
    yield { name, texts, at: node, ...(isPlain ? { fallbackOf: node } : {}) };
  }
}

/** `(process.env.X || 'admin') === 'admin'`: asks whether somebody has set it. */
function isOnlyCompared(file: RuleFile, node: Node): boolean {
  const test = file.parent(node);
  if (test?.type !== 'BinaryExpression' || !/^[!=]==?$/.test(test.operator)) return false;
  return file.flow.constant(test.left === node ? test.right : test.left) !== undefined;
}

/** `process.env.X ? process.env.X : '…'`. */
function* eitherOr(file: RuleFile): Iterable<Fallback> {
  for (const node of file.nodes('ConditionalExpression')) {
    for (const [read, other] of [[node.consequent, node.alternate], [node.alternate, node.consequent]] as const) {
      const texts = maybeLive(textAt(file, other));
      const name = texts.length === 0 ? undefined : credentialRead(file, read);
      if (name === undefined) continue;
      const isPlain = variableAt(file, read) === name && variablesIn(file, node.test).includes(name);
      yield { name, texts, at: other, ...(isPlain ? { fallbackOf: node } : {}) };
    }
  }
}

/** `const { X = '…' } = process.env`. */
function* destructured(file: RuleFile): Iterable<Fallback> {
  for (const node of file.nodes('AssignmentPattern')) {
    const name = variableWithDefault(file, node);
    if (name !== undefined && isCredentialVariable(name)) yield { name, texts: textsOf(file, node.right), at: node };
  }
}

/** Words for a value that stands in for a real one in a test. */
const standIn = /^(?:mock|fake|stub|test|dummy)(?![a-z])/i;

/** `process.env.X = '…'`, `process.env.X ||= '…'`; `= 'mock_token'` prepares a test. */
function* assigned(file: RuleFile): Iterable<Fallback> {
  for (const node of file.nodes('AssignmentExpression')) {
    if (node.left.type !== 'MemberExpression') continue;
    const texts = textAt(file, node.right).filter(({ value }) => node.operator !== '=' || !standIn.test(value));
    const name = texts.length === 0 ? undefined : variableAt(file, node.left);
    if (name !== undefined) yield { name, texts, at: node, fallbackOf: node };
  }
}

/** `let key = process.env.X; if (!key) key = '…'`. */
function* reassigned(file: RuleFile): Iterable<Fallback> {
  for (const node of file.nodes('AssignmentExpression')) {
    if (node.left.type !== 'Identifier') continue;
    const texts = maybeLive(textAt(file, node.right));
    const variable = texts.length === 0 ? undefined : file.bindings.variableOf(node.left);
    for (const { writeExpr } of variable?.references ?? []) {
      const name = writeExpr && writeExpr !== node.right ? credentialRead(file, writeExpr) : undefined;
      if (name !== undefined) yield { name, texts, at: node };
    }
  }
}

/** `JWT_SECRET: z.string().default('…')`, `JWT_SECRET: str({ default: '…' })`. */
function* schemaDefaults(file: RuleFile): Iterable<Fallback> {
  for (const node of file.nodes('Property')) {
    const name = propertyName(node);
    const call = unwrap(node.value);
    if (name === undefined || call.type !== 'CallExpression' || !/^[A-Z][A-Z0-9_]+$/.test(name) || !isCredentialVariable(name)) continue;
    const given = defaultIn(call);
    if (given) yield { name, texts: textsOf(file, given.value), at: call, defaultIn: given.at };
  }
}

/** The value of `.default(value)` anywhere in a chain of calls, or of an option `default`. */
function defaultIn(call: Extract<Node, { type: 'CallExpression' }>): { readonly value: Node; readonly at: Node } | undefined {
  for (let node: Node = call; node.type === 'CallExpression'; ) {
    const callee = unwrap(node.callee);
    const [first] = node.arguments;
    if (callee.type === 'MemberExpression' && first && propertyName(callee) === 'default') return { value: first, at: node };
    const option = first?.type === 'ObjectExpression' ? first.properties.find((property) => property.type === 'Property' && propertyName(property) === 'default') : undefined;
    if (option?.type === 'Property') return { value: option.value, at: option };
    if (callee.type !== 'MemberExpression') return undefined;
    node = unwrap(callee.object);
  }
  return undefined;
}

/** `config.get('JWT_SECRET', '…')`, and the project's own `env('JWT_SECRET', '…')`. */
function* gettersWithDefault(file: RuleFile): Iterable<Fallback> {
  for (const node of file.nodes('CallExpression')) {
    const [key, fallback] = node.arguments;
    if (!key || !fallback || node.arguments.length > 2) continue;
    const name = textAt(file, key)[0]?.value;
    if (name === undefined || !/^[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+$/.test(name) || !isCredentialVariable(name)) continue;
    if (isGetter(file, node)) yield { name, texts: textAt(file, fallback), at: node };
  }
}

function isGetter(file: RuleFile, call: Extract<Node, { type: 'CallExpression' }>): boolean {
  const callee = unwrap(call.callee);
  if (callee.type === 'MemberExpression' && /^get(?:OrThrow|Env)?$/.test(propertyName(callee) ?? '')) return true;
  return file.flow.callees(call).some((fn) => isInFile(file, fn) && file.nodes('MemberExpression').some((member) => member.computed && fn.range[0] < member.range[0] && member.range[1] < fn.range[1] && isEnvironment(file, member.object)));
}

/** The credential that an expression reads from the environment; of several the last. */
function credentialRead(file: RuleFile, node: Node): string | undefined {
  return variablesRead(file, node).findLast(({ name }) => isCredentialVariable(name))?.name;
}

function variablesIn(file: RuleFile, test: Node): readonly string[] {
  const inner = unwrap(test);
  if (inner.type === 'UnaryExpression') return variablesIn(file, inner.argument);
  if (inner.type === 'BinaryExpression') return [inner.left, inner.right].flatMap((side) => variablesIn(file, side));
  const name = variableAt(file, inner);
  return name === undefined ? [] : [name];
}
