/** Filters of document databases: harmless as long as each value is text or a number. */
import { rootIdentifier } from '../../flow/definitions.ts';
import { propertyName, unwrap, type Node } from '../../model/node.ts';
import type { FlowSite, FlowVerdict } from '../../rule/flow-rule.ts';
import { nodesIn } from '../../rule/project-function.ts';
import type { RuleFile } from '../../rule/types.ts';

export function judgeFilter(file: RuleFile, site: FlowSite, strict: boolean): FlowVerdict | undefined {
  const { leaf, node, taint, handed } = site;
  // JavaScript that the database runs on each document: https://www.mongodb.com/docs/manual/reference/operator/query/where/
  // A text stays a text where a schema has let it through.
  if (handed ? isScriptOf(handed.file, node) : isScript(file, leaf)) return { messageId: 'script' };
  // Handed to a helper of another file, the whole body is the filter there.
  if (handed && (!handed.isWhole || taint.sourceFile.path !== file.path || unwrap(node).type !== 'Identifier')) return undefined;
  if (taint.structured || taint.cleared.has('shape') || !mayBeObject(file, leaf, taint.source)) return undefined;
  const isWhole = handed ? handed.call.type === 'CallExpression' && handed.call.arguments.some((argument) => unwrap(argument) === unwrap(leaf)) : unwrap(leaf) === unwrap(node);
  if (isWhole || isSpread(file, leaf)) return { messageId: 'filter' };
  return strict ? { messageId: 'filterValue', severity: 'warning', confidence: 'medium' } : undefined;
}

/** `{ $where: `this.name == '${name}'` }` */
function isScript(file: RuleFile, leaf: Node): boolean {
  let node = leaf;
  for (let parent = file.parent(node); parent && (parent.type === 'TemplateLiteral' || parent.type === 'BinaryExpression' || parent.type.startsWith('TS')); parent = file.parent(node)) node = parent;
  const property = file.parent(node);
  return property?.type === 'Property' && property.value === node && propertyName(property) === '$where';
}

/** In the helper that is handed the text a parameter becomes part of the script. */
function isScriptOf(home: RuleFile, filter: Node): boolean {
  return nodesIn(home, filter, 'Identifier').some((id) => home.flow.parameters(id).length > 0 && isScript(home, id));
}

/** A part of a parsed body or of parsed JSON, untouched: text of a chat message, and what string methods made, is text. */
function mayBeObject(file: RuleFile, leaf: Node, source: Node): boolean {
  return file.flow.origins(leaf).every((origin) => {
    const inner = unwrap(origin);
    if (inner.type === 'CallExpression') return isJsonParse(file, inner);
    return inner.type === 'MemberExpression' || inner.type === 'Identifier' || (inner.type === 'ObjectExpression' && file.parent(inner)?.type === 'AssignmentPattern');
  }) && (isBody(file, source) || isOfPattern(file, leaf) || file.flow.origins(leaf).some((origin) => isParsed(file, origin)));
}

/** `req.body`, `({ query })`, `@Body() filter: any`: parsed by the framework, objects included. */
function isBody(file: RuleFile, source: Node): boolean {
  const inner = unwrap(source);
  return /\.(?:body|query)\b/.test(file.textOf(inner)) || isTakenOut(file, inner) || isDecorated(file, inner);
}

/** `const { body } = req`: the source is the request. */
function isOfPattern(file: RuleFile, leaf: Node): boolean {
  const root = rootIdentifier(leaf);
  const name = root && file.bindings.variableOf(root)?.defs[0]?.name;
  return name !== undefined && isTakenOut(file, name);
}

/** A name that stands in a pattern under `body` or `query`. */
function isTakenOut(file: RuleFile, name: Node): boolean {
  let node = name;
  for (let parent = file.parent(node); parent?.type === 'Property' || parent?.type === 'ObjectPattern' || parent?.type === 'AssignmentPattern'; node = parent, parent = file.parent(node)) {
    if (parent.type === 'Property' && parent.value === node && /^(?:body|query)$/.test(propertyName(parent) ?? '')) return true;
  }
  return false;
}

/** A class of the project as its type would have been validated by a pipe. */
function isDecorated(file: RuleFile, parameter: Node): boolean {
  const decorators = parameter.type === 'Identifier' ? (parameter.decorators ?? []) : [];
  if (parameter.type !== 'Identifier' || !decorators.some(({ expression }) => expression.type === 'CallExpression' && file.flow.names(expression.callee).some((name) => /^import:@nestjs\/common:(?:Body|Query)$/.test(name)))) return false;
  const type = parameter.typeAnnotation?.typeAnnotation;
  const isOpen = type?.type === 'TSAnyKeyword' || type?.type === 'TSUnknownKeyword' || type?.type === 'TSObjectKeyword';
  return !type || isOpen || (type.type === 'TSTypeReference' && type.typeName.type === 'Identifier' && /^(?:Record|Partial|FilterQuery|RootFilterQuery|Filter)$/.test(type.typeName.name));
}

function isParsed(file: RuleFile, node: Node): boolean {
  const inner = unwrap(node);
  if (inner.type === 'MemberExpression') return isParsed(file, inner.object);
  if (inner.type === 'Identifier') return file.flow.origins(inner).some((origin) => origin !== inner && isParsed(file, origin));
  return inner.type === 'CallExpression' && isJsonParse(file, inner);
}

function isJsonParse(file: RuleFile, { callee }: Extract<Node, { type: 'CallExpression' }>): boolean {
  const inner = unwrap(callee);
  return inner.type === 'MemberExpression' && file.textOf(inner) === 'JSON.parse' && inner.object.type === 'Identifier' && file.bindings.isGlobal(inner.object);
}

function isSpread(file: RuleFile, leaf: Node): boolean {
  return file.parent(leaf)?.type === 'SpreadElement';
}
