/** Objects that hold credentials among other things: a request's headers, options with an Authorization header, the environment. */
import { propertyName, unwrap, type Node } from '../../model/node.ts';
import type { RuleFile } from '../../rule/types.ts';
import { isCredentialHeader } from './credentials.ts';

export type Holder = 'request-headers' | 'own-headers' | 'environment';

/** What the expression shows as a whole; undefined where it is none of these. */
export function holderAt(file: RuleFile, node: Node): Holder | undefined {
  const inner = shownValue(file, node);
  if (isEnvironment(file, inner)) return 'environment';
  if (isRequestHeaders(file, inner)) return 'request-headers';
  return carriesCredentialHeader(file, inner, 0) ? 'own-headers' : undefined;
}

/** What `JSON.stringify(x)`, `Object.fromEntries(x)`, `x.entries()`, `x.toJSON()`, `{ ...x }` show. */
export function shownValue(file: RuleFile, node: Node): Node {
  const inner = unwrap(node);
  if (inner.type === 'ObjectExpression' || inner.type === 'ArrayExpression') {
    const [only, ...more] = inner.type === 'ObjectExpression' ? inner.properties : inner.elements;
    return only?.type === 'SpreadElement' && more.length === 0 ? shownValue(file, only.argument) : inner;
  }
  if (inner.type !== 'CallExpression') return inner;
  const callee = unwrap(inner.callee);
  const [first] = inner.arguments;
  if (callee.type !== 'MemberExpression') return inner;
  const name = propertyName(callee);
  const isGlobal = callee.object.type === 'Identifier' && file.bindings.isGlobal(callee.object) && ['JSON', 'Object', 'Array'].includes(callee.object.name);
  if (isGlobal && first && (name === 'stringify' || name === 'fromEntries' || name === 'from' || name === 'entries')) return shownValue(file, first);
  return (name === 'entries' || name === 'toJSON') && !first ? shownValue(file, callee.object) : inner;
}

/** Also the bindings of a Worker, as its framework hands them out. */
function isEnvironment(file: RuleFile, node: Node): boolean {
  return file.flow.typesOf(node).some((type) => type.endsWith(':Environment')) || file.flow.names(node).some((name) => /^(?:global:(?:process|Bun)|syntax:import\.meta)\.env$/.test(name));
}

/** `req.headers`, of a request that came in, and what a framework hands out as such. */
function isRequestHeaders(file: RuleFile, node: Node): boolean {
  const inner = unwrap(node);
  if (file.flow.typesOf(inner).some((type) => type.endsWith(':RequestHeaders'))) return true;
  if (inner.type === 'Identifier') return file.flow.names(inner).some((name) => /^type:[^.]*Request\.headers$/.test(name));
  if (inner.type !== 'MemberExpression' || propertyName(inner) !== 'headers') return false;
  if (file.flow.typesOf(inner.object).some((type) => type.endsWith('Request'))) return true;
  return file.flow.taints(inner).some(({ label, source, model }) => label === 'user-input' && source === inner && model?.kind === 'source');
}

/** An object literal with an Authorization header of the bot's own, or options with such headers. */
function carriesCredentialHeader(file: RuleFile, node: Node, depth: number): boolean {
  if (depth > 2) return false;
  return file.flow.origins(node).some((origin) => {
    const object = unwrap(origin);
    if (object.type !== 'ObjectExpression') return false;
    return object.properties.some((property) => {
      if (property.type !== 'Property') return false;
      const name = propertyName(property);
      if (name === undefined) return false;
      return isCredentialHeader(name) ? isLive(file, property.value) : name === 'headers' && carriesCredentialHeader(file, property.value, depth + 1);
    });
  });
}

/** A value known at run time only, as it is: what a function has made of it may be masked. */
function isLive(file: RuleFile, node: Node): boolean {
  if (file.flow.constants(node)) return false;
  return file.flow.stringParts(node).some((part) => 'hole' in part && (part.hole.type === 'Identifier' || part.hole.type === 'MemberExpression'));
}
