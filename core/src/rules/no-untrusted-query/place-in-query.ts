/** Where in the SQL a value ends up: a parameter can take the place of a value, and of nothing else. */
import { isInside } from '../../model/inside.ts';
import { propertyName, unwrap, type Node } from '../../model/node.ts';
import type { FlowSite } from '../../rule/flow-rule.ts';
import type { RuleFile } from '../../rule/types.ts';
import { valuesOf as valuesGiven } from '../../rule/values.ts';
import { textOfQuery, valuesOf } from './sql-text.ts';

export type PlaceInQuery = 'sql' | 'sqlName' | 'sqlWhole';

const statement = /^\s*(?:select|insert|update|delete|with|create|drop|alter|explain|pragma|show|truncate|replace|merge|call|copy|grant)\b/i;

/** `sql` also where the text is not seen as a whole. */
export function placeInQuery(file: RuleFile, { node, leaf, handed }: FlowSite): PlaceInQuery {
  const home = handed?.file ?? file;
  const isIt = handed ? isParameterOf(home, handed.call, leaf) : (part: Node) => isInside(leaf, part);
  const inner = unwrap(node);
  const isWhole = () => (handed ? handed.isWhole && isOwnArgument(handed.call, leaf) && isGivenWhole(home, inner, isIt) : unwrap(leaf) === inner && isNoText(file, inner));
  if (!isText(inner) && isWhole()) return 'sqlWhole';
  const text = textOfQuery(home, node);
  const [first] = text?.pieces ?? [];
  // Part of a statement, or the language of an HTTP interface: what can stand there is not known.
  if (!text || !first || !('text' in first) || !statement.test(first.text)) return 'sql';
  const holes = valuesOf(text.pieces)?.filter(({ hole }) => isIt(hole)) ?? [];
  return holes.length > 0 && holes.every(({ hole, isValue }) => !isValue && isPutInAsItIs(home, hole)) ? 'sqlName' : 'sql';
}

/** A parameter that no function of the file has put into a text before. */
function isGivenWhole(home: RuleFile, node: Node, isIt: (part: Node) => boolean): boolean {
  const isGiven = home.flow.origins(node).every((origin) => origin.type === 'Identifier' && isIt(origin));
  return isGiven && !valuesGiven(home, node).some((value) => isText(unwrap(value)) && isIt(value));
}

function isText({ type }: Node): boolean {
  return type === 'TemplateLiteral' || type === 'BinaryExpression';
}

/** Read from a request or an answer, not built here. */
function isNoText(file: RuleFile, node: Node): boolean {
  return file.flow.origins(node).every((origin) => origin.type === 'MemberExpression' || origin.type === 'Identifier');
}

/** Not `WHERE title = '…'` in a variable or in a list of conditions that are joined, where it is a value. */
function isPutInAsItIs(file: RuleFile, hole: Node): boolean {
  return file.flow.origins(hole).flatMap((origin) => joinedIn(file, unwrap(origin))).every((part) => !isText(part) && part.type !== 'ConditionalExpression');
}

function joinedIn(file: RuleFile, node: Node): readonly Node[] {
  const callee = node.type === 'CallExpression' ? unwrap(node.callee) : undefined;
  if (callee?.type !== 'MemberExpression' || propertyName(callee) !== 'join') return [node];
  const { nodes } = file.flow.lookup(callee.object, '[]');
  return nodes.length > 0 ? nodes.map(unwrap) : [node];
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
