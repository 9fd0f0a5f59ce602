/** Which HTTP responses a browser reads as HTML. */
import type { ApiCall } from '../../flow/types.ts';
import { propertyName, unwrap, type Node } from '../../model/node.ts';
import type { SinkModel } from '../../models/kinds.ts';
import { functionsBehind } from '../../rule/project-function.ts';
import type { RuleFile } from '../../rule/types.ts';
import { returnedValues } from '../../rule/values.ts';
import { isForOtherAnswer } from './other-answers.ts';

/**
 * DOM sinks always take HTML. A response is HTML where the text around the value is markup, or its type is set to HTML;
 * objects are sent as JSON, and plain echoes of one value are left alone: they may be JSON text as well.
 */
export function isSentAsHtml(file: RuleFile, call: ApiCall<SinkModel>, node: Node): boolean {
  const { onlyContentType, unlessContentType, defaultContentType } = call.model;
  if (!onlyContentType && !unlessContentType && !defaultContentType) return true;
  const origins = file.flow.origins(node).map(unwrap);
  if (origins.some(isStructure) || (origins.length > 0 && origins.every((origin) => isBytes(file, origin)))) return false;
  const type = contentTypeOf(file, call, node);
  if (type !== undefined) return /html|xml/.test(type);
  if (defaultContentType) return defaultContentType === 'sniffed';
  return hasMarkup(file, node) || file.flow.taints(node).some(({ label }) => label === 'rendered-html');
}

/** An object, a list, or the body of another answer read as JSON: frameworks send these as JSON. */
function isStructure(node: Node): boolean {
  if (node.type === 'AwaitExpression') return isStructure(unwrap(node.argument));
  if (node.type === 'CallExpression') return node.callee.type === 'MemberExpression' && propertyName(node.callee) === 'json' && node.arguments.length === 0;
  return node.type === 'ObjectExpression' || node.type === 'ArrayExpression';
}

/** The answer says that it is XML: TwiML, SSML, a feed. */
export function isSentAsXml(file: RuleFile, call: ApiCall<SinkModel>, node: Node): boolean {
  return /^(?:(?:text|application)\/(?:[\w.-]+\+)?xml|xml)\b/.test(contentTypeOf(file, call, node) ?? '');
}

/** `Buffer.from(…)`: served as bytes of no type. */
function isBytes(file: RuleFile, node: Node): boolean {
  const callee = node.type === 'CallExpression' ? unwrap(node.callee) : undefined;
  if (callee?.type !== 'MemberExpression' || callee.object.type !== 'Identifier' || callee.object.name !== 'Buffer') return false;
  return file.bindings.isGlobal(callee.object) || file.flow.names(callee.object).some((name) => /^import:(?:node:)?buffer:/.test(name));
}

/** A text of the code's own beside or around the value has elements. */
export function hasMarkup(file: RuleFile, node: Node, depth = 0): boolean {
  if (file.flow.stringParts(node).some((part) => 'text' in part && /<(?:!doctype|\/?[a-z][\w-]*)[\s>/]/i.test(part.text))) return true;
  // `res.send(renderPage(title))`: the page is written in a function of the project.
  return depth < maxHelpers && file.flow.origins(node).some((origin) => {
    const inner = unwrap(origin);
    const call = inner.type === 'AwaitExpression' ? unwrap(inner.argument) : inner;
    return call.type === 'CallExpression' && functionsBehind(file, call.callee).some((own) => [...returnedValues(own.file, own.fn)].some((value) => hasMarkup(own.file, value, depth + 1)));
  });
}

/** Functions followed to the text that they give. */
const maxHelpers = 2;

/** The content type set in the same function: `res.type('html')`, `setHeader`, `writeHead`, `ctx.type = 'html'`, or the init of a web Response. */
function contentTypeOf(file: RuleFile, { node: call, model }: ApiCall<SinkModel>, node: Node): string | undefined {
  // What a handler returns is sent by the framework: its type is set in the handler.
  const isReturned = model.inputs.some(({ arg }) => arg === 'return');
  return (isReturned ? undefined : typeWithin(file, call)) ?? typeWithin(file, file.flow.enclosingFunction(isReturned ? node : call) ?? file.ast, isReturned ? node : call);
}

/** Of a whole handler only what is set on the way to the answer. */
function typeWithin(file: RuleFile, scope: Node, answer?: Node): string | undefined {
  let found: string | undefined;
  for (const literal of file.nodes('Literal')) {
    if (typeof literal.value !== 'string' || literal.range[0] < scope.range[0] || literal.range[1] > scope.range[1]) continue;
    if (!/^(?:text|application)\/[\w.+-]+/i.test(literal.value) && !isTypeCall(file, literal)) continue;
    if ((isTypeCall(file, literal) || isHeaderValue(file, literal)) && !(answer && isForOtherAnswer(file, literal, answer))) found = literal.value.toLowerCase();
  }
  return found;
}

/** `res.type('html')`, `res.contentType('text/xml')`, `ctx.type = 'html'`. */
function isTypeCall(file: RuleFile, literal: Node): boolean {
  const call = file.parent(literal);
  if (call?.type === 'AssignmentExpression') return call.right === literal && call.left.type === 'MemberExpression' && propertyName(call.left) === 'type';
  if (call?.type !== 'CallExpression' || call.arguments[0] !== literal || call.callee.type !== 'MemberExpression') return false;
  const { property } = call.callee;
  return property.type === 'Identifier' && (property.name === 'type' || property.name === 'contentType');
}

/** The value beside a `Content-Type` name, or put into the header of that name. */
function isHeaderValue(file: RuleFile, literal: Node): boolean {
  const parent = file.parent(literal);
  if (parent?.type === 'AssignmentExpression') return parent.right === literal && parent.left.type === 'MemberExpression' && propertyName(parent.left)?.toLowerCase() === 'content-type';
  if (parent?.type === 'Property' && parent.value === literal) return /^['"]?content-?type['"]?$/i.test(file.textOf(parent.key));
  if (parent?.type !== 'CallExpression') return false;
  const name = parent.arguments[0];
  return name?.type === 'Literal' && typeof name.value === 'string' && name.value.toLowerCase() === 'content-type' && parent.arguments[1] === literal;
}
