/** Where in the SQL a value ends up: a parameter can take the place of a value, and of nothing else. */
import { isInside } from '../../model/inside.ts';
import { unwrap, type Node } from '../../model/node.ts';
import type { FlowSite } from '../../rule/flow-rule.ts';
import type { RuleFile } from '../../rule/types.ts';
import { textOfQuery, valuesOf } from './sql-text.ts';

export type PlaceInQuery = 'sql' | 'sqlName' | 'sqlWhole';

const statement = /^\s*(?:select|insert|update|delete|with|create|drop|alter|explain|pragma|show|truncate|replace|merge|call|copy|grant)\b/i;

/** `sql` also where the text is not seen as a whole. */
export function placeInQuery(file: RuleFile, { node, leaf, handed }: FlowSite): PlaceInQuery {
  const home = handed?.file ?? file;
  const isIt = handed ? isParameterOf(home, handed.call, leaf) : (part: Node) => isInside(leaf, part);
  const inner = unwrap(node);
  if (inner.type !== 'TemplateLiteral' && inner.type !== 'BinaryExpression' && (handed ? handed.isWhole && isOwnArgument(handed.call, leaf) && home.flow.origins(inner).every((origin) => origin.type === 'Identifier' && isIt(origin)) : unwrap(leaf) === inner && isNoText(file, inner))) return 'sqlWhole';
  const text = textOfQuery(home, node);
  const [first] = text?.pieces ?? [];
  // Part of a statement, or the language of an HTTP interface: what can stand there is not known.
  if (!text || !first || !('text' in first) || !statement.test(first.text)) return 'sql';
  const holes = valuesOf(text.pieces)?.filter(({ hole }) => isIt(hole)) ?? [];
  return holes.length > 0 && holes.every(({ hole, isValue }) => !isValue && isPutInAsItIs(home, hole)) ? 'sqlName' : 'sql';
}

/** Read from a request or an answer, not built here. */
function isNoText(file: RuleFile, node: Node): boolean {
  return file.flow.origins(node).every((origin) => origin.type === 'MemberExpression' || origin.type === 'Identifier');
}

/** Not `WHERE title = '…'` in a variable, where it is a value. */
function isPutInAsItIs(file: RuleFile, hole: Node): boolean {
  return file.flow.origins(hole).every(({ type }) => type !== 'TemplateLiteral' && type !== 'BinaryExpression' && type !== 'ConditionalExpression');
}

function argumentsOf(call: Node): readonly Node[] {
  return call.type === 'CallExpression' || call.type === 'NewExpression' ? call.arguments : [];
}

function isOwnArgument(call: Node, leaf: Node): boolean {
  return argumentsOf(call).some((argument) => unwrap(argument) === unwrap(leaf));
}

/** Made of the parameter of the helper that the value is handed to. */
function isParameterOf(home: RuleFile, call: Node, leaf: Node): (part: Node) => boolean {
  const given = argumentsOf(call).findIndex((argument) => isInside(leaf, argument));
  return (part) => home.flow.parameters(part).some(({ index }) => index === given);
}
