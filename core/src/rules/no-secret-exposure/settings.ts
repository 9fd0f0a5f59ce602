/** Credentials that reach the code through its own settings: a checked copy of the environment, or a function that reads one variable by its name. */
import { isFunction, propertyName, unwrap, type Node, type NodeOf } from '../../model/node.ts';
import { functionsBehind, homeFile, nodesIn, type OwnFunction } from '../../rule/project-function.ts';
import type { RuleFile } from '../../rule/types.ts';
import { parameterOf } from '../../rule/values.ts';
import { isSecretVariable } from './credentials.ts';

/** Settings are read through few hands: `config.twilio.token`, made by `need('TWILIO_AUTH_TOKEN')`. */
const maxDepth = 6;

/** Methods whose result still shows the text. */
const textMethods = new Set(['slice', 'substring', 'trim', 'toString', 'toUpperCase', 'toLowerCase']);

/** The credential's variable behind `env.BOT_TOKEN`, where `env` is `Schema.parse(process.env)`, and behind `need('BOT_TOKEN')`; in other files as well. */
export function credentialSetting(file: RuleFile, node: Node): string | undefined {
  const name = variableBehind(file, node, 0);
  return name !== undefined && isSecretVariable(name) ? name : undefined;
}

function variableBehind(file: RuleFile, node: Node, depth: number): string | undefined {
  if (depth > maxDepth) return undefined;
  const inner = unwrap(node);
  switch (inner.type) {
    case 'CallExpression':
      return variableOfCall(file, inner, depth);
    case 'MemberExpression': {
      const name = propertyName(inner);
      if (name === undefined) return undefined;
      if (isCopyOfEnvironment(file, inner.object, depth)) return name;
      return onlyOne(file.flow.lookup(inner.object, name).nodes, inner, (value) => variableBehind(homeFile(file, value), value, depth + 1));
    }
    case 'Identifier':
      return onlyOne(valuesBehind(file, inner), inner, (value) => variableBehind(homeFile(file, value), value, depth + 1));
    default:
      return undefined;
  }
}

function onlyOne<T>(values: readonly Node[], read: Node, use: (value: Node) => T | undefined): T | undefined {
  const [only, ...more] = values;
  return only !== undefined && only !== read && more.length === 0 ? use(only) : undefined;
}

/** Of this file, or of the file that it is imported from. */
function valuesBehind(file: RuleFile, id: Node): readonly Node[] {
  const elsewhere = file.flow.imported(id);
  return elsewhere.length > 0 ? elsewhere : file.flow.origins(id);
}

/** `need('BOT_TOKEN')`, `token.slice(0, 8)`. */
function variableOfCall(file: RuleFile, call: NodeOf<'CallExpression'>, depth: number): string | undefined {
  const callee = unwrap(call.callee);
  if (callee.type === 'MemberExpression' && textMethods.has(propertyName(callee) ?? '')) return variableBehind(file, callee.object, depth + 1);
  const [first] = call.arguments;
  const name = first && first.type !== 'SpreadElement' ? file.flow.constant(first)?.value : undefined;
  if (typeof name !== 'string') return undefined;
  return functionsBehind(file, callee).some((own) => readsVariable(own)) ? name : undefined;
}

/** `function need(name) { const value = process.env[name]; … return value; }` */
function readsVariable({ fn, file }: OwnFunction): boolean {
  return nodesIn(file, fn, 'MemberExpression').some((read) => {
    if (!read.computed || !isEnvironment(file, read.object)) return false;
    const parameter = parameterOf(file, unwrap(read.property));
    return parameter?.fn === fn && parameter.index === 0 && parameter.path.length === 0 && gives(file, fn, read);
  });
}

/** The variable itself is returned, not a test of it. */
function gives(file: RuleFile, fn: Node, read: Node): boolean {
  const returned = nodesIn(file, fn, 'ReturnStatement').flatMap(({ argument }) => (argument ? [argument] : []));
  const values = isFunction(fn) && fn.body && fn.body.type !== 'BlockStatement' ? [fn.body, ...returned] : returned;
  return values.some((value) => file.flow.origins(value).includes(read));
}

function isEnvironment(file: RuleFile, node: Node): boolean {
  return file.flow.names(node).some((name) => /^(?:global:(?:process|Bun)|syntax:import\.meta)\.env$/.test(name));
}

/** `Schema.parse(process.env)`, `parse(Schema, process.env)`, and the `data` of a result of it. */
function isCopyOfEnvironment(file: RuleFile, node: Node, depth: number): boolean {
  if (depth > maxDepth) return false;
  const inner = unwrap(node);
  switch (inner.type) {
    case 'CallExpression':
      return file.flow.modelsAt(inner).some(({ kind }) => kind === 'validator') && inner.arguments.some((argument) => argument.type !== 'SpreadElement' && isEnvironment(file, argument));
    case 'MemberExpression':
      return /^(?:data|value|output)$/.test(propertyName(inner) ?? '') && isCopyOfEnvironment(file, inner.object, depth + 1);
    case 'Identifier':
      return onlyOne(valuesBehind(file, inner), inner, (value) => isCopyOfEnvironment(homeFile(file, value), value, depth + 1)) ?? false;
    default:
      return false;
  }
}
