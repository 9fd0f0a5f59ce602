/** Conditions that settle, or fail to settle, the host of an address before it is used. */
import type { Taint } from '../../flow/types.ts';
import { isFunction, propertyName, unwrap, type FunctionNode, type Node } from '../../model/node.ts';
import { placesOf, withFlow, type FlowSite } from '../../rule/flow-rule.ts';
import type { RuleFile } from '../../rule/types.ts';
import { isInFile } from '../../rule/values.ts';

/**
 * `safe`: the host is one of a list; `weak`: the check looks like one and lets other hosts through (`sure` where the text
 * of the check proves it, `home` the file in which it stands); `unknown`: something is asked about the address that cannot be judged here.
 */
export type HostCheck =
  | { readonly kind: 'safe' | 'unknown' | 'none' }
  | { readonly kind: 'weak'; readonly test: Node; readonly home: RuleFile; readonly sure: boolean };

const none: HostCheck = { kind: 'none' };
const safe: HostCheck = { kind: 'safe' };
const unknown: HostCheck = { kind: 'unknown' };

/** The best check on the way from the source to the sink. */
export function hostCheck(file: RuleFile, site: FlowSite): HostCheck {
  let best: HostCheck = none;
  for (const { home, node } of placesOf(file, site)) {
    const isAbout = aboutValue(home, site, home === file);
    for (const { test, holds } of home.flow.conditionsAt(node)) best = better(best, judgeTest(home, test, holds, isAbout, 0));
    for (const call of callsAbove(home, node)) best = better(best, judgeAssertion(home, call, isAbout));
    if (best.kind === 'safe') break;
  }
  return best;
}

const ranks = { none: 0, unknown: 1, weak: 2, safe: 3 } as const;

function better(a: HostCheck, b: HostCheck): HostCheck {
  return ranks[b.kind] > ranks[a.kind] ? b : a;
}

type About = (node: Node) => boolean;

/** Names in an expression that hold the value, or a URL made of it. */
function aboutValue(home: RuleFile, { taint, node }: FlowSite, isOwn: boolean): About {
  if (isOwn) {
    const holdsIt = (part: Node) => home.flow.taints(part).some((other) => isSameSource(home, other, taint));
    return (tested) => holdsIt(tested) || identifiersIn(home, tested).some(holdsIt) || membersIn(home, tested).some(holdsIt);
  }
  // In another file the value is a parameter: names are compared by their variables.
  return aboutVariables(home, [node, ...taint.steps.flatMap((step) => (isInFile(home, step.node) ? [step.node] : []))]);
}

/** Names of the same variables as in some expressions, and of variables made of these. */
function aboutVariables(home: RuleFile, nodes: readonly Node[]): About {
  const variables = new Set<unknown>(nodes.flatMap((node) => identifiersIn(home, node)).map((id) => home.bindings.variableOf(id)));
  // Globals, such as the `URL` of an annotation, are no variables of the file: `Set` is not about a `URL`.
  variables.delete(undefined);
  for (const { id, init } of home.nodes('VariableDeclarator')) {
    if (!init || !identifiersIn(home, init).some((name) => variables.has(home.bindings.variableOf(name)))) continue;
    for (const name of identifiersIn(home, id)) variables.add(home.bindings.variableOf(name));
  }
  variables.delete(undefined);
  return (tested) => identifiersIn(home, tested).some((id) => variables.has(home.bindings.variableOf(id)));
}

/** The same field read again: `req.query.url` in the check and in the request. */
function isSameSource(file: RuleFile, a: Taint, b: Taint): boolean {
  if (a.source === b.source) return true;
  if (a.sourceFile !== b.sourceFile || !isInFile(file, a.source) || !isInFile(file, b.source) || file.textOf(a.source) !== file.textOf(b.source)) return false;
  const [one, other] = [a, b].map(({ source }) => file.bindings.variableOf(identifiersIn(file, source)[0] ?? source));
  return one !== undefined && one === other;
}

function membersIn(file: RuleFile, { range: [start, end] }: Node): readonly Node[] {
  return file.nodes('MemberExpression').filter(({ range }) => range[0] >= start && range[1] <= end);
}

function identifiersIn(file: RuleFile, { range: [start, end] }: Node): readonly Node[] {
  return file.nodes('Identifier').filter(({ range }) => range[0] >= start && range[1] <= end);
}

function judgeTest(file: RuleFile, test: Node, holds: boolean, isAbout: About, depth: number): HostCheck {
  const inner = unwrap(test);
  if (!isAbout(inner)) return none;
  if (inner.type === 'BinaryExpression') return judgeComparison(file, inner, holds, isAbout);
  if (inner.type !== 'CallExpression') return none;
  const callee = unwrap(inner.callee);
  const name = callee.type === 'MemberExpression' ? (propertyName(callee) ?? '') : '';
  const [first] = inner.arguments;
  if (callee.type === 'MemberExpression' && first) {
    const subject = callee.object;
    const isAboutFirst = isAbout(first);
    if (name === 'includes' || name === 'has' || name === 'indexOf') {
      if (isAboutFirst && !isAbout(subject)) return isHost(file, first) ? (holds ? safe : unknown) : holds ? safe : unknown;
      // `query.has('url')`: whether there is one at all.
      if (name === 'has') return none;
      return holds && isAbout(subject) && !isScheme(file, first) ? { kind: 'weak', home: file, test: inner, sure: file.flow.constant(first) !== undefined } : none;
    }
    if (name === 'test' && isAboutFirst) return judgePattern(file, subject, first, inner, holds);
    if (name === 'endsWith' && isAbout(subject)) return judgeSuffix(file, subject, first, inner, holds);
    if (name === 'startsWith' && isAbout(subject)) return judgePrefix(file, subject, first, inner, holds);
    if (name === 'match' && isAbout(subject)) return judgePattern(file, first, subject, inner, holds);
    if (name === 'some' || name === 'every' || name === 'find') {
      const fn = unwrap(first);
      return isFunction(fn) ? judgeBody(file, fn, holds, isAbout, depth) : unknown;
    }
  }
  return judgeFunction(file, inner, holds, isAbout, depth);
}

/** `url.hostname === 'api.example.com'`; the scheme alone settles nothing. */
function judgeComparison(file: RuleFile, { operator, left, right }: Extract<Node, { type: 'BinaryExpression' }>, holds: boolean, isAbout: About): HostCheck {
  const isEqual = (operator === '===' || operator === '==') && holds;
  const isNotUnequal = (operator === '!==' || operator === '!=') && !holds;
  for (const [one, other] of [[left, right], [right, left]] as const) {
    if (isHost(file, one) && isAbout(one)) return (isEqual || isNotUnequal) && !isAbout(other) ? safe : unknown;
  }
  return none;
}

function judgePattern(file: RuleFile, pattern: Node, subject: Node, test: Node, holds: boolean): HostCheck {
  const [literal] = file.flow.origins(pattern);
  if (!literal || literal.type !== 'Literal' || !('regex' in literal)) return unknown;
  const { pattern: text } = literal.regex;
  if (!holds) return unknown;
  if (isHost(file, subject)) return text.endsWith('$') && /^\^|^\(\^/.test(text) ? safe : text.endsWith('$') && /^\\\./.test(text) ? safe : { kind: 'weak', home: file, test, sure: true };
  // `^https:\/\/api\.example\.com\/`: scheme, whole host, slash.
  if (/^\^https\??:\\?\/\\?\/(?:\(\?:|\()?[\w\\.()|?*+[\]-]+(?:\\?\/|\$|\(\?:)/.test(text)) return /^\^https\??:\\?\/\\?\/[\\.]?[*+.]/.test(text) ? none : safe;
  return /^\^?(?:\(\?:)?https?\??:?/.test(text) ? none : { kind: 'weak', home: file, test, sure: false };
}

/** `host.endsWith('.example.com')`; without the dot `evilexample.com` passes. */
function judgeSuffix(file: RuleFile, subject: Node, suffix: Node, test: Node, holds: boolean): HostCheck {
  if (!holds || !isHost(file, subject)) return none;
  const start = file.flow.stringParts(suffix)[0];
  if (start && 'text' in start) return start.text.startsWith('.') ? safe : { kind: 'weak', home: file, test, sure: true };
  return safe;
}

/** `text.startsWith('https://api.example.com/')`; without the slash `https://api.example.com.evil.com` passes. */
function judgePrefix(file: RuleFile, subject: Node, prefix: Node, test: Node, holds: boolean): HostCheck {
  const constants = file.flow.constants(prefix)?.map(({ value }) => String(value));
  // `if (text.startsWith('http://internal')) return`: a list of what is refused.
  if (!holds) return none;
  if (isHost(file, subject)) return none;
  if (!constants) return { kind: 'weak', home: file, test, sure: false };
  if (constants.every((text) => /^[a-z][\w+.-]*:\/\/[^/]+\/|^\/(?![/\\])/i.test(text))) return safe;
  return constants.some((text) => /^[a-z][\w+.-]*:\/\/[^/]+$/i.test(text)) ? { kind: 'weak', home: file, test, sure: true } : none;
}

const hostNames = new Set(['hostname', 'host', 'origin']);

/** `new URL(x).hostname`, a variable that holds it, `const { hostname } = new URL(x)`. */
function isHost(file: RuleFile, node: Node): boolean {
  return file.flow.origins(stripped(node)).some((origin) => {
    const inner = stripped(origin);
    if (inner.type === 'MemberExpression') return hostNames.has(propertyName(inner) ?? '');
    const definition = inner.type === 'Identifier' ? file.bindings.variableOf(inner)?.defs[0]?.name : undefined;
    const property = definition && file.parent(definition);
    return property?.type === 'Property' && file.parent(property)?.type === 'ObjectPattern' && hostNames.has(propertyName(property) ?? '');
  });
}

const spellings = new Set(['toLowerCase', 'trim', 'replace', 'toString', 'normalize']);

function stripped(node: Node): Node {
  const inner = unwrap(node);
  if (inner.type !== 'CallExpression') return inner;
  const callee = unwrap(inner.callee);
  return callee.type === 'MemberExpression' && spellings.has(propertyName(callee) ?? '') ? stripped(callee.object) : inner;
}

function isScheme(file: RuleFile, node: Node): boolean {
  const value = file.flow.constant(node)?.value;
  return typeof value === 'string' && /^(?:https?:?(?:\/\/)?|:\/\/|[^\w]*)$/.test(value);
}

/** `isAllowed(url)`: what its body asks. */
function judgeFunction(file: RuleFile, call: Extract<Node, { type: 'CallExpression' }>, holds: boolean, isAbout: About, depth: number): HostCheck {
  if (!call.arguments.some(isAbout)) return none;
  if (depth > 2) return unknown;
  const own = file.flow.callees(call).map((fn) => judgeBody(file, fn, holds, isAbout, depth + 1));
  return [...own, ...bodiesElsewhere(file, call, isAbout).map(({ home, fn, isPassed }) => judgeBody(home, fn, holds, isPassed, depth + 1))].reduce(better, unknown);
}

/** The best test anywhere in a function: whether it holds there is taken as meant. */
function judgeBody(file: RuleFile, fn: FunctionNode, holds: boolean, isAbout: About, depth: number): HostCheck {
  if (!holds) return unknown;
  const [start, end] = fn.range;
  let best: HostCheck = unknown;
  for (const type of ['CallExpression', 'BinaryExpression'] as const) {
    for (const node of file.nodes(type)) {
      if (node.range[0] < start || node.range[1] > end) continue;
      const found = judgeTest(file, node, node.type === 'CallExpression' || !node.operator.startsWith('!'), isAbout, depth + 1);
      if (found.kind !== 'none') best = better(best, found);
    }
  }
  return best;
}

/** Calls that stand as statements of their own above the node: `assertAllowed(url);`. */
function* callsAbove(file: RuleFile, node: Node): Iterable<Extract<Node, { type: 'CallExpression' }>> {
  let child = node;
  for (let parent = file.parent(child); parent && !isFunction(child); child = parent, parent = file.parent(parent)) {
    if (parent.type !== 'BlockStatement' && parent.type !== 'Program') continue;
    for (const statement of parent.body) {
      if (statement === child) break;
      if (statement.type !== 'ExpressionStatement') continue;
      const inner = unwrap(statement.expression);
      const call = inner.type === 'AwaitExpression' ? unwrap(inner.argument) : inner;
      if (call.type === 'CallExpression') yield call;
    }
  }
}

function canThrow(file: RuleFile, fn: FunctionNode): boolean {
  return file.nodes('ThrowStatement').some(({ range }) => range[0] >= fn.range[0] && range[1] <= fn.range[1]);
}

/** Functions of other files that a call hands the value to, and which names hold it there. */
function bodiesElsewhere(file: RuleFile, call: Extract<Node, { type: 'CallExpression' }>, isAbout: About): readonly { home: RuleFile; fn: FunctionNode; isPassed: About }[] {
  return file.flow.projectFunctions(call.callee).filter((fn) => fn.file.path !== file.path).map(({ node, file: other, flow }) => {
    const home = withFlow(other, flow);
    const params = node.params.filter((_, i) => call.arguments[i] && isAbout(call.arguments[i]));
    return { home, fn: node, isPassed: aboutVariables(home, params) };
  });
}

/** A function that is called for its exception: its own body decides; one of another file may well check. */
function judgeAssertion(file: RuleFile, call: Extract<Node, { type: 'CallExpression' }>, isAbout: About): HostCheck {
  if (!call.arguments.some(isAbout)) return none;
  const bodies = file.flow.callees(call);
  const foreign = bodiesElsewhere(file, call, isAbout);
  if (foreign.length > 0) return foreign.filter(({ home, fn }) => canThrow(home, fn)).map(({ home, fn, isPassed }) => judgeBody(home, fn, true, isPassed, 1)).reduce(better, none);
  if (bodies.length === 0) return call.callee.type === 'Identifier' && !file.bindings.isGlobal(call.callee) ? unknown : none;
  return bodies.filter((fn) => canThrow(file, fn)).map((fn) => judgeBody(file, fn, true, isAbout, 1)).reduce(better, none);
}
