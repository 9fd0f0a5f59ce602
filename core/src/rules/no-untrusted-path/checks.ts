/** Checks of a path that another author has written: they need not be perfect for silence. */
import { rootIdentifier } from '../../flow/definitions.ts';
import { isInside } from '../../model/inside.ts';
import { isFunction, propertyName, unwrap, type Node } from '../../model/node.ts';
import { placesOf, type FlowSite } from '../../rule/flow-rule.ts';
import { functionsBehind, homeFile, nodesIn, type OwnFunction } from '../../rule/project-function.ts';
import { isInFile, returnedValues } from '../../rule/values.ts';
import type { RuleFile } from '../../rule/types.ts';
import { callsAbove, standsIn } from './assertions.ts';
import { refusesNoPath } from './refusals.ts';

/** Methods by which code looks into a path: `full.startsWith(root)`, `name.includes('..')`, `pattern.test(name)`. */
const looks = new Set(['startsWith', 'includes', 'indexOf', 'has', 'test', 'match', 'some', 'every', 'isAbsolute']);

/** True if a condition that holds on the way looks into the value, or a function of the project does. */
export function isCheckedPath(file: RuleFile, site: FlowSite): boolean {
  for (const { home, node } of placesOf(file, site)) {
    const isAbout = aboutValue(home, site, home === file);
    for (const { test, holds } of home.flow.conditionsAt(node)) if (looksInto(home, test, isAbout, holds)) return true;
    if (isGivenToCheck(home, node) || isRefusedAbove(home, node)) return true;
  }
  // On its way through files between the two as well.
  return site.taint.steps.some(({ node, file: known }) => {
    const home = homeFile(file, node, known);
    return isGivenToCheck(home, node) || isRefusedAbove(home, node);
  });
}

function isGivenToCheck(home: RuleFile, node: Node): boolean {
  const taker = home.parent(node);
  // Of a table's functions one may check for itself alone.
  const takers = taker?.type === 'CallExpression' && taker.callee !== node ? functionsBehind(home, taker.callee) : [];
  return takers.length > 0 && takers.every(isChecking);
}

/** `validatePath(text);` as a statement of its own above the use. */
function isRefusedAbove(home: RuleFile, node: Node): boolean {
  for (const call of callsAbove(home, node)) {
    if (!call.arguments.some((argument) => argument.type !== 'SpreadElement' && !isFunction(argument) && standsIn(home, argument, node))) continue;
    const takers = functionsBehind(home, call.callee);
    if (takers.length > 0 && takers.every(isChecking)) return true;
  }
  return false;
}

/** `const path = await validatePath(text)`: the function looks into its parameter and refuses some. */
function isChecking({ fn, file }: OwnFunction): boolean {
  const isAbout: About = (tested) => isMadeOfParameter(file, fn, tested, 0);
  return nodesIn(file, fn, 'ThrowStatement').some((statement) => file.flow.conditionsAt(statement).some(({ test }) => looksInto(file, test, isAbout)));
}

/** A parameter of the function stands in it, or in what its variables were made of: `const real = await realpath(resolve(path))`. */
function isMadeOfParameter(file: RuleFile, fn: Node, node: Node, depth: number): boolean {
  return identifiersIn(file, node).some((id) => {
    if (file.flow.parameters(id).some((parameter) => parameter.fn === fn)) return true;
    const made = file.bindings.variableOf(id)?.defs[0]?.node;
    return depth < 4 && made?.type === 'VariableDeclarator' && made.init !== null && isInside(made, fn) && isMadeOfParameter(file, fn, made.init, depth + 1);
  });
}

type About = (node: Node) => boolean;

function aboutValue(home: RuleFile, { taint, node }: FlowSite, isOwn: boolean): About {
  if (isOwn) {
    const isAlike = (id: Node) => home.flow.parameters(id).some(({ fn }) => !isInside(taint.source, fn)) || readsSame(home, id, taint.source);
    return (tested) => identifiersIn(home, tested).some((id) => home.flow.taints(id).some(({ source }) => source === taint.source) || isAlike(id));
  }
  const variables = new Set(identifiersIn(home, node).map((id) => home.bindings.variableOf(id)));
  return (tested) => identifiersIn(home, tested).some((id) => variables.has(home.bindings.variableOf(id)) || home.flow.parameters(id).length > 0);
}

/** `req.params.name`, or `req` as a whole, where the value is read as `req.params.name`; not `ctx.chat.id` where it is `ctx.message.text`. */
function readsSame(file: RuleFile, id: Node, source: Node): boolean {
  const root = rootIdentifier(source);
  const variable = root && file.bindings.variableOf(root);
  if (variable === undefined || file.bindings.variableOf(id) !== variable) return false;
  let read = id;
  for (let parent = file.parent(read); parent?.type === 'MemberExpression' && parent.object === read; parent = file.parent(read)) read = parent;
  const [one, other] = [read, source].map((node) => `${file.textOf(node).replace(/[?!\s]/g, '')}.`);
  return one !== undefined && other !== undefined && (one.startsWith(other) || other.startsWith(one));
}

function identifiersIn(file: RuleFile, { range: [start, end] }: Node): readonly Node[] {
  return file.nodes('Identifier').filter(({ range }) => range[0] >= start && range[1] <= end);
}

/** `holds`: how the test has turned out, if the node asked about runs for that alone. */
function looksInto(file: RuleFile, test: Node, isAbout: About, holds?: boolean): boolean {
  const inner = unwrap(test);
  switch (inner.type) {
    case 'Identifier':
      // `const isAllowed = isInside(root, path); if (!isAllowed) …`
      return file.flow.origins(inner).some((origin) => origin !== inner && isInFile(file, origin) && (makersOf(file, inner, origin)?.some(isCheckingMaker) ?? looksInto(file, origin, isAbout, holds)));
    case 'BinaryExpression':
      return inner.left.type !== 'PrivateIdentifier' && (looksInto(file, inner.left, isAbout) || looksInto(file, inner.right, isAbout));
    case 'LogicalExpression':
      return looksInto(file, inner.left, isAbout) || looksInto(file, inner.right, isAbout);
    case 'UnaryExpression':
    case 'AwaitExpression':
      return looksInto(file, inner.argument, isAbout);
    case 'CallExpression': {
      if (!isAbout(inner) || (holds === false && refusesNoPath(file, inner))) return false;
      const callee = unwrap(inner.callee);
      if (callee.type === 'MemberExpression' && looks.has(propertyName(callee) ?? '')) return true;
      return isOwnCheck(file, inner);
    }
    default:
      return false;
  }
}

/** Functions of the project that made the path that is asked for: `const file = find(name); if (!file) …`. What is not there is no check. */
function makersOf(file: RuleFile, path: Node, origin: Node): readonly OwnFunction[] | undefined {
  const made = unwrap(origin);
  const call = made.type === 'AwaitExpression' ? unwrap(made.argument) : made;
  const isPath = call.type === 'CallExpression' && (file.flow.taints(path).length > 0 || file.flow.parameters(path).length > 0);
  const makers = isPath ? functionsBehind(file, call.callee) : [];
  return makers.length > 0 ? makers : undefined;
}

/** The function looks into what it is given before it gives the path back, or refuses some. */
function isCheckingMaker(maker: OwnFunction): boolean {
  const { fn, file } = maker;
  const isAbout: About = (tested) => isMadeOfParameter(file, fn, tested, 0);
  const given = [...returnedValues(file, fn)].map(unwrap).flatMap((value): readonly Node[] => (value.type === 'ConditionalExpression' ? [value.consequent, value.alternate] : value.type === 'LogicalExpression' ? [value.left, value.right] : [value]));
  return isChecking(maker) || given.some((value) => file.flow.conditionsAt(value).some(({ test }) => looksInto(file, test, isAbout)));
}

/** `isInside(root, path)` of the project: what it does is its author's business. */
function isOwnCheck(file: RuleFile, call: Extract<Node, { type: 'CallExpression' }>): boolean {
  const callee = unwrap(call.callee);
  if (file.flow.functionsAt(callee).length > 0) return true;
  return file.flow.names(callee).some((name) => /^import:[.@~#]/.test(name));
}
