/** Copies of settings out of which the credential is taken before they are shown. */
import type { Taint } from '../../flow/types.ts';
import { isInside } from '../../model/inside.ts';
import { isFunction, propertyName, unwrap, type Node, type NodeOf } from '../../model/node.ts';
import { homeFile, nodesIn } from '../../rule/project-function.ts';
import type { RuleFile } from '../../rule/types.ts';

type Names = readonly string[];

/** What makes a new key; what somebody was asked for is as secret as what stood there. */
const generators = /\b(?:random|generate|uuid|nanoid)|(?:random|generate)[A-Z]|[a-z](?:Random|UUID)/;

/** `this.settings.key = randomUUID(); log(this.settings.key);`: the same property has just got a new value, which its owner has to be told. */
export function isJustReplaced(file: RuleFile, shown: Node): boolean {
  const member = unwrap(shown);
  if (member.type !== 'MemberExpression') return false;
  const text = file.textOf(member);
  for (let node: Node = member, parent = file.parent(node); parent && !isFunction(parent); node = parent, parent = file.parent(node)) {
    if (parent.type !== 'BlockStatement') continue;
    const writes = parent.body.slice(0, parent.body.indexOf(node as never)).flatMap((statement) => {
      const write = statement.type === 'ExpressionStatement' ? unwrap(statement.expression) : undefined;
      return write?.type === 'AssignmentExpression' && write.operator === '=' && file.textOf(write.left) === text ? [write] : [];
    });
    const last = writes.at(-1);
    if (last) return makesKey(file, last.right) && !file.flow.taints(last.right).some(({ label }) => label === 'secret');
  }
  return false;
}

function makesKey(file: RuleFile, value: Node): boolean {
  return nodesIn(file, value, 'CallExpression').some(({ callee }) => generators.test([...file.flow.names(callee), callee.type === 'MemberExpression' ? (propertyName(callee) ?? '') : ''].join(' ')));
}

/** `const shown = { ...settings }; delete shown.apiKey; shown.bot.token = '***';`: neither credential is in it any more. */
export function isLeftOut(file: RuleFile, taint: Taint, shown: readonly Node[]): boolean {
  const kept = namesAround(homeFile(file, taint.source, taint.sourceFile), taint.source);
  if (kept.length === 0) return false;
  const passed = [...shown.map((node) => ({ node: unwrap(node), file })), ...taint.steps];
  return passed.some(({ node, file: known }) => {
    const copy = node.type === 'Identifier' ? variableOf(homeFile(file, node, known), node) : undefined;
    return copy !== undefined && isTakenOut(copy, taint, kept, node);
  });
}

/** The properties under which the credential stands: `['bot', 'token']` of `{ bot: { token: process.env.TOKEN } }` and of `settings.bot.token = process.env.TOKEN`. */
function namesAround(home: RuleFile, source: Node): Names {
  const names: string[] = [];
  for (let node = source, parent = home.parent(node); parent; node = parent, parent = home.parent(node)) {
    if (parent.type === 'Property' && parent.value === node) names.unshift(propertyName(parent) ?? '');
    else if (parent.type === 'AssignmentExpression' && parent.right === node) return [...membersOf(parent.left).names, ...names];
    else if (parent.type !== 'ObjectExpression' && parent.type !== 'LogicalExpression' && parent.type !== 'ConditionalExpression' && !(parent.type === 'CallExpression' && parent.arguments[0] === node)) break;
  }
  return names;
}

interface Copy {
  readonly home: RuleFile;
  readonly name: string;
  /** The function or program that the variable belongs to. */
  readonly from: Node;
}

function variableOf(home: RuleFile, id: NodeOf<'Identifier'>): Copy | undefined {
  const def = home.bindings.variableOf(id)?.defs[0]?.name;
  return def && { home, name: id.name, from: home.flow.enclosingFunction(def) ?? home.ast };
}

/** A property of the variable, or one around the credential, is deleted or gets another value before the variable is read. */
function isTakenOut({ home, name, from }: Copy, taint: Taint, kept: Names, read: Node): boolean {
  const isBefore = (node: Node) => isInside(node, from) && (home.flow.enclosingFunction(read) !== home.flow.enclosingFunction(node) || isDefinition(home, read) || node.range[1] <= read.range[0]);
  const isIt = (target: Node) => {
    const { root, names } = membersOf(target);
    return root === name && names.length > 0 && names.length <= kept.length && names.every((part, i) => part === kept[i]);
  };
  const deletions = home.nodes('UnaryExpression').filter(({ operator, argument }) => operator === 'delete' && isIt(argument));
  const writes = home.nodes('AssignmentExpression').filter(({ operator, left, right }) => operator === '=' && isIt(left) && !home.flow.taints(right).some(({ source, label }) => label === 'secret' || source === taint.source));
  return [...deletions, ...writes].some((node) => isBefore(node) && isAlwaysRun(home, node, name, from));
}

/** The variable where it is made: what is read of it comes later. */
function isDefinition(home: RuleFile, id: Node): boolean {
  return id.type === 'Identifier' && (home.bindings.variableOf(id)?.defs.some((def) => def.name === id) ?? false);
}

/** Under no condition but whether the copy has the property at all: `if (copy.apiKey) copy.apiKey = '***'`. */
function isAlwaysRun(home: RuleFile, node: Node, name: string, from: Node): boolean {
  const body = 'body' in from && !Array.isArray(from.body) ? from.body : from;
  for (let inner = node, parent = home.parent(node); inner !== body; inner = parent, parent = home.parent(parent)) {
    if (!parent || (parent.type === 'IfStatement' && (inner !== parent.consequent || membersOf(parent.test).root !== name))) return false;
    if (!plain.has(parent.type)) return false;
  }
  return true;
}

const plain = new Set(['ExpressionStatement', 'BlockStatement', 'IfStatement', 'TryStatement', 'SequenceExpression', 'Program']);

/** `copy.bot.token` → `copy`, `['bot', 'token']`. */
function membersOf(node: Node): { readonly root: string | undefined; readonly names: Names } {
  const names: string[] = [];
  let inner = unwrap(node);
  for (; inner.type === 'MemberExpression'; inner = unwrap(inner.object)) names.unshift(propertyName(inner) ?? '');
  return { root: inner.type === 'Identifier' ? inner.name : undefined, names };
}
