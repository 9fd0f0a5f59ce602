/** Functions, classes and modules that a team vouches for: `./src/sanitize.ts#clean`, `@acme/text`, `@acme/text#escape`. */
import { propertyName, unwrap, type Node } from '../model/node.ts';
import type { FlowContext } from './context.ts';
import { requiredModule } from './modules.ts';

/** True if an expression is an entry of the configuration's `trusted`, however the file imports it. */
export function isTrusted(context: FlowContext, node: Node): boolean {
  const { trusted } = context.file.project;
  if (!trusted || trusted.length === 0) return false;
  const origin = originOf(context, node);
  return origin !== undefined && trusted.some((entry) => matches(context, entry, origin));
}

interface Origin {
  /** Specifier of an import, or undefined for what the file itself declares. */
  readonly source: string | undefined;
  readonly name: string;
}

function originOf(context: FlowContext, node: Node): Origin | undefined {
  const inner = unwrap(node);
  if (inner.type === 'MemberExpression') {
    const name = propertyName(inner);
    const base = name === undefined ? undefined : originOf(context, inner.object);
    return base?.source !== undefined && name !== undefined ? { source: base.source, name: base.name === '*' || base.name === 'default' ? name : base.name } : undefined;
  }
  if (inner.type !== 'Identifier') return undefined;
  const [def] = context.definitions.reaching(inner);
  if (!def) return undefined;
  if (def.kind === 'import') return { source: def.source, name: def.name };
  const module = def.kind === 'value' ? requiredModule(context, def.node) : undefined;
  if (module !== undefined && def.kind === 'value') return { source: module, name: def.path[0]?.slice(1) ?? '*' };
  return { source: undefined, name: inner.name };
}

function matches(context: FlowContext, entry: string, { source, name }: Origin): boolean {
  const [module = '', exported] = entry.split('#');
  if (exported !== undefined && exported !== name) return false;
  if (source !== undefined && source === module) return true;
  const isPath = /^\.{0,2}\/|\.[cm]?[jt]sx?$/.test(module) || module.includes('/');
  if (!isPath) return false;
  const wanted = withoutExtension(normalize(module));
  if (source === undefined) return exported !== undefined && endsWithPath(withoutExtension(normalize(context.file.path)), wanted);
  if (!source.startsWith('.')) return false;
  const folder = normalize(context.file.path).split('/').slice(0, -1);
  return endsWithPath(withoutExtension(join(folder, source)), wanted);
}

function normalize(path: string): string {
  return path.replaceAll('\\', '/').replace(/^\.\//, '');
}

function withoutExtension(path: string): string {
  return path.replace(/\.[cm]?[jt]sx?$/, '').replace(/\/index$/, '');
}

function join(folder: readonly string[], specifier: string): string {
  const parts = [...folder];
  for (const part of specifier.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '.') parts.push(part);
  }
  return parts.join('/');
}

/** Configuration paths are relative to a folder above the file. */
function endsWithPath(path: string, wanted: string): boolean {
  return path === wanted || path.endsWith(`/${wanted}`);
}
