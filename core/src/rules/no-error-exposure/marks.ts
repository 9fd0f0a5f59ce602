/** Results that say of themselves whether they tell of an error: `{ ok: false, error: error.message }`. */
import type { Taint } from '../../flow/types.ts';
import { rootIdentifier } from '../../flow/definitions.ts';
import { propertyName, unwrap, type Node, type NodeOf } from '../../model/node.ts';
import { homeFile } from '../../rule/project-function.ts';
import type { RuleFile } from '../../rule/types.ts';
import { returnedValues } from '../../rule/values.ts';
import { errorTaint } from './texts.ts';

/**
 * `if (result.ok) response.json(result)`: true where the text is of a result that is asked for a mark, and the function that
 * caught the error gives it the other one in all that it returns of errors.
 */
export function isMarkedOtherwise(file: RuleFile, leaf: Node, taint: Taint): boolean {
  const marks = marksAskedFor(file, leaf);
  if (marks.length === 0) return false;
  const home = homeFile(file, taint.source, taint.sourceFile);
  const fn = home.flow.enclosingFunction(taint.source);
  if (!fn || fn === file.flow.enclosingFunction(leaf)) return false;
  const results = [...returnedValues(home, fn)].filter((value) => errorTaint(home, value) !== undefined).map(unwrap);
  return results.length > 0 && results.every((result) => result.type === 'ObjectExpression' && marks.some(({ name, holds }) => saysOtherwise(home, result, name, holds)));
}

interface Mark {
  readonly name: string;
  readonly holds: boolean;
}

/** What is known of the properties of the variable that is read here. */
function marksAskedFor(file: RuleFile, leaf: Node): readonly Mark[] {
  const inner = unwrap(leaf);
  // `result.message || 'Blocked'`
  const root = rootIdentifier(inner.type === 'LogicalExpression' ? inner.left : inner);
  const variable = root && file.bindings.variableOf(root);
  if (!variable) return [];
  return file.flow.conditionsAt(leaf).flatMap(({ test, holds }): readonly Mark[] => {
    const asked = unwrap(test);
    const name = asked.type === 'MemberExpression' && file.bindings.variableOf(unwrap(asked.object)) === variable ? propertyName(asked) : undefined;
    return name === undefined ? [] : [{ name, holds }];
  });
}

function saysOtherwise(home: RuleFile, { properties }: NodeOf<'ObjectExpression'>, name: string, holds: boolean): boolean {
  const said = properties.findLast((property) => property.type === 'SpreadElement' || propertyName(property) === name);
  const constant = said?.type === 'Property' ? home.flow.constant(said.value) : undefined;
  return constant !== undefined && Boolean(constant.value) !== holds;
}
