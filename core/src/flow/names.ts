/** Where the file imports a value from, as a qualified name. */
import { propertyName, unwrap, type Node } from '../model/node.ts';
import { normalizeModule } from './api-graph.ts';
import type { FlowContext } from './context.ts';
import { requiredModule } from './modules.ts';

/** `import:zod:z.object`, `import:fs:*` for a whole module; undefined for what is not imported. */
export function importedName(context: FlowContext, node: Node): string | undefined {
  if (node.type === 'MemberExpression') {
    const base = importedName(context, unwrap(node.object));
    const name = propertyName(node);
    if (base === undefined || name === undefined) return undefined;
    return /:[*]$/.test(base) ? `${base.slice(0, -1)}${name}` : `${base}.${name}`;
  }
  const module = requiredModule(context, node);
  if (module !== undefined) return `import:${normalizeModule(module)}:*`;
  const [def] = node.type === 'Identifier' ? context.definitions.reaching(node) : [];
  if (def?.kind === 'import') return `import:${normalizeModule(def.source)}:${def.name}`;
  if (def?.kind !== 'value') return undefined;
  const required = requiredModule(context, def.node);
  return required === undefined ? undefined : `import:${normalizeModule(required)}:${def.path.length === 0 ? '*' : def.path.map((step) => step.replace(/^\./, '')).join('.')}`;
}
