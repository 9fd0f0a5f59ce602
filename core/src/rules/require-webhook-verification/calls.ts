/** Calls that neither check nor do anything: logs, answers, work on values. */
import { propertyName, unwrap, type Node } from '../../model/node.ts';
import { nodesIn } from '../../rule/project-function.ts';
import type { RuleFile } from '../../rule/types.ts';

const logMethods = new Set(['log', 'info', 'warn', 'error', 'debug', 'trace', 'verbose', 'fatal']);
const answerMethods = new Set(['status', 'send', 'sendStatus', 'json', 'end', 'set', 'setHeader', 'header', 'type', 'code', 'text', 'writeHead', 'write', 'redirect', 'body']);
const valueMethods = new Set([
  'get', 'has', 'map', 'filter', 'find', 'forEach', 'some', 'every', 'includes', 'indexOf', 'join', 'split', 'slice', 'trim', 'toString', 'toLowerCase', 'toUpperCase', 'startsWith', 'endsWith', 'match', 'replace', 'test', 'at', 'keys', 'values', 'entries', 'then', 'catch', 'on', 'parse', 'stringify', 'isArray', 'now', 'toISOString', 'from', 'concat', 'push', 'formData', 'parseBody',
]);
const globals = new Set(['String', 'Number', 'Boolean', 'Date', 'parseInt', 'parseFloat', 'isNaN', 'require', 'setTimeout', 'clearTimeout', 'decodeURIComponent', 'encodeURIComponent']);

/** By the methods that all loggers share, or by what the models know of a logger. */
export function isLogCall(file: RuleFile, call: Node): boolean {
  if (call.type !== 'CallExpression') return false;
  const callee = unwrap(call.callee);
  if (callee.type === 'MemberExpression' && logMethods.has(propertyName(callee) ?? '')) return true;
  return file.flow.modelsAt(call).some((model) => model.kind === 'sink' && model.sinkKind === 'log');
}

/** True if a function does more with a delivery than to log and to answer. */
export function hasSideEffect(file: RuleFile, fn: Node): boolean {
  return nodesIn(file, fn, 'CallExpression').some((call) => !isInert(file, call)) || nodesIn(file, fn, 'NewExpression').some((call) => file.flow.modelsAt(call).length > 0);
}

function isInert(file: RuleFile, call: Extract<Node, { type: 'CallExpression' }>): boolean {
  if (isLogCall(file, call)) return true;
  const callee = unwrap(call.callee);
  if (callee.type === 'Identifier') return file.bindings.isGlobal(callee) && globals.has(callee.name);
  const name = callee.type === 'MemberExpression' ? propertyName(callee) : undefined;
  return name !== undefined && (valueMethods.has(name) || answerMethods.has(name)) && file.flow.modelsAt(call).every(({ kind }) => kind !== 'llm-call' && kind !== 'http-client');
}

/** Something with an effect comes after the statement in its block. */
export function goesOn(file: RuleFile, statement: Node): boolean {
  const block = file.parent(statement);
  if (block?.type !== 'BlockStatement') return false;
  const rest = block.body.slice(block.body.indexOf(statement as never) + 1);
  return rest.some((next) => hasSideEffect(file, next));
}

/** Keep something for what comes later, which may ask for it. */
const keepers = new Set(['push', 'set', 'add', 'unshift']);

/** Logs and answers, and leaves the way to what follows open. */
export function onlyNotes(file: RuleFile, body: Node): boolean {
  const statements = body.type === 'BlockStatement' ? body.body : [body];
  return statements.every((statement) => {
    const inner = statement.type === 'ExpressionStatement' ? unwrap(statement.expression) : undefined;
    const call = inner?.type === 'AwaitExpression' ? unwrap(inner.argument) : inner;
    const callee = call?.type === 'CallExpression' ? unwrap(call.callee) : undefined;
    return callee?.type === 'MemberExpression' && !keepers.has(propertyName(callee) ?? '') && !hasSideEffect(file, statement);
  });
}
