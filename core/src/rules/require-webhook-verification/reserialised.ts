/** Digests over a body that was parsed and written again: other bytes than those that were signed. */
import { propertyName, unwrap, type Node } from '../../model/node.ts';
import { functionsBehind, nodesIn, type OwnFunction } from '../../rule/project-function.ts';
import { sourceText } from '../../rule/text.ts';
import type { Hit, RuleFile } from '../../rule/types.ts';
import { placeOf } from './body-paths.ts';
import { headerReadsOf } from './headers.ts';

/** `createHmac(…).update(JSON.stringify(req.body))` next to a signature header, also in a function that is given the text. */
export function* reserialised(file: RuleFile): Iterable<Hit> {
  if (!headerReadsOf(file).some(({ isSignature }) => isSignature)) return;
  for (const call of file.nodes('CallExpression')) {
    const digested = digestedIn(file, call);
    if (digested && isReserialised(file, digested)) yield { at: digested, messageId: 'parsedBody', severity: 'warning', data: { code: sourceText(file, digested), callee: 'the HMAC' } };
    for (const [index, argument] of call.arguments.entries()) {
      if (argument.type === 'SpreadElement' || !mayBeText(argument) || !isReserialised(file, argument) || !functionsBehind(file, call.callee).some((own) => digests(own, index))) continue;
      yield { at: argument, messageId: 'parsedBody', severity: 'warning', data: { code: sourceText(file, argument), callee: sourceText(file, call.callee) } };
    }
  }
}

/** What goes into `createHmac(…).update(…)`, `crypto.subtle.sign('HMAC', key, …)`. */
function digestedIn(file: RuleFile, call: Node): Node | undefined {
  const callee = call.type === 'CallExpression' ? unwrap(call.callee) : undefined;
  const [first, , ...more] = call.type === 'CallExpression' ? call.arguments : [];
  if (callee?.type === 'MemberExpression' && first?.type === 'Literal' && first.value === 'HMAC' && ['sign', 'verify'].includes(propertyName(callee) ?? '')) return more.at(-1);
  if (callee?.type !== 'MemberExpression' || propertyName(callee) !== 'update' || !first || first.type === 'SpreadElement') return undefined;
  return file.flow.typesOf(callee.object).some((type) => type.endsWith(':Hmac')) ? first : undefined;
}

/** Functions followed to the digest. */
const maxHops = 2;

/** The function makes a digest of what it is given there, alone or in a text, or hands it to one that does. */
function digests({ fn, file }: OwnFunction, index: number, hops = 0): boolean {
  const parameter = fn.params[index];
  const variable = parameter?.type === 'Identifier' ? file.bindings.variableOf(parameter) : undefined;
  if (!variable) return false;
  return nodesIn(file, fn, 'CallExpression').some((call) => {
    const digested = digestedIn(file, call);
    if (digested) return [digested, ...nodesIn(file, digested, 'Identifier')].some((node) => file.bindings.variableOf(unwrap(node)) === variable);
    const at = call.arguments.findIndex((argument) => argument.type === 'Identifier' && file.bindings.variableOf(argument) === variable);
    return at >= 0 && hops < maxHops && functionsBehind(file, call.callee).some((own) => digests(own, at, hops + 1));
  });
}

function mayBeText({ type }: Node): boolean {
  return type === 'CallExpression' || type === 'Identifier';
}

/** `JSON.stringify(req.body)`, also as bytes. */
export function isReserialised(file: RuleFile, node: Node): boolean {
  const origins = file.flow.origins(node);
  return origins.length > 0 && origins.every((origin) => {
    const callee = origin.type === 'CallExpression' ? unwrap(origin.callee) : undefined;
    const [first] = origin.type === 'CallExpression' ? origin.arguments : [];
    if (!first || first.type === 'SpreadElement' || callee?.type !== 'MemberExpression' || callee.object.type !== 'Identifier') return false;
    if (callee.object.name === 'Buffer' && propertyName(callee) === 'from') return isReserialised(file, first);
    return callee.object.name === 'JSON' && propertyName(callee) === 'stringify' && (placeOf(file, first)?.path.includes('body') ?? false);
  });
}
