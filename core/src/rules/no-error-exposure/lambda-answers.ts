/** What functions behind API Gateway answer: the object that they return. */
import { propertyName, unwrap, type FunctionNode, type Node, type NodeOf } from '../../model/node.ts';
import { perFlow } from '../../rule/per-flow.ts';
import { functionsBehind } from '../../rule/project-function.ts';
import type { RuleFile } from '../../rule/types.ts';
import { parameterOf, returnedValues } from '../../rule/values.ts';

/**
 * Bodies of `return { statusCode: 500, body: … }` and `callback(null, { statusCode, body })` in files that hear such events.
 * https://docs.aws.amazon.com/lambda/latest/dg/services-apigateway.html#apigateway-types-transforms
 */
export function* lambdaBodies(file: RuleFile): Iterable<Node> {
  for (const object of file.nodes('ObjectExpression')) {
    const body = valueOf(object, 'body');
    if (body && valueOf(object, 'statusCode') && isAnswer(file, object) && hearsRequests(file)) yield stringified(file, body);
  }
  if (hearsRequests(file)) yield* givenToHelpers(file);
}

/** `return failure(error)`, where a function of another file puts its argument into the body of such an answer: the argument. */
function* givenToHelpers(file: RuleFile): Iterable<Node> {
  for (const call of file.nodes('CallExpression')) {
    if (!isAnswer(file, call) || call.arguments.length === 0) continue;
    const told = new Set(functionsBehind(file, call.callee).flatMap(({ fn, file: home }) => (home.path === file.path ? [] : bodyParameters(home, fn))));
    for (const [index, argument] of call.arguments.entries()) if (told.has(index) && argument.type !== 'SpreadElement') yield argument;
  }
}

/** Parameters that get into the body of what the function answers. */
function bodyParameters(home: RuleFile, fn: FunctionNode): readonly number[] {
  return [...returnedValues(home, fn)].flatMap((value) => {
    const object = unwrap(value);
    const body = object.type === 'ObjectExpression' && valueOf(object, 'statusCode') ? valueOf(object, 'body') : undefined;
    return body ? home.flow.parameters(body).flatMap((parameter) => (parameter.fn === fn ? [parameter.index] : [])) : [];
  });
}

/** `JSON.stringify(answer)`: the answer. */
function stringified(file: RuleFile, body: Node): Node {
  const inner = unwrap(body);
  const [value] = inner.type === 'CallExpression' && file.flow.names(inner.callee).includes('global:JSON.stringify') ? inner.arguments : [];
  return value && value.type !== 'SpreadElement' ? value : body;
}

/** Members of events that anybody on the web may send. */
const sent = new Set(['body', 'headers', 'queryStringParameters', 'pathParameters', 'rawPath']);

const hearsRequests = perFlow((file): boolean => file.nodes('MemberExpression').some((node) => sent.has(propertyName(node) ?? '') && file.flow.taints(node).some(({ model }) => model?.package === 'aws-lambda')));

function valueOf(object: NodeOf<'ObjectExpression'>, name: string): Node | undefined {
  for (const property of object.properties) if (property.type === 'Property' && propertyName(property) === name) return property.value;
  return undefined;
}

function isAnswer(file: RuleFile, object: Node): boolean {
  const parent = file.parent(object);
  if (parent?.type === 'ArrowFunctionExpression') return parent.body === object;
  if (parent?.type === 'ReturnStatement') return true;
  // The third parameter of a handler: `callback(error, answer)`.
  return parent?.type === 'CallExpression' && parent.arguments[1] === object && parent.callee.type === 'Identifier' && parameterOf(file, parent.callee)?.index === 2;
}
