/** Placeholders and parameters in the style of the driver, where every value of the query can be told from its text. */
import { removeStatement } from '../../edit/remove.ts';
import { commentsIn } from '../../edit/trivia.ts';
import type { EditPlan, FixPlan } from '../../edit/types.ts';
import { propertyName, unwrap, type CallExpression, type Node } from '../../model/node.ts';
import { placeholderStyles, type PlaceholderStyle } from '../../models/placeholders.ts';
import type { FlowSite } from '../../rule/flow-rule.ts';
import { quoted, templateOf } from '../../rule/literals.ts';
import type { RuleFile } from '../../rule/types.ts';
import { textOfQuery, valuesOf, type Hole, type QueryText } from './sql-text.ts';

const title = 'Pass the values as parameters; the text of the query stays fixed';

export function* queryFixes(file: RuleFile, { call, node, handed }: Pick<FlowSite, 'call' | 'node' | 'handed'>): Iterable<FixPlan> {
  const { model, node: site } = call;
  const style = placeholderStyles[model.package];
  if (handed || !style || model.kind !== 'sink' || model.sinkKind !== 'sql' || site.type !== 'CallExpression') return;
  const text = textOfQuery(file, node);
  const holes = text && valuesOf(text.pieces);
  if (!text || !holes || unwrap(site.arguments[0] ?? site) !== unwrap(node) || commentsIn(file, text.node.range).length > 0 || !isOnlyHere(file, node, text.node)) return;
  // What is no value (the name of a table) stays in the text, if it is the bot's own.
  const values = holes.filter(({ isValue }) => isValue);
  if (values.length === 0 || values.some((value) => !canBeParameter(file, value, style)) || holes.some(({ hole, isValue }) => !isValue && isUntrusted(file, hole))) return;
  if (style.by !== 'tag' && style.by !== 'run' && (!model.safeParams || methodOf(site) === 'exec')) return;
  const edits = style.by === 'tag' ? taggedEdits(file, site, text, values, style) : parameterEdits(file, site, text, values, style);
  if (edits) yield { title, safety: 'review', edits };
}

function methodOf({ callee }: CallExpression): string | undefined {
  const inner = unwrap(callee);
  return inner.type === 'MemberExpression' ? propertyName(inner) : undefined;
}

function isUntrusted(file: RuleFile, node: Node): boolean {
  return file.flow.taints(node).some(({ label, cleared }) => label !== 'secret' && !cleared.has('*') && !cleared.has('sql')) || file.flow.parameters(node).length > 0;
}

/** The text stands in the call, or in a variable that nothing else reads. */
function isOnlyHere(file: RuleFile, input: Node, text: Node): boolean {
  const inner = unwrap(input);
  if (inner === text) return true;
  return inner.type === 'Identifier' && file.bindings.variableOf(inner)?.references.length === 2 && file.flow.enclosingFunction(inner) === file.flow.enclosingFunction(text);
}

/** A list needs a mark for each of its items; `"x"` is a name in standard SQL. */
function canBeParameter(file: RuleFile, { hole, quote }: Hole, { doubleQuotes }: PlaceholderStyle): boolean {
  if (quote === '"' && !doubleQuotes) return false;
  const inner = unwrap(hole);
  const isList = inner.type === 'CallExpression' && inner.callee.type === 'MemberExpression' && ['join', 'map'].includes(propertyName(inner.callee) ?? '');
  return !isList && file.flow.origins(hole).every(({ type }) => type !== 'ArrayExpression' && type !== 'ObjectExpression');
}

/** The value with what stood around it in the same quotes: `%${text}%`. */
function valueText(file: RuleFile, { hole, before, after }: Hole): string {
  return before === '' && after === '' ? file.textOf(hole) : templateOf([before, { code: file.textOf(hole) }, after]);
}

function parameterEdits(file: RuleFile, call: CallExpression, text: QueryText, values: readonly Hole[], style: PlaceholderStyle): readonly EditPlan[] | undefined {
  if (text.pieces.some((piece) => 'text' in piece && (style.mark === '?' ? piece.text.includes('?') : /\$\d/.test(piece.text)))) return undefined;
  const list = values.map((value) => valueText(file, value)).join(', ');
  const place = placeOfParameters(file, call, list, style);
  return place && [{ range: text.node.range, text: newText(file, text, values, (index) => (style.mark === '?' ? '?' : `$${index + 1}`)) }, place];
}

function placeOfParameters(file: RuleFile, call: CallExpression, list: string, { by }: PlaceholderStyle): EditPlan | undefined {
  const [query, next, ...others] = call.arguments;
  if (!query || query.type === 'SpreadElement') return undefined;
  const end = query.range[1];
  if (by === 'run') return placeOfRun(file, call, list);
  if (by === 'replacements') {
    if (!next) return { range: [end, end], text: `, { replacements: [${list}] }` };
    const options = unwrap(next);
    if (options.type !== 'ObjectExpression' || others.length > 0 || options.properties.some((property) => property.type === 'SpreadElement' || /^(?:replacements|bind)$/.test(propertyName(property) ?? ''))) return undefined;
    const first = options.properties[0];
    return first ? { range: [first.range[0], first.range[0]], text: `replacements: [${list}], ` } : { range: options.range, text: `{ replacements: [${list}] }` };
  }
  // Behind the text there may be a callback, which stays behind the values.
  if (next && (others.length > 0 || file.flow.functionsAt(next).length === 0)) return undefined;
  return { range: [end, end], text: `, [${list}]` };
}

const runs = new Set(['get', 'all', 'run', 'iterate']);

/** `db.prepare(text).get()` takes the values at its end. */
function placeOfRun(file: RuleFile, call: CallExpression, list: string): EditPlan | undefined {
  const member = file.parent(call);
  const run = member && file.parent(member);
  if (methodOf(call) !== 'prepare' || member?.type !== 'MemberExpression' || member.object !== call || !runs.has(propertyName(member) ?? '')) return undefined;
  if (run?.type !== 'CallExpression' || run.callee !== member || run.arguments.length > 0) return undefined;
  return { range: [run.range[1] - 1, run.range[1] - 1], text: list };
}

/** `client.unsafe(`…`)` becomes `client`…``: the tag makes parameters of the values. */
function taggedEdits(file: RuleFile, call: CallExpression, text: QueryText, values: readonly Hole[], { tagged = {} }: PlaceholderStyle): readonly EditPlan[] | undefined {
  const method = unwrap(call.callee);
  const tag = tagged[methodOf(call) ?? ''];
  if (method.type !== 'MemberExpression' || tag === undefined || call.arguments.length !== 1 || values.length !== text.pieces.filter((piece) => 'hole' in piece).length) return undefined;
  const receiver = file.textOf(method.object);
  const parts = withoutQuotes(text, values).map((piece) => ('text' in piece ? piece.text : { code: valueOf(file, values, piece.hole) }));
  const argument = unwrap(call.arguments[0] as Node);
  const declarator = argument === text.node ? undefined : file.parent(text.node);
  const declaration = declarator && file.parent(declarator);
  if (declarator && declaration?.type !== 'VariableDeclaration') return undefined;
  if (declaration?.type === 'VariableDeclaration' && declaration.declarations.length !== 1) return undefined;
  return [...(declaration ? removeStatement(file, declaration) : []), { range: call.range, text: `${receiver}${tag === '' ? '' : `.${tag}`}${templateOf(parts)}` }];
}

function valueOf(file: RuleFile, values: readonly Hole[], hole: Node): string {
  const value = values.find((entry) => entry.hole === hole);
  return value ? valueText(file, value) : file.textOf(hole);
}

/** The text with marks for its values: a template stays one, so that its lines do. */
function newText(file: RuleFile, text: QueryText, values: readonly Hole[], mark: (index: number) => string): string {
  const isValue = (hole: Node) => values.findIndex((value) => value.hole === hole);
  const parts = withoutQuotes(text, values).map((piece) => ('text' in piece ? piece.text : isValue(piece.hole) >= 0 ? mark(isValue(piece.hole)) : { code: file.textOf(piece.hole) }));
  const texts = parts.filter((part) => typeof part === 'string');
  if (texts.length < parts.length) return templateOf(parts);
  const whole = texts.join('');
  return text.node.type === 'TemplateLiteral' && /[\n'"]/.test(whole) ? templateOf([whole]) : quoted(file, whole);
}

/** Takes the quotes around each value away, with the fixed text that stood in them. */
function withoutQuotes({ pieces }: QueryText, values: readonly Hole[]): QueryText['pieces'] {
  return pieces.map((piece, i) => {
    if ('hole' in piece) return piece;
    const previous = pieces[i - 1];
    const next = pieces[i + 1];
    const left = previous && 'hole' in previous ? values.find(({ hole }) => hole === previous.hole) : undefined;
    const right = next && 'hole' in next ? values.find(({ hole }) => hole === next.hole) : undefined;
    const from = left && left.quote !== '' ? left.after.length + 1 : 0;
    const to = right && right.quote !== '' ? piece.text.length - right.before.length - 1 : piece.text.length;
    return { text: piece.text.slice(from, to) };
  });
}
