/** Verification as the first step of a handler, where the raw body is at hand. */
import { code, helper } from '../../edit/code.ts';
import type { FixPlan } from '../../edit/types.ts';
import type { NodeOf } from '../../model/node.ts';
import { isFunction, type FunctionNode, type Node } from '../../model/node.ts';
import { routesOf } from '../../rule/routes.ts';
import type { RuleFile } from '../../rule/types.ts';
import type { Delivery } from './deliveries.ts';

/** Inserts `if (!(await verifyWebhook.x(…))) …` before the first statement. */
export function* verifyFirst(file: RuleFile, { fn, platform, route }: Delivery): Iterable<FixPlan> {
  const request = fn.params[0];
  if (!platform?.helper || platform.helper === 'twilio' || !fn.async || fn.body.type !== 'BlockStatement' || request?.type !== 'Identifier') return;
  const raw = rawRequest(file, fn, request, route?.at);
  const [first] = fn.body.body;
  if (!raw || !first) return;
  const indent = /(?<![ \t])[ \t]*$/.exec(file.text.slice(0, first.range[0]))?.[0] ?? '';
  const check = code`if (!(await ${helper('verifyWebhook')}.${platform.helper}(${raw.request}, ${helper('requireEnv')}('${platform.env}')))) return ${raw.refusal};\n${indent}`;
  yield { title: `Refuse deliveries that ${platform.name} did not sign: ${platform.env} has to be set`, safety: 'review', edits: [{ range: [first.range[0], first.range[0]], text: check }] };
}

/** What the helper takes, and how the handler says no. */
function rawRequest(file: RuleFile, fn: FunctionNode, request: NodeOf<'Identifier'>, at: Node | undefined): { readonly request: string; readonly refusal: string } | undefined {
  // Web requests can be read twice: the helper clones them.
  if (at && isFunction(at) && routesOf(file).some((route) => route.at === at && route.method !== 'request')) return { request: request.name, refusal: "new Response('', { status: 401 })" };
  const response = fn.params[1];
  if (response?.type !== 'Identifier' || !keepsRawBody(file)) return undefined;
  return { request: `{ headers: ${request.name}.headers, rawBody: ${request.name}.rawBody }`, refusal: `${response.name}.sendStatus(401)` };
}

/** `verify: (req, res, bytes) => { req.rawBody = bytes; }` of the body parser in this file. */
function keepsRawBody(file: RuleFile): boolean {
  return file.nodes('AssignmentExpression').some(({ left }) => left.type === 'MemberExpression' && left.property.type === 'Identifier' && left.property.name === 'rawBody' && !left.computed);
}
