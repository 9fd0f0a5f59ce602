/** The text that a request's address is put together from, piece by piece, through variables, helpers and `new URL`. */
import { isFunction, propertyName, unwrap, type Node } from '../../model/node.ts';
import { withFlow } from '../../rule/flow-rule.ts';
import type { RuleFile } from '../../rule/types.ts';
import { isInFile, parameterOf, returnedValues, valuesOf, type Parameter } from '../../rule/values.ts';

/** Proved text, or an expression only known at run time. */
export type UrlPiece = { readonly text: string } | UrlHole;

export interface UrlHole {
  readonly hole: Node;
  readonly file: RuleFile;
  /** Expressions on the way that stand for it: variables, parts, calls. */
  readonly via?: readonly Node[];
  /** `encodeURIComponent` or the like: no `/`, `?`, `#`, `:` or `@` of its own. */
  readonly encoded: boolean;
  /** Path, query or name of a URL: begins with a slash, whatever it holds. */
  readonly rooted: boolean;
  /** Path or query of a parsed URL: the parser has resolved `..`, and `?` and `#` are where they belong. */
  readonly parsed?: true;
  /** Scheme and host, and nothing after them: what follows directly belongs to the host. */
  readonly bare?: true;
}

/** Pieces of one possible address. */
export type UrlText = readonly UrlPiece[];

/** What stands in for a parameter of another file's function: the expression in the own file. `path` goes on from the parameter. */
export type Passed = (parameter: Parameter, path: readonly string[]) => { readonly file: RuleFile; readonly node: Node } | undefined;

const maxDepth = 14;
/** Possibilities per address; the rest is left out. */
const maxTexts = 12;

/** Expressions looked at per address; functions that return calls of each other have more ways than anybody can walk. */
const maxSteps = 2_000;

/** Every way the address may be put together. */
export function urlTexts(file: RuleFile, node: Node, passed?: Passed): readonly UrlText[] {
  return texts({ file, budget: { left: maxSteps }, ...(passed && { passed }) }, node, 0);
}

interface Scope {
  readonly budget: { left: number };
  readonly file: RuleFile;
  readonly passed?: Passed;
}

function texts(scope: Scope, node: Node, depth: number): readonly UrlText[] {
  const { file } = scope;
  const inner = unwrap(node);
  if (!isInFile(file, inner)) return foreign(scope, inner);
  const constants = file.flow.constants(inner);
  if (constants && constants.length > 0) return constants.slice(0, maxTexts).map(({ value }) => (value === undefined || value === null ? [] : [{ text: String(value) }]));
  if (depth > maxDepth || scope.budget.left-- <= 0) return [holeAt(scope, inner)];
  const next = (part: Node) => texts(scope, part, depth + 1);
  switch (inner.type) {
    case 'TemplateLiteral':
      return product(inner.quasis.flatMap((quasi, i) => {
        const expression = inner.expressions[i];
        return [[[{ text: quasi.value.cooked ?? '' }]], ...(expression ? [next(expression)] : [])];
      }));
    case 'BinaryExpression':
      return inner.operator === '+' ? product([next(inner.left), next(inner.right)]) : [holeAt(scope, inner)];
    case 'ConditionalExpression':
      return union([next(inner.consequent), next(inner.alternate)]);
    case 'LogicalExpression':
      return inner.operator === '&&' ? next(inner.right) : union([next(inner.left), next(inner.right)]);
    case 'AwaitExpression':
      return next(inner.argument);
    case 'AssignmentExpression':
      return inner.operator === '=' ? next(inner.right) : [holeAt(scope, inner)];
    case 'NewExpression':
      return constructed(scope, inner, depth) ?? [holeAt(scope, inner)];
    case 'CallExpression':
      return standingFor(inner, called(scope, inner, depth) ?? elsewhere(scope, inner, depth) ?? resolved(scope, inner, depth));
    case 'MemberExpression':
      return standingFor(inner, member(scope, inner, depth) ?? resolved(scope, inner, depth));
    case 'Identifier':
      return standingFor(inner, [...written(scope, inner, depth), ...(destructured(scope, inner, depth) ?? appended(scope, inner, depth) ?? resolved(scope, inner, depth))]);
    default:
      return [holeAt(scope, inner)];
  }
}

function standingFor(node: Node, all: readonly UrlText[]): readonly UrlText[] {
  return all.map((text) => text.map((piece) => ('text' in piece ? piece : { ...piece, via: [...(piece.via ?? []), node] })));
}

/** Through variables, parameters of own functions and what own functions return. */
function resolved(scope: Scope, node: Node, depth: number): readonly UrlText[] {
  const values = valuesOf(scope.file, node);
  if (values.length === 0 || (values.length === 1 && values[0] === node)) return throughCaller(scope, node, depth);
  return union(values.map((value) => (value === node ? throughCaller(scope, node, depth) : texts(scope, value, depth + 1))));
}

function throughCaller(scope: Scope, node: Node, depth: number): readonly UrlText[] {
  const { file, passed, budget } = scope;
  if (!passed) return [holeAt(scope, node)];
  const root = node.type === 'MemberExpression' && node.object.type === 'Identifier' ? node.object : node;
  const parameter = root.type === 'Identifier' ? parameterOf(file, root) : undefined;
  const name = node.type === 'MemberExpression' ? propertyName(node) : undefined;
  const own = parameter && passed(parameter, [...parameter.path, ...(name === undefined ? [] : [name])]);
  return own ? texts({ file: own.file, budget }, own.node, depth + 1) : [holeAt(scope, node)];
}

/** A node of another file that cross-file look-up gave: only its constants are of use here. */
function foreign(scope: Scope, node: Node): readonly UrlText[] {
  const constants = scope.file.flow.constants(node);
  if (!constants) return [holeAt(scope, node)];
  return constants.slice(0, maxTexts).map(({ value }) => [{ text: String(value ?? '') }]);
}

/** `new URL(address)`, `new URL(path, base)`, `new Request(address)`. */
function constructed(scope: Scope, node: Extract<Node, { type: 'NewExpression' }>, depth: number): readonly UrlText[] | undefined {
  const { callee, arguments: [first, second] } = node;
  if (callee.type !== 'Identifier' || !scope.file.bindings.isGlobal(callee) || !first) return undefined;
  if (callee.name === 'Request') return texts(scope, first, depth + 1);
  if (callee.name === 'String') return texts(scope, first, depth + 1);
  if (callee.name !== 'URL') return undefined;
  if (!second) return texts(scope, first, depth + 1);
  const paths = isChosenHere(scope, first) ? [[{ hole: first, file: scope.file, encoded: false, rooted: true }]] : texts(scope, first, depth + 1);
  const bases = texts(scope, second, depth + 1);
  return union(paths.map((path) => (isRelative(path) ? bases.map((base) => [...base, { text: '/' }, ...path]) : [path])));
}

/** `PATHS.includes(next) ? next : '/'`: nobody outside chooses it, though it came from there. */
function isChosenHere({ file }: Scope, path: Node): boolean {
  return file.flow.constants(path) === undefined && file.flow.taints(path).length === 0 && file.flow.parameters(path).length === 0 && unwrap(path).type !== 'TemplateLiteral';
}

/** True where a URL parser cannot take an absolute address out of it: the base stays in force. */
function isRelative(path: UrlText): boolean {
  const [first] = path.filter((piece) => !('text' in piece) || piece.text !== '');
  if (!first) return true;
  if (!('text' in first)) return first.encoded || first.rooted;
  return !/^(?:[a-z][\w+.-]*:|[\\/]{2})/i.test(first.text);
}

/** Methods that change the form of an address only. */
const keepers = new Set(['toString', 'trim', 'toLowerCase', 'valueOf', 'trimEnd', 'trimStart', 'normalize', 'toJSON']);
const encoders = new Set(['encodeURIComponent', 'escape']);

function called(scope: Scope, call: Extract<Node, { type: 'CallExpression' }>, depth: number): readonly UrlText[] | undefined {
  const { file } = scope;
  const callee = unwrap(call.callee);
  const [first] = call.arguments;
  if (callee.type === 'Identifier') {
    if (!first || !file.bindings.isGlobal(callee)) return undefined;
    if (encoders.has(callee.name)) return [[{ hole: call, file, encoded: true, rooted: false }]];
    return callee.name === 'String' || callee.name === 'encodeURI' ? texts(scope, first, depth + 1) : undefined;
  }
  if (callee.type !== 'MemberExpression') return undefined;
  const name = propertyName(callee) ?? '';
  if (keepers.has(name)) return texts(scope, callee.object, depth + 1);
  // `base.replace(/\/$/, '')`: what stays is still the base; `url.pathname.replace('/api', '')` is still a path.
  if (name === 'replace' || name === 'replaceAll') {
    const values = texts(scope, callee.object, depth + 1);
    const [mark, given] = [first && file.flow.constant(first)?.value, call.arguments[1]];
    // `where.replaceAll(' ', '+')` is a text of its own, no template.
    const isTemplate = values.every((pieces) => pieces.length > 1 || pieces.some((piece) => 'text' in piece)) || (given !== undefined && file.flow.constant(given) === undefined);
    if (isTemplate && typeof mark === 'string' && mark !== '' && given && !isFunction(unwrap(given))) return filled(values, mark, texts(scope, given, depth + 1));
    const isRooted = values.every(([first, ...more]) => first !== undefined && !('text' in first) && first.rooted && more.length === 0);
    return isRooted || values.every((pieces) => pieces.length > 1 && pieces.some((piece) => 'text' in piece)) ? values : undefined;
  }
  if (name === 'concat') return product([callee.object, ...call.arguments].map((part) => texts(scope, part, depth + 1)));
  const list = unwrap(callee.object);
  if (name === 'join' && list.type === 'ArrayExpression') {
    const separator = first ? file.flow.constant(first)?.value : ',';
    if (typeof separator !== 'string') return undefined;
    return product(list.elements.flatMap((element, i) => [...(i > 0 ? [[[{ text: separator }]]] : []), ...(element ? [texts(scope, element, depth + 1)] : [])]));
  }
  return undefined;
}

/** `template.replace('{q}', text)`: the text stands where its mark stood; in a base that is not known, somewhere behind its beginning. */
function filled(all: readonly UrlText[], mark: string, given: readonly UrlText[]): readonly UrlText[] {
  return union(all.map((pieces) => {
    const index = pieces.findIndex((piece) => 'text' in piece && piece.text.includes(mark));
    const found = pieces[index];
    if (!found || !('text' in found)) return pieces[0] && !('text' in pieces[0]) && !pieces[0].rooted ? product([[pieces], given]) : [pieces];
    const [before = '', ...after] = found.text.split(mark);
    return product([[[...pieces.slice(0, index), { text: before }]], given, [[{ text: after.join(mark) }, ...pieces.slice(index + 1)]]]);
  }));
}

/** What a function of another file returns, with this call's arguments for its parameters. */
function elsewhere({ file, budget }: Scope, call: Extract<Node, { type: 'CallExpression' }>, depth: number): readonly UrlText[] | undefined {
  const all: UrlText[] = [];
  for (const fn of file.flow.projectFunctions(call.callee)) {
    if (fn.file.path === file.path) continue;
    const home = withFlow(fn.file, fn.flow);
    const passed: Passed = (parameter, path) => {
      const argument = parameter.fn === fn.node ? file.flow.argument(call, parameter.index) : undefined;
      const [found] = argument && path.length > 0 ? file.flow.lookup(argument, path.join('.')).nodes : [argument];
      return found && isInFile(file, found) ? { file, node: found } : undefined;
    };
    for (const value of returnedValues(home, fn.node)) all.push(...texts({ file: home, passed, budget }, value, depth + 1));
  }
  return all.length > 0 ? all.slice(0, maxTexts) : undefined;
}

/** Parts of an address that begin with a slash and never hold a host; `url.href` is the whole. */
const rootedParts = new Set(['pathname', 'originalUrl']);
const parsedParts = new Set(['pathname', 'search']);
/** Parts of an address that say where it leads. */
const originParts = new Set(['href', 'origin', 'host', 'hostname', 'protocol']);

function member(scope: Scope, node: Extract<Node, { type: 'MemberExpression' }>, depth: number): readonly UrlText[] | undefined {
  const name = propertyName(node);
  return name === undefined ? undefined : part(scope, node, name, node.object, depth);
}

/** `const { origin, pathname } = new URL(request.url)`. */
function destructured(scope: Scope, id: Node, depth: number): readonly UrlText[] | undefined {
  const { file } = scope;
  const definition = file.bindings.variableOf(id)?.defs[0];
  const property = definition && file.parent(definition.name);
  if (property?.type !== 'Property' || property.value !== definition?.name || definition.node.type !== 'VariableDeclarator') return undefined;
  const { id: pattern, init } = definition.node;
  const name = propertyName(property);
  return init && name !== undefined && file.parent(property) === pattern && isParsedUrl(file, init) ? part(scope, id, name, init, depth) : undefined;
}

/** `let url = base; if (query) url += '?q=' + query`: the first text, and what is added to it before it is read. */
function appended(scope: Scope, id: Node, depth: number): readonly UrlText[] | undefined {
  const { file } = scope;
  const variable = file.bindings.variableOf(id);
  const [definition] = variable?.defs ?? [];
  if (!variable || definition?.node.type !== 'VariableDeclarator' || definition.node.id !== definition.name || !definition.node.init) return undefined;
  const home = file.parent(file.parent(definition.node) ?? definition.node);
  const additions: { readonly right: Node; readonly always: boolean }[] = [];
  for (const { identifier } of variable.references) {
    const parent = file.parent(identifier);
    if (parent?.type !== 'AssignmentExpression' || parent.left !== identifier) continue;
    if (parent.operator !== '+=') return undefined;
    const statement = file.parent(parent);
    if (identifier.range[0] < id.range[0]) additions.push({ right: parent.right, always: statement !== undefined && file.parent(statement) === home });
  }
  if (additions.length === 0) return undefined;
  let all = texts(scope, definition.node.init, depth + 1);
  for (const { right, always } of additions) {
    const longer = product([all, texts(scope, right, depth + 1)]);
    all = always ? longer : union([all, longer]);
  }
  return all;
}

/** `url.host = text`, `url.href = text`: parts that say where the address leads, written after it was parsed. */
function written(scope: Scope, id: Node, depth: number): readonly UrlText[] {
  const { file } = scope;
  const writes = (file.bindings.variableOf(id)?.references ?? []).flatMap(({ identifier }): readonly { name: string; value: Node }[] => {
    const left = file.parent(identifier);
    const assignment = left && file.parent(left);
    const name = left?.type === 'MemberExpression' && left.object === identifier ? propertyName(left) : undefined;
    return name !== undefined && assignment?.type === 'AssignmentExpression' && assignment.left === left ? [{ name, value: assignment.right }] : [];
  }).filter(({ name }) => writtenAfter.has(name));
  if (writes.length === 0 || !isParsedUrl(file, id)) return [];
  return writes.flatMap(({ name, value }) => product([[[{ text: writtenAfter.get(name) ?? '' }]], texts(scope, value, depth + 1), [[{ text: name === 'protocol' ? '//x/' : '/' }]]]));
}

/** What stands before a part of an address. */
const writtenAfter: ReadonlyMap<string, string> = new Map([['href', ''], ['protocol', ''], ['host', 'https://'], ['hostname', 'https://'], ['port', 'https://x:']]);

/** A part of an address, by its name. */
function part(scope: Scope, node: Node, name: string, object: Node, depth: number): readonly UrlText[] | undefined {
  const isParsed = parsedParts.has(name) && isParsedUrl(scope.file, object);
  if (rootedParts.has(name) || isParsed) return [[{ hole: node, file: scope.file, encoded: false, rooted: true, ...(isParsed && { parsed: true }) }]];
  if (!originParts.has(name) || !isParsedUrl(scope.file, object)) return undefined;
  const whole = texts(scope, object, depth + 1);
  return name === 'href' ? whole : whole.map(originOf);
}

/** `url.origin`: scheme and host of the first piece. */
function originOf([first]: UrlText): UrlText {
  if (!first) return [];
  return 'text' in first ? [{ text: /^[a-z][\w+.-]*:\/\/[^/?#]*/i.exec(first.text)?.[0] ?? first.text }] : [{ ...first, bare: true }];
}

function isParsedUrl(file: RuleFile, node: Node): boolean {
  const values = valuesOf(file, node).map(unwrap);
  return values.length > 0 && values.every((value) => isOwnAddress(file, value) || (value.type === 'NewExpression' && value.callee.type === 'Identifier' && value.callee.name === 'URL'));
}

const ownParts = new Set(['url', 'nextUrl', 'originalUrl']);

/** `request.url` and `request.nextUrl`: where the server itself was reached. Requests are what the models give headers to. */
export function isOwnAddress(file: RuleFile, node: Node): boolean {
  if (node.type !== 'MemberExpression' || !ownParts.has(propertyName(node) ?? '')) return false;
  if (file.flow.typesOf(node.object).some((type) => type.endsWith('Request'))) return true;
  return file.flow.taints(node).some(({ source, model }) => source === node && model?.kind === 'source' && model.paths.some((path) => path.startsWith('headers')));
}

function holeAt({ file }: Scope, node: Node): UrlText {
  return [{ hole: node, file, encoded: false, rooted: false }];
}

function union(lists: readonly (readonly UrlText[])[]): readonly UrlText[] {
  return lists.flat().slice(0, maxTexts);
}

function product(parts: readonly (readonly UrlText[])[]): readonly UrlText[] {
  let all: readonly UrlText[] = [[]];
  for (const part of parts) all = all.flatMap((text) => part.map((piece) => [...text, ...piece])).slice(0, maxTexts);
  return all;
}
