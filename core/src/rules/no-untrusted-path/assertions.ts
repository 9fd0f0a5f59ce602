/** Functions that refuse a path and are called for that alone: `assertInside(root, name);` above the use. */
import { isFunction, unwrap, type Node, type NodeOf } from '../../model/node.ts';
import { nodesIn } from '../../rule/project-function.ts';
import { isInFile } from '../../rule/values.ts';
import type { RuleFile } from '../../rule/types.ts';

/** Calls of statements that run before the node, nearest first: `await check(path);`, `const real = check(path);`. */
export function* callsAbove(file: RuleFile, node: Node): Generator<NodeOf<'CallExpression'>> {
  let child = node;
  for (let parent = file.parent(child); parent; child = parent, parent = file.parent(parent)) {
    if (parent.type !== 'BlockStatement' && parent.type !== 'Program') continue;
    const earlier = parent.body.slice(0, parent.body.indexOf(child as never)).reverse();
    for (const statement of earlier) yield* callsOf(statement);
  }
}

/** Not those of functions in it, or of branches. */
function* callsOf(statement: Node): Generator<NodeOf<'CallExpression'>> {
  const values = statement.type === 'ExpressionStatement' ? [statement.expression] : statement.type === 'VariableDeclaration' ? statement.declarations.flatMap(({ init }) => init ?? []) : [];
  for (const value of values) {
    const inner = unwrap(value);
    const call = inner.type === 'AwaitExpression' ? unwrap(inner.argument) : inner;
    if (call.type === 'CallExpression') yield call;
  }
}

/** The argument is what the value is, or one is put together from the other (`dirname(file)`): the same variable or property, written the same way. */
export function standsIn(file: RuleFile, argument: Node, value: Node): boolean {
  const given = readsIn(file, argument);
  return readsIn(file, value).some((read) => given.some((other) => read.words === other.words && read.variable === other.variable));
}

interface Read {
  readonly words: string;
  readonly variable: object;
}

/** Variables, and properties of them as far as they are read, in an expression and in what made it. */
function readsIn(file: RuleFile, node: Node): readonly Read[] {
  const places = [node, ...file.flow.origins(node).filter((origin) => isInFile(file, origin) && !isFunction(origin))];
  return places.flatMap((place) => [...nodesIn(file, place, 'Identifier'), ...nodesIn(file, place, 'MemberExpression')]).flatMap((read) => {
    const variable = isWholeRead(file, read) ? variableOf(file, read) : undefined;
    return variable ? [{ words: wordsOf(file, read), variable }] : [];
  });
}

/** `input.source`, not `input` of it, and not the method of a call. */
function isWholeRead(file: RuleFile, node: Node): boolean {
  const parent = file.parent(node);
  return !(parent?.type === 'MemberExpression' && (parent.object === node || parent.property === node)) && !(parent?.type === 'CallExpression' && parent.callee === node);
}

function wordsOf(file: RuleFile, node: Node): string {
  return file.textOf(node).replace(/[?!\s]/g, '');
}

function variableOf(file: RuleFile, node: Node): object | undefined {
  let root = node;
  while (root.type === 'MemberExpression') root = unwrap(root.object);
  return root.type === 'Identifier' ? file.bindings.variableOf(root) : undefined;
}
