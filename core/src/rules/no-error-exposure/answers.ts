/** What a framework sends of what functions make: results of routes of NestJS and of server actions, and events of observables. */
import { isFunction, propertyName, type FunctionNode, type Node, type NodeOf } from '../../model/node.ts';
import type { RuleFile } from '../../rule/types.ts';
import { returnedValues } from '../../rule/values.ts';

/**
 * Decorators of methods whose result is the answer. https://docs.nestjs.com/controllers#routing,
 * https://docs.nestjs.com/websockets/gateways#multiple-responses
 */
const routes = /^import:(?:@nestjs\/common:(?:Get|Post|Put|Patch|Delete|All)|@nestjs\/websockets:SubscribeMessage|@nestjs\/graphql:(?:Query|Mutation))$/;

/** A route that takes the response answers with that, unless it says that it does not. */
const ownResponse = /^import:@nestjs\/common:(?:Res|Response|Next)$/;

/** What routes of NestJS and server actions return: that is sent to whoever asked. https://nextjs.org/docs/app/api-reference/directives/use-server */
export function* returnedAnswers(file: RuleFile): Iterable<Node> {
  for (const method of file.nodes('MethodDefinition')) {
    if (isFunction(method.value) && isDecorated(file, method, routes) && !answersItself(file, method.value)) yield* returnedValues(file, method.value);
  }
  if (file.text.includes('Observable')) yield* streamedEvents(file);
  if (!file.text.includes('use server')) return;
  const isServerFile = startsWithDirective(file.ast.body);
  for (const type of ['FunctionDeclaration', 'FunctionExpression', 'ArrowFunctionExpression'] as const) {
    for (const fn of file.nodes(type)) if (isServerAction(file, fn, isServerFile)) yield* returnedValues(file, fn);
  }
}

/** `new Observable<MessageEvent>((subscriber) => subscriber.next(event))`. https://docs.nestjs.com/techniques/server-sent-events */
function* streamedEvents(file: RuleFile): Iterable<Node> {
  for (const made of file.nodes('NewExpression')) {
    const [type] = made.typeArguments?.params ?? [];
    const [fn] = made.arguments;
    if (type?.type !== 'TSTypeReference' || !file.flow.names(made.callee).includes('import:rxjs:Observable') || !file.flow.names(type.typeName).includes('import:@nestjs/common:MessageEvent')) continue;
    const subscriber = fn && isFunction(fn) ? fn.params[0] : undefined;
    if (subscriber?.type !== 'Identifier') continue;
    for (const { identifier } of file.bindings.variableOf(subscriber)?.references ?? []) {
      const member = file.parent(identifier);
      const call = member?.type === 'MemberExpression' && propertyName(member) === 'next' ? file.parent(member) : undefined;
      if (call?.type === 'CallExpression' && call.callee === member && call.arguments[0]) yield call.arguments[0];
    }
  }
}

function isDecorated(file: RuleFile, node: Node, names: RegExp): boolean {
  return decoratorsOf(node).some(({ expression }) => file.flow.names(expression.type === 'CallExpression' ? expression.callee : expression).some((name) => names.test(name)));
}

/** Parsers of JavaScript alone leave them out. */
function decoratorsOf(node: Node): readonly NodeOf<'Decorator'>[] {
  return 'decorators' in node && Array.isArray(node.decorators) ? node.decorators : [];
}

function answersItself(file: RuleFile, fn: FunctionNode): boolean {
  return fn.params.some((param) => isDecorated(file, param, ownResponse) && !decoratorsOf(param).some((decorator) => /passthrough/.test(file.textOf(decorator))));
}

function isServerAction(file: RuleFile, fn: FunctionNode, isServerFile: boolean): boolean {
  if (fn.body.type === 'BlockStatement' && startsWithDirective(fn.body.body)) return true;
  return isServerFile && file.flow.uses(fn).some(({ kind }) => kind === 'exported');
}

function startsWithDirective(statements: readonly Node[]): boolean {
  for (const statement of statements) {
    if (statement.type !== 'ExpressionStatement' || typeof statement.directive !== 'string') return false;
    if (statement.directive === 'use server') return true;
  }
  return false;
}
