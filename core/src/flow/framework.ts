/** Values that a framework hands to functions by convention: exported routes, server actions, decorated parameters. */
import { isFunction, type FunctionNode, type Node } from '../model/node.ts';
import type { DecoratedState } from './api-graph.ts';
import type { ApiState } from './api-state.ts';
import type { FlowContext } from './context.ts';
import { importedName } from './names.ts';
import { usesOf } from './uses.ts';

type States = readonly ApiState[];
const none: States = [];

/** By decorators of the parameter or of the method, and by the directive that makes the function reachable from outside. */
export function frameworkStates(context: FlowContext, fn: FunctionNode, index: number): States {
  const owner = context.file.parent(fn);
  const decorated = [...decoratorStates(context, fn.params[index], 'parameter'), ...(owner?.type === 'MethodDefinition' ? decoratorStates(context, owner, 'method') : none)];
  return isUnderDirective(fn) ? [...decorated, ...directiveStates(context, fn.body, index)] : decorated;
}

/** Nest: `@Body() dto`, `@Query('q') q`. A pipe that makes a number or checks an enum leaves nothing to attack. */
function decoratorStates(context: FlowContext, target: Node | undefined, on: DecoratedState['on']): States {
  if (!target || !('decorators' in target) || !Array.isArray(target.decorators)) return none;
  const states: ApiState[] = [];
  for (const { expression } of target.decorators) {
    const callee = expression.type === 'CallExpression' ? expression.callee : expression;
    const [, source, name = ''] = importedName(context, callee)?.split(':') ?? [];
    if (expression.type === 'CallExpression' && expression.arguments.some((argument) => isNarrowingPipe(context, argument))) continue;
    for (const decorated of context.graph.decorators.get(name) ?? []) if (decorated.package === source && decorated.on === on) states.push(...(isOfPart(expression) ? partOf(decorated.state) : [decorated.state]));
  }
  return states;
}

/** `@Headers('x-request-id') id`: one of what the decorator stands for. */
function isOfPart(expression: Node): boolean {
  return expression.type === 'CallExpression' && expression.arguments[0]?.type === 'Literal';
}

function partOf(state: ApiState): States {
  const parts = state.edges.get('.*')?.map(({ to }) => to) ?? none;
  return parts.length > 0 ? parts : [state];
}

const narrowingPipes = new Set(['ParseIntPipe', 'ParseFloatPipe', 'ParseBoolPipe', 'ParseUUIDPipe', 'ParseEnumPipe', 'ParseDatePipe']);

function isNarrowingPipe(context: FlowContext, argument: Node): boolean {
  const pipe = argument.type === 'NewExpression' ? argument.callee : argument;
  const [, source, name = ''] = importedName(context, pipe)?.split(':') ?? [];
  return source === '@nestjs/common' && narrowingPipes.has(name);
}

function isUnderDirective(fn: FunctionNode): boolean {
  return isFunction(fn) && fn.body.type === 'BlockStatement' && fn.body.body[0]?.type === 'ExpressionStatement' && typeof fn.body.body[0].directive === 'string';
}

/** Functions under a directive, as `'use server'` in the function or at the head of its file. */
function directiveStates(context: FlowContext, block: Node, index: number): States {
  const statements = block.type === 'BlockStatement' || block.type === 'Program' ? block.body : [];
  const directives = new Set<string>();
  for (const statement of statements) {
    // Directives come first.
    if (statement.type !== 'ExpressionStatement' || typeof statement.directive !== 'string') break;
    directives.add(statement.directive);
  }
  if (directives.size === 0) return none;
  return context.graph.exportSources.flatMap(({ model, state }) => {
    const access = model.access as { directive?: string; param?: number | 'all' };
    return access.directive !== undefined && directives.has(access.directive) && (access.param === 'all' || (access.param ?? 0) === index) ? [state] : [];
  });
}

/** A function that others reach with what they like, by a directive in it or at the head of its file, if it is exported there. */
export function isEntry(context: FlowContext, fn: FunctionNode, index: number): boolean {
  if (isUnderDirective(fn) && directiveStates(context, fn.body, index).length > 0) return true;
  return directiveStates(context, context.file.ast, index).length > 0 && usesOf(context, fn).some(({ kind }) => kind === 'exported');
}

/** A function exported under a name that the framework calls, from a file at a place where it looks. */
export function exportStates(context: FlowContext, name: string, index: number): States {
  const states: ApiState[] = [...directiveStates(context, context.file.ast, index)];
  for (const { model, state } of context.graph.exportSources) {
    const access = model.access as { export?: readonly string[]; file?: string; param?: number | 'all' };
    if (!access.export?.includes(name) || (access.param !== 'all' && (access.param ?? 0) !== index)) continue;
    if (access.file === undefined || globToRegExp(access.file).test(context.file.path.replaceAll('\\', '/'))) states.push(state);
  }
  return states;
}

const globs = new Map<string, RegExp>();

/** `**`, `*` and `{a,b}`. */
export function globToRegExp(glob: string): RegExp {
  let regexp = globs.get(glob);
  if (!regexp) {
    const source = glob
      .replace(/[.+^$()|[\]\\]/g, '\\$&')
      .replace(/\{([^{}]*)\}/g, (_, list: string) => `(?:${list.split(',').join('|')})`)
      .replace(/\*\*\/|\*\*|\*/g, (star) => (star === '**/' ? '(?:.*/)?' : star === '**' ? '.*' : '[^/]*'));
    globs.set(glob, (regexp = new RegExp(`(?:^|/)${source}$`)));
  }
  return regexp;
}
