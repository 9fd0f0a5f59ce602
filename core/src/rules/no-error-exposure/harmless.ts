/** Built-ins of the language and of Node.js that do not fail, or only with fixed sentences of their own. */
import { isFunction, propertyName, unwrap, type CallExpression, type Node, type NodeOf } from '../../model/node.ts';
import { makersOf } from '../../rule/project-function.ts';
import type { RuleFile } from '../../rule/types.ts';
import { stringified } from './texts.ts';

const functions: ReadonlySet<string> = new Set(['String', 'Number', 'Boolean', 'parseInt', 'parseFloat', 'isNaN', 'isFinite', 'encodeURIComponent', 'setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'setImmediate', 'queueMicrotask']);
const objects: ReadonlySet<string> = new Set(['console', 'Math', 'Date', 'Object', 'Array', 'Number', 'String', 'performance', 'Promise', 'Intl', 'process', 'Symbol']);
/** Methods of texts, lists and dates whose names no data base has. */
const methods: ReadonlySet<string> = new Set([
  'map', 'filter', 'forEach', 'reduce', 'some', 'every', 'join', 'split', 'trim', 'trimEnd', 'trimStart', 'toLowerCase', 'toUpperCase', 'slice', 'push', 'pop', 'shift', 'unshift', 'splice', 'includes',
  'startsWith', 'endsWith', 'replace', 'replaceAll', 'toISOString', 'toFixed', 'toString', 'padStart', 'padEnd', 'entries', 'keys', 'values', 'indexOf', 'lastIndexOf', 'sort', 'reverse', 'concat', 'flat',
  'flatMap', 'charAt', 'charCodeAt', 'substring', 'substr', 'match', 'matchAll', 'test', 'getTime', 'toLocaleString', 'toLocaleDateString', 'toLocaleTimeString', 'at', 'localeCompare', 'findIndex', 'toSorted',
]);
/** What they wait for is a call of its own. */
const promiseMethods: ReadonlySet<string> = new Set(['then', 'catch', 'finally']);
/** Methods of maps, sets and lists, if it is known that it is one. */
const collectionMethods: ReadonlySet<string> = new Set(['get', 'set', 'has', 'delete', 'add', 'clear', 'find', 'fill', 'append']);
/** Methods of lists, which other things have as well, if they are given a question for each element. */
const listMethods: ReadonlySet<string> = new Set(['find', 'findLast', 'findLastIndex']);
/** Jobs that run at their hour: what fails there, fails then. https://www.npmjs.com/package/cron#api, https://nodecron.com/api-reference.html */
const jobs = /^import:(?:cron:(?:default\.)?CronJob|node-cron:(?:default\.)?schedule)$/;
const jobMethods: ReadonlySet<string> = new Set(['start', 'stop']);
/** What is wrong with an address, `new URL` says in a fixed sentence. https://nodejs.org/api/errors.html#err_invalid_url */
const classes: ReadonlySet<string> = new Set(['Map', 'Set', 'WeakMap', 'WeakSet', 'Array', 'Date', 'URL', 'URLSearchParams', 'Headers', 'Response', 'Error', 'TypeError', 'RangeError', 'Promise', 'AbortController', 'TextEncoder', 'TextDecoder', 'Uint8Array']);
/** Of a package: what is imported by a relative path is the project's. */
const foreign = /^(?:import:(?!\.)|module:|type:)/;
/** Random numbers and digests. https://nodejs.org/api/crypto.html */
const cryptoCalls = /^(?:import:crypto:(?:default\.)?(?:randomBytes|randomUUID|randomInt|createHash|createHmac)|type:node:crypto:(?:Hash|Hmac)\.(?:update|digest))$/;

/** Ids; tokens, about which it speaks in fixed sentences; a cache of Next.js that is emptied. */
const packageCalls = /^import:(?:(?:uuid|nanoid|ulid|short-uuid|@paralleldrive\/cuid2):|jsonwebtoken:(?:default\.)?sign$|next\/cache:(?:revalidatePath|revalidateTag)$)/;

export function isHarmless(file: RuleFile, call: CallExpression): boolean {
  const inner = unwrap(call.callee);
  if (inner.type === 'Identifier' && isGlobal(file, inner, functions)) return true;
  // What is wrong with a cyclic value is said by the names of its own classes.
  if (stringified(call) !== undefined || isCopy(call)) return true;
  const names = file.flow.names(inner);
  if (names.some((name) => cryptoCalls.test(name) || packageCalls.test(name))) return true;
  if (inner.type === 'Identifier') return false;
  if (inner.type !== 'MemberExpression') return isFunction(inner);
  const name = propertyName(inner) ?? '';
  if (isGlobal(file, inner.object, objects) || promiseMethods.has(name)) return true;
  if (listMethods.has(name) && isOfOneElement(call.arguments[0])) return true;
  if (collectionMethods.has(name)) return isCollection(file, inner.object);
  if (jobMethods.has(name)) return isJob(file, inner.object);
  return methods.has(name) && !names.some((known) => foreign.test(known));
}

/** `(row) => row.id === id`; a callback of a data base is given an error before its rows. */
function isOfOneElement(given: Node | undefined): boolean {
  return given !== undefined && isFunction(given) && !given.async && given.params.length === 1;
}

function isJob(file: RuleFile, node: Node): boolean {
  const makers = makersOf(file, node).filter(({ node: made }) => made.type !== 'Literal' || made.raw !== 'null');
  return makers.length > 0 && makers.every(({ node: made, file: home }) => (made.type === 'NewExpression' || made.type === 'CallExpression') && home.flow.names(made.callee).some((name) => jobs.test(name)));
}

/** `JSON.parse(JSON.stringify(settings))` */
function isCopy({ callee, arguments: [text] }: CallExpression): boolean {
  const inner = unwrap(callee);
  return inner.type === 'MemberExpression' && inner.object.type === 'Identifier' && inner.object.name === 'JSON' && text !== undefined && stringified(text) !== undefined;
}

export function isHarmlessClass(file: RuleFile, { callee }: NodeOf<'NewExpression'>): boolean {
  return isGlobal(file, callee, classes);
}

/** `logger.info(…)`, `log(…)`: a logger that throws is nobody's plan. */
export function isLogging(file: RuleFile, { callee }: CallExpression): boolean {
  const inner = unwrap(callee);
  if (inner.type === 'Identifier') return inner.name === 'log';
  return inner.type === 'MemberExpression' && /^(?:debug|info|warn|error|log|trace|verbose)$/.test(propertyName(inner) ?? '') && /log(?:ger)?$/i.test(file.textOf(inner.object));
}

/** In this file or the one that makes it; of a request, its headers and what its address asks for. */
function isCollection(file: RuleFile, node: Node): boolean {
  const inner = unwrap(node);
  if (inner.type === 'MemberExpression' && ['headers', 'searchParams'].includes(propertyName(inner) ?? '')) return true;
  const makers = makersOf(file, node);
  return makers.length > 0 && makers.every(({ node: made, file: home }) => made.type === 'ArrayExpression' || (made.type === 'NewExpression' && isHarmlessClass(home, made)));
}

function isGlobal(file: RuleFile, node: Node, names: ReadonlySet<string>): boolean {
  return node.type === 'Identifier' && names.has(node.name) && file.bindings.isGlobal(node);
}
