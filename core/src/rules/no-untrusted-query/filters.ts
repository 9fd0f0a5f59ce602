/** Filters of document databases: harmless as long as each value is text or a number. */
import { propertyName, unwrap, type Node } from '../../model/node.ts';
import type { FlowSite, FlowVerdict } from '../../rule/flow-rule.ts';
import { nodesIn } from '../../rule/project-function.ts';
import type { RuleFile } from '../../rule/types.ts';

export function judgeFilter(file: RuleFile, site: FlowSite, strict: boolean): FlowVerdict | undefined {
  const { leaf, node, taint, handed } = site;
  // JavaScript that the database runs on each document: https://www.mongodb.com/docs/manual/reference/operator/query/where/
  if (!taint.structured && (handed ? isScriptOf(handed.file, node) : isScript(file, leaf))) return { messageId: 'script' };
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
    return inner.type === 'MemberExpression' || inner.type === 'Identifier';
  }) && (isBody(file, source) || file.flow.origins(leaf).some((origin) => isParsed(file, origin)));
}

/** `req.body`, `req.query`: parsed by the framework, objects included. */
function isBody(file: RuleFile, source: Node): boolean {
  const text = file.textOf(unwrap(source));
  return /\.(?:body|query)\b/.test(text);
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
