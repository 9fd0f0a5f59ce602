/** JSON that the project has written itself, in an object that also carries what the model said. */
import type { Taint } from '../../flow/types.ts';
import { isInside } from '../../model/inside.ts';
import { propertyName, unwrap, type FunctionNode, type Node } from '../../model/node.ts';
import { homeFile, nodesIn } from '../../rule/project-function.ts';
import type { RuleFile } from '../../rule/types.ts';
import { returnedValues } from '../../rule/values.ts';
import { isJsonText } from './json-parse.ts';

/**
 * `JSON.parse(result.content)` of `results.push({ name: call.name, content: JSON.stringify(found) })`: a function on the way of the
 * taint makes objects with this property, all of them of `JSON.stringify`, and returns what it made.
 */
export function isOwnJson(file: RuleFile, text: Node, { steps }: Taint): boolean {
  const inner = unwrap(text);
  const name = inner.type === 'MemberExpression' ? propertyName(inner) : undefined;
  if (name === undefined) return false;
  return steps.some((step) => {
    const home = homeFile(file, step.node, step.file);
    const fn = home.flow.enclosingFunction(step.node);
    return fn !== undefined && !(home.path === file.path && isInside(text, fn)) && writesJson(home, fn, name) && returnsWhatItMakes(home, fn);
  });
}

function writesJson(home: RuleFile, fn: FunctionNode, name: string): boolean {
  const values = nodesIn(home, fn, 'Property').filter((property) => home.parent(property)?.type === 'ObjectExpression' && propertyName(property) === name).map(({ value }) => value);
  const isAssigned = nodesIn(home, fn, 'AssignmentExpression').some(({ left }) => left.type === 'MemberExpression' && propertyName(left) === name);
  return values.length > 0 && !isAssigned && values.every((value) => home.flow.origins(value).every((origin) => isJsonText(home, origin)));
}

function returnsWhatItMakes(home: RuleFile, fn: FunctionNode): boolean {
  const values = [...returnedValues(home, fn)].flatMap((value) => home.flow.origins(value)).map(unwrap);
  return values.length > 0 && values.every(({ type }) => type === 'ObjectExpression' || type === 'ArrayExpression');
}
