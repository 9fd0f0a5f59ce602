/** Events that a file sends to itself: `bus.emit('failed', error)` and `bus.on('failed', (error) => …)`. */
import { propertyName, unwrap, type CallExpression, type Node } from '../model/node.ts';
import type { Variable } from '../model/scopes.ts';
import { constantOf } from './constants.ts';
import type { FlowContext } from './context.ts';

const listening: ReadonlySet<string> = new Set(['on', 'once', 'addListener', 'prependListener']);

/** What the calls of `emit` hand to a parameter of a listener, which is the second argument of that call. */
export function emittedFor(context: FlowContext, call: CallExpression, index: number): readonly Node[] {
  const event = eventOf(context, call, (name) => listening.has(name));
  if (!event) return [];
  return emitsOf(context).flatMap((emit) => {
    const other = eventOf(context, emit, (name) => name === 'emit');
    const argument = emit.arguments[index + 1];
    return other?.emitter === event.emitter && other.name === event.name && argument && argument.type !== 'SpreadElement' ? [argument] : [];
  });
}

/** The emitter that the file has made, and the event's name. */
function eventOf(context: FlowContext, { callee, arguments: [name] }: CallExpression, isMeant: (method: string) => boolean): { readonly emitter: Variable; readonly name: unknown } | undefined {
  const member = unwrap(callee);
  if (member.type !== 'MemberExpression' || !name || !isMeant(propertyName(member) ?? '')) return undefined;
  const emitter = context.file.bindings.variableOf(unwrap(member.object));
  const event = emitter && isEmitter(context, emitter) ? constantOf(context, name) : undefined;
  return emitter && event && { emitter, name: event.value };
}

/** `const bus = new EventEmitter()`, of Node.js or of a library of that name. */
function isEmitter(context: FlowContext, variable: Variable): boolean {
  return context.definitions.of(variable).some((def) => {
    const made = def.kind === 'value' && def.path.length === 0 ? unwrap(def.node) : undefined;
    const callee = made?.type === 'NewExpression' ? unwrap(made.callee) : undefined;
    return /emitter\d?$/i.test(callee?.type === 'Identifier' ? callee.name : callee?.type === 'MemberExpression' ? (propertyName(callee) ?? '') : '');
  });
}

function emitsOf(context: FlowContext): readonly CallExpression[] {
  return (context.emits ??= context.file.nodes('CallExpression').filter(({ callee }) => {
    const member = unwrap(callee);
    return member.type === 'MemberExpression' && propertyName(member) === 'emit';
  }));
}
