/** Fixes: `safeFetch` for the platform's fetch, a time limit among the options of any other client. */
import { addProperty } from '../../edit/add-property.ts';
import { code, helper } from '../../edit/code.ts';
import { withParentheses } from '../../edit/parentheses.ts';
import type { EditPlan, FixPlan } from '../../edit/types.ts';
import { replaceExpression } from '../../edit/wrap.ts';
import { unwrap, type CallExpression, type Node, type ObjectExpression } from '../../model/node.ts';
import type { OptionRef } from '../../models/settings.ts';
import { isOnEdge } from '../../rule/edge.ts';
import type { RuleFile } from '../../rule/types.ts';
import { isInFile } from '../../rule/values.ts';
import { constructionsOf, type BareCall } from './bare-calls.ts';

/**
 * An address only known at run time may be a path, or a host of the own network, which `safeFetch` refuses, and on the edge it refuses
 * every host that is not listed: a time limit never breaks.
 */
export function* fixesOf(file: RuleFile, call: BareCall): Iterable<FixPlan> {
  const own = ownInstance(file);
  if (call.isFetch && !call.isCleartext && (own !== undefined || (call.host === 'public' && !isOnEdge(file)))) yield* safeFetchFix(file, call, own);
  else yield* timeLimitFix(file, call);
}

/** The project's own `createSafeFetch` instance where one is in scope, else `safeFetch`. Neither takes `http:` or another dispatcher. */
function* safeFetchFix(file: RuleFile, { node }: BareCall, own: string | undefined): Iterable<FixPlan> {
  yield {
    title: `Fetch with ${own ?? 'safeFetch'}: time and size are limited, private addresses refused`,
    safety: 'review',
    edits: [replaceExpression(file, node.callee, own === undefined ? code`${helper('safeFetch')}` : own)],
  };
}

/** `const request = createSafeFetch({ … })` at the top level of the file. */
function ownInstance(file: RuleFile): string | undefined {
  for (const statement of file.ast.body) {
    const declaration = statement.type === 'ExportNamedDeclaration' ? statement.declaration : statement;
    if (declaration?.type !== 'VariableDeclaration') continue;
    for (const { id, init } of declaration.declarations) {
      if (id.type !== 'Identifier' || init?.type !== 'CallExpression') continue;
      if (file.flow.names(init.callee).some((name) => /(?:^|[:.])createSafeFetch$/.test(name))) return id.name;
    }
  }
  return undefined;
}

/** On the client if this file makes it for itself, else on the request. A model may think for a minute. */
function* timeLimitFix(file: RuleFile, call: BareCall): Iterable<FixPlan> {
  // An option of some versions only would do nothing in the others.
  const options = (call.model.timeout?.options ?? []).filter(({ versions }) => versions === undefined);
  const seconds = file.flow.modelsAt(call.node).some(({ kind }) => kind === 'llm-call') ? 60 : 30;
  const edits = onClient(file, call, options, seconds) ?? onRequest(file, call, options, seconds);
  if (edits.length > 0) yield { title: `Give up after ${seconds} seconds`, safety: 'review', edits };
}

/** `axios.create({ baseURL })`: one limit for all its requests. */
function onClient(file: RuleFile, { node }: BareCall, options: readonly OptionRef[], seconds: number): readonly EditPlan[] | undefined {
  const [made, ...others] = constructionsOf(file, node);
  if (!made || others.length > 0) return undefined;
  const option = options.find(({ at, arg }) => at === 'constructor' && typeof arg === 'number');
  if (!option || !isInFile(file, made)) return [];
  return setOption(file, made, option, seconds);
}

function onRequest(file: RuleFile, { node }: BareCall, options: readonly OptionRef[], seconds: number): readonly EditPlan[] {
  const own = options.filter(({ at = 'call' }) => at === 'call');
  for (const option of own) {
    if (option.chain !== undefined) return [{ range: [node.range[1], node.range[1]], text: `.${option.chain}(${valueOf(option, seconds)})` }];
    const edits = setOption(file, node, option, seconds);
    if (edits.length > 0) return edits;
  }
  return [];
}

/** Options that limit the time of the whole request, as milliseconds or as a signal. */
const whole = new Set(['timeout', 'timeout.request', 'signal']);

function setOption(file: RuleFile, call: Node, option: OptionRef, seconds: number): readonly EditPlan[] {
  const { arg, path = '' } = option;
  if ((call.type !== 'CallExpression' && call.type !== 'NewExpression') || !whole.has(path)) return [];
  // `request(url)`, `request(options)` and `request(url, options)` in one: the options are the literal.
  const index = typeof arg === 'number' ? arg : arg === 'any' ? indexOfOptions(call.arguments) : undefined;
  if (index === undefined) return [];
  const given = file.flow.argument(call, index);
  if (given) {
    const object = literalOf(file, given);
    return object ? addProperty(file, object, path, valueOf(option, seconds)) : [];
  }
  return call.type === 'CallExpression' ? addArgument(file, call, index, objectText(path, valueOf(option, seconds))) : [];
}

function indexOfOptions(args: readonly Node[]): number | undefined {
  const [first] = args;
  if (first === undefined) return undefined;
  const inner = unwrap(first);
  return inner.type === 'Literal' || inner.type === 'TemplateLiteral' || inner.type === 'BinaryExpression' ? 1 : 0;
}

/** The literal itself, or that of a variable of which everything else takes single properties only. */
function literalOf(file: RuleFile, node: Node): ObjectExpression | undefined {
  const inner = unwrap(node);
  if (inner.type === 'ObjectExpression') return inner;
  const variable = inner.type === 'Identifier' ? file.bindings.variableOf(inner) : undefined;
  const others = variable?.references.filter((reference) => reference.identifier !== inner && reference.isRead()) ?? [];
  const isProperty = (id: Node) => {
    const parent = file.parent(id);
    return parent?.type === 'MemberExpression' && parent.object === id && !parent.computed;
  };
  if (!variable || !others.every(({ identifier }) => isProperty(identifier))) return undefined;
  const [origin, ...more] = file.flow.origins(inner);
  return origin?.type === 'ObjectExpression' && more.length === 0 && isInFile(file, origin) ? origin : undefined;
}

/** Behind the last argument; a body that is left out stays left out. */
function addArgument(file: RuleFile, call: CallExpression, index: number, text: string): readonly EditPlan[] {
  const last = call.arguments.at(-1);
  if (!last || call.arguments.some(({ type }) => type === 'SpreadElement')) return [];
  const [, end] = withParentheses(file, last);
  const missing = Array.from({ length: index - call.arguments.length }, () => ', undefined').join('');
  return [{ range: [end, end], text: `${missing}, ${text}` }];
}

function objectText(path: string, value: string): string {
  return path.split('.').reduceRight((inner, name) => `{ ${name}: ${inner} }`, value);
}

function valueOf({ path, unit }: OptionRef, seconds: number): string {
  if (path === 'signal') return `AbortSignal.timeout(${seconds}_000)`;
  return unit === 's' ? String(seconds) : `${seconds}_000`;
}
