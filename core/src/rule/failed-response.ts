/** Answers that a request got when it failed. */
import { propertyName, unwrap, type Node } from '../model/node.ts';
import type { RuleFile } from './types.ts';

/** True inside a branch that runs only where the response is not `ok`: what stands there reads what the server says of its error. */
export function isFailedResponse(file: RuleFile, at: Node, response: Node): boolean {
  const name = file.textOf(response);
  return file.flow.conditionsAt(at).some(({ test, holds }) => {
    const inner = unwrap(test);
    return !holds && inner.type === 'MemberExpression' && propertyName(inner) === 'ok' && file.textOf(inner.object) === name;
  });
}
