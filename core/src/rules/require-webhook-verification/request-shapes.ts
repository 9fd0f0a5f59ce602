/** What a handler gets as its request, what it says no with, and where its raw body is: by the framework that calls it. */
import type { EditPlan } from '../../edit/types.ts';
import { isFunction, propertyName, unwrap, type FunctionNode, type Node } from '../../model/node.ts';
import { nodesIn } from '../../rule/project-function.ts';
import { isTypeScript, refusalOf } from '../../rule/refusal.ts';
import type { Route } from '../../rule/routes.ts';
import type { RuleFile } from '../../rule/types.ts';
import { placeOf } from './body-paths.ts';
import { parsedBefore, readsBody } from './raw-body.ts';

/** A handler whose framework is known. */
export interface RequestShape {
  /** The helper's first argument. */
  readonly request: string;
  /** The statement that answers 401 and ends the handler, without a semicolon. */
  readonly refusal: string;
  /** Where the environment is not `process.env`: options of `requireEnv`. */
  readonly env?: string;
  /** What keeps the raw body elsewhere in the file. */
  readonly edits: readonly EditPlan[];
}

/** A handler as its framework calls it. */
export interface Handled {
  readonly fn: FunctionNode;
  readonly route?: Route;
  /** Nothing is signed but a header: the body need not be at hand. */
  readonly isHeaderOnly: boolean;
}

/** Undefined where the framework is not certain, or where it has parsed the body and nothing keeps the bytes. */
export function shapeOf(file: RuleFile, handled: Handled): RequestShape | undefined {
  const [request, second] = handled.fn.params;
  if (request?.type !== 'Identifier') return undefined;
  const name = request.name;
  const response = second?.type === 'Identifier' ? second.name : undefined;
  if (isWebHandler(file, handled)) return ofWebRequest(file, handled.fn, name, response);
  switch (frameworkOf(file, handled.route)) {
    case 'hono':
      return ofHono(file, handled, name);
    case 'koa':
      return ofKoa(file, handled, name);
    case 'fastify':
      return response === undefined || !handled.isHeaderOnly ? undefined : { request: `{ headers: ${name}.headers }`, refusal: `return ${response}.code(401).send()`, edits: [] };
    case 'express':
      return response === undefined ? undefined : ofExpress(file, handled, name, refusalOf(file, handled.fn, `${response}.sendStatus(401)`));
    case undefined:
      return response === undefined ? ofLambda(file, handled, name) : ofUnknown(file, handled, name, response);
    default:
      return undefined;
  }
}

function frameworkOf(file: RuleFile, route: Route | undefined): string | undefined {
  if (!route || isFunction(route.at)) return undefined;
  return file.flow.modelsAt(route.at).find(({ kind }) => kind === 'route')?.package;
}

/** `export async function POST(request)` of a framework's route, `fetch(request)` of a worker. */
function isWebHandler(file: RuleFile, { fn, route }: Handled): boolean {
  if (route && (!isFunction(route.at) || route.method !== 'request')) return isFunction(route.at);
  const property = file.parent(fn);
  const object = property?.type === 'Property' && propertyName(property) === 'fetch' ? file.parent(property) : undefined;
  return object !== undefined && file.parent(object)?.type === 'ExportDefaultDeclaration';
}

/** Web requests can be read twice: the helper clones them. Workers hand their variables to `fetch`. */
function ofWebRequest(file: RuleFile, fn: FunctionNode, name: string, environment: string | undefined): RequestShape {
  const property = file.parent(fn);
  const isWorker = environment !== undefined && property?.type === 'Property';
  return { request: name, refusal: "return new Response('', { status: 401 })", ...(isWorker && { env: envOption(environment) }), edits: [] };
}

function ofHono(file: RuleFile, { fn, route }: Handled, context: string): RequestShape | undefined {
  // What has read the body before leaves nothing to clone.
  if (route?.before.some((handler) => readsBody(handler))) return undefined;
  const usesBindings = nodesIn(file, fn, 'MemberExpression').some(({ object, property }) => object.type === 'Identifier' && object.name === context && property.type === 'Identifier' && property.name === 'env');
  return { request: `${context}.req.raw`, refusal: `return ${context}.body(null, 401)`, ...(usesBindings && { env: envOption(`${context}.env`) }), edits: [] };
}

function envOption(environment: string): string {
  return environment === 'env' ? '{ env }' : `{ env: ${environment} }`;
}

function ofKoa(file: RuleFile, { isHeaderOnly }: Handled, context: string): RequestShape | undefined {
  const refusal = `return ${context}.throw(401)`;
  if (isHeaderOnly) return { request: `{ headers: ${context}.headers }`, refusal, edits: [] };
  // These parsers keep the text of every body that they parse.
  const keepsText = file.nodes('CallExpression').some(({ callee }) => file.flow.names(callee).some((made) => /^(?:import|module):(?:koa-bodyparser|@koa\/bodyparser)(?::|$)/.test(made)));
  return keepsText ? { request: `{ headers: ${context}.headers, rawBody: ${context}.request.rawBody ?? '' }`, refusal, edits: [] } : undefined;
}

/** A delivery without a body has no bytes: the empty text is then what nobody signed, and no exception. */
function ofExpress(file: RuleFile, { route, isHeaderOnly }: Handled, name: string, refusal: string): RequestShape | undefined {
  if (isHeaderOnly) return { request: `{ headers: ${name}.headers }`, refusal, edits: [] };
  const parsed = parsedBefore(file, route);
  if (!parsed) return undefined;
  if (parsed.kind === 'raw') return { request: `{ headers: ${name}.headers, rawBody: Buffer.isBuffer(${name}.body) ? ${name}.body : '' }`, refusal, edits: [] };
  const kept = isTypeScript(file) ? `(${name} as { rawBody?: Buffer }).rawBody` : `${name}.rawBody`;
  return { request: `{ headers: ${name}.headers, rawBody: ${kept} ?? '' }`, refusal, edits: parsed.edits };
}

/** Registered in another file, or called by Vercel or Next.js: what it does with its response tells. */
function ofUnknown(file: RuleFile, handled: Handled, name: string, response: string): RequestShape | undefined {
  const calls = nodesIn(file, handled.fn, 'MemberExpression').flatMap((member) => (member.object.type === 'Identifier' && member.object.name === response ? [propertyName(member)] : []));
  if (calls.includes('sendStatus')) return ofExpress(file, handled, name, refusalOf(file, handled.fn, `${response}.sendStatus(401)`));
  return calls.includes('status') ? ofExpress(file, handled, name, refusalOf(file, handled.fn, `${response}.status(401).end()`)) : undefined;
}

/** `exports.handler = async (event) => …`: it reads a text `event.body`, and answers with a status code. */
function ofLambda(file: RuleFile, { fn, route }: Handled, event: string): RequestShape | undefined {
  if (route) return undefined;
  const isAnswer = (node: Node | null) => node !== null && unwrap(node).type === 'ObjectExpression' && file.flow.lookup(node, 'statusCode').nodes.length > 0;
  const answers = nodesIn(file, fn, 'ReturnStatement').filter((statement) => file.flow.enclosingFunction(statement) === fn);
  const parses = nodesIn(file, fn, 'CallExpression').some(({ callee, arguments: [first] }) => {
    const inner = unwrap(callee);
    const place = first && first.type !== 'SpreadElement' ? placeOf(file, first) : undefined;
    return inner.type === 'MemberExpression' && propertyName(inner) === 'parse' && place?.fn === fn && place.index === 0 && place.path.join('.') === 'body';
  });
  if (!parses || answers.length === 0 || !answers.every(({ argument }) => isAnswer(argument))) return undefined;
  return { request: `{ headers: ${event}.headers, rawBody: Buffer.from(${event}.body ?? '', ${event}.isBase64Encoded ? 'base64' : 'utf8') }`, refusal: "return { statusCode: 401, body: '' }", edits: [] };
}
