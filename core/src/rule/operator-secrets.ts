/** Secrets of those who run the bot, where a request is compared with one. */
import { propertyName, unwrap, type CallExpression, type Node } from '../model/node.ts';
import { functionsBehind, nodesIn } from './project-function.ts';
import type { RuleFile } from './types.ts';
import { returnedValues } from './values.ts';

/** Variables of the environment that only those know who run the bot; a password there is that of its panel. */
const operatorSecret = /(?:^|_)(?:CRON|SCHEDULER|ADMIN|OWNER|OPERATOR|INTERNAL|OPS|MAINTENANCE|MIGRATIONS?|PROVISION(?:ING)?|DEPLOY|DEBUG|DASHBOARD)(?:_|$)|(?:^|_)PASS(?:WORD|CODE|PHRASE)?$/i;

/** `request.headers.get('authorization') === `Bearer ${process.env.CRON_SECRET}``: the scheduler, or who runs the bot. */
export function comparesOwnSecret(file: RuleFile, left: Node, right: Node): boolean {
  const names = ([left, right] as const).map((side) => secretNames(file, side));
  const [given, own] = names[0]?.length === 0 ? [left, names[1]] : [right, names[1]?.length === 0 ? names[0] : []];
  return own !== undefined && own.some((name) => operatorSecret.test(name)) && file.flow.constant(given) === undefined;
}

/** Variables of the environment with secrets in what a value is made of. */
function secretNames(file: RuleFile, node: Node): readonly string[] {
  return file.flow.taints(node).flatMap(({ label, model, source }) => (label === 'secret' && model?.kind === 'secret-source' && source.type === 'MemberExpression' ? [propertyName(source) ?? ''] : []));
}

/** `safeEqual(token, process.env.CRON_SECRET)`, `timingSafeEqual(given, expected)`, a function of the project that does so. */
export function comparesOwnSecretByCall(file: RuleFile, call: CallExpression): boolean {
  const [one, other] = call.arguments;
  return one !== undefined && other !== undefined && one.type !== 'SpreadElement' && other.type !== 'SpreadElement' && comparesOwnSecret(file, one, other) && comparesArguments(file, call);
}

function comparesArguments(file: RuleFile, { callee }: CallExpression): boolean {
  if (isComparison(file, callee)) return true;
  const functions = functionsBehind(file, callee);
  return functions.length > 0 && functions.every(({ fn, file: home }) => nodesIn(home, fn, 'CallExpression').some((inner) => isComparison(home, inner.callee)) || [...returnedValues(home, fn)].some((value) => isEquality(value)));
}

function isComparison(file: RuleFile, callee: Node): boolean {
  return file.flow.names(callee).some((name) => /^(?:import|module):(?:(?:node:)?crypto|secure-bot\/runtime|safe-compare|tsscmp|scmp)\b.*(?:timingSafeEqual|safeEqual|default)$/.test(name) || /^import:(?:safe-compare|tsscmp|scmp):/.test(name));
}

function isEquality(value: Node): boolean {
  const inner = unwrap(value);
  if (inner.type === 'LogicalExpression') return isEquality(inner.left) || isEquality(inner.right);
  return inner.type === 'BinaryExpression' && /^===?$/.test(inner.operator);
}
