/** Which name a new import may bind, and where an existing binding can be seen. */
import type { FileModel } from '../model/file-model.ts';
import type { Identifier, Node, Range } from '../model/node.ts';
import type { Scope } from '../model/scopes.ts';

/** A name for a new top-level binding that changes the meaning of no code and is visible at every use. */
export function freeName(file: FileModel, wanted: string, uses: readonly Range[], taken: ReadonlySet<string>): string {
  const secured = `secure${wanted.charAt(0).toUpperCase()}${wanted.slice(1)}`;
  for (let n = 1; ; n++) {
    const candidate = n === 1 ? wanted : n === 2 ? secured : `${secured}${n - 1}`;
    if (!taken.has(candidate) && !isTaken(file, candidate, uses)) return candidate;
  }
}

/** True if a top-level binding declared at `binding` is what its name means at `use`, and is initialised by then. */
export function isVisibleAt(file: FileModel, binding: Node, use: Range): boolean {
  const variable = file.bindings.variableOf(binding);
  if (!variable) return false;
  return !scopesAt(file, use).some((scope) => scope !== variable.scope && declares(scope, variable.name));
}

function isTaken(file: FileModel, name: string, uses: readonly Range[]): boolean {
  const { scopes } = file.bindings;
  if (scopes.some((scope) => (scope.block.type === 'Program' && declares(scope, name)) || readsGlobal(file, scope, name))) return true;
  return uses.some((use) => scopesAt(file, use).some((scope) => declares(scope, name)));
}

/** Scopes that enclose a range, and those inside it: an edit may put the name at any place of its range. */
function scopesAt(file: FileModel, [start, end]: Range): readonly Scope[] {
  return file.bindings.scopes.filter(({ block }) => block.type === 'Program' || (block.range[0] <= end && block.range[1] >= start));
}

function declares(scope: Scope, name: string): boolean {
  return scope.variables.some((variable) => variable.name === name && variable.defs.length > 0);
}

/** An undeclared name is a global; a new import of that name would capture it. */
function readsGlobal(file: FileModel, scope: Scope, name: string): boolean {
  return scope.references.some(({ identifier }) => {
    const { name: read } = identifier as Identifier;
    return read === name && file.bindings.isGlobal(identifier as Identifier);
  });
}
