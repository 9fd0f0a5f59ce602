/** Whether Express still has the bytes of a delivery, or can be told to keep them. */
import { addProperty } from '../../edit/add-property.ts';
import { commentsIn } from '../../edit/trivia.ts';
import type { EditPlan } from '../../edit/types.ts';
import { propertyName, unwrap, type Node, type NodeOf } from '../../model/node.ts';
import { nodesIn } from '../../rule/project-function.ts';
import type { Handler, Route } from '../../rule/routes.ts';
import type { RuleFile } from '../../rule/types.ts';
import { isInFile } from '../../rule/values.ts';

/** `json`: the bytes are in `req.rawBody`, after the edits. `raw`: the body is the bytes. */
export interface ParsedBody {
  readonly kind: 'json' | 'raw';
  readonly edits: readonly EditPlan[];
}

const keeper = '(req, _res, rawBody) => { Object.assign(req, { rawBody }); }';

/** Undefined where no parser stands before the handler in this file, or one that does something else with the bytes. */
export function parsedBefore(file: RuleFile, route: Route | undefined): ParsedBody | undefined {
  if (keepsRawBody(file)) return { kind: 'json', edits: [] };
  if (!route?.isWhole) return undefined;
  for (const { node, functions } of route.before) {
    // Own middleware may read the body in a way of its own.
    if (functions.length > 0) continue;
    const origins = file.flow.origins(node);
    const [parser] = origins;
    if (origins.length !== 1 || parser?.type !== 'CallExpression' || !isInFile(file, parser)) continue;
    const kind = parserKind(file, parser);
    if (kind === 'raw') return { kind, edits: [] };
    if (kind === 'json') return keepBytes(file, parser);
  }
  return undefined;
}

function parserKind(file: RuleFile, { callee }: NodeOf<'CallExpression'>): 'json' | 'raw' | undefined {
  for (const name of file.flow.names(callee)) {
    const [, kind] = /^(?:import|module):(?:express|body-parser):(?:\w+[.#])*(json|raw)$/.exec(name) ?? [];
    if (kind === 'json' || kind === 'raw') return kind;
  }
  return undefined;
}

/** `express.json()` becomes `express.json({ verify: … })`. */
function keepBytes(file: RuleFile, parser: NodeOf<'CallExpression'>): ParsedBody | undefined {
  const [options, ...more] = parser.arguments;
  const end = parser.range[1] - 1;
  if (!options) return commentsIn(file, [parser.callee.range[1], end]).length > 0 ? undefined : { kind: 'json', edits: [{ range: [end, end], text: `{ verify: ${keeper} }` }] };
  if (more.length > 0 || options.type !== 'ObjectExpression' || options.properties.some((property) => property.type !== 'Property' || propertyName(property) === 'verify')) return undefined;
  const edits = addProperty(file, options, 'verify', keeper);
  return edits.length > 0 ? { kind: 'json', edits } : undefined;
}

/** `verify: (req, res, bytes) => { req.rawBody = bytes; }` of the body parser in this file. */
function keepsRawBody(file: RuleFile): boolean {
  return file.nodes('AssignmentExpression').some(({ left }) => left.type === 'MemberExpression' && !left.computed && propertyName(left) === 'rawBody') || file.nodes('CallExpression').some((call) => isAssigned(file, call));
}

/** `Object.assign(req, { rawBody })`. */
function isAssigned(file: RuleFile, { callee, arguments: [, values] }: NodeOf<'CallExpression'>): boolean {
  return file.textOf(callee) === 'Object.assign' && values?.type === 'ObjectExpression' && values.properties.some((property) => property.type === 'Property' && propertyName(property) === 'rawBody');
}

const readers = new Set(['json', 'text', 'parseBody', 'formData', 'arrayBuffer', 'blob', 'body']);

/** True if middleware of the project takes the body of a web request, or may. */
export function readsBody({ functions }: Handler): boolean {
  return functions.some(({ fn, file }) => nodesIn(file, fn, 'MemberExpression').some((member) => readers.has(propertyName(member) ?? '')) || nodesIn(file, fn, 'CallExpression').some((call) => passesContext(fn.params[0], call)));
}

/** `validate(c)`: what gets the context may read it. */
function passesContext(context: Node | undefined, { arguments: values }: NodeOf<'CallExpression'>): boolean {
  return context?.type === 'Identifier' && values.some((value) => value.type !== 'SpreadElement' && unwrap(value).type === 'Identifier' && (unwrap(value) as NodeOf<'Identifier'>).name === context.name);
}
