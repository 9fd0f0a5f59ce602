/** Which name a new import may bind, and where an existing binding can be seen. */
import type { FileModel } from '../model/file-model.ts';
import type { Node, Range } from '../model/node.ts';
import { perFile } from '../model/per-file.ts';
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
  return !declaring(file, variable.name).some((scope) => scope !== variable.scope && meets(scope, use));
}

function isTaken(file: FileModel, name: string, uses: readonly Range[]): boolean {
  if (namesOf(file).globals.has(name)) return true;
  return declaring(file, name).some((scope) => scope.block.type === 'Program' || uses.some((use) => meets(scope, use)));
}

/** True for scopes that enclose a range, and those inside it: an edit may put the name at any place of its range. */
function meets({ block }: Scope, [start, end]: Range): boolean {
  return block.type === 'Program' || (block.range[0] <= end && block.range[1] >= start);
}

function declaring(file: FileModel, name: string): readonly Scope[] {
  return namesOf(file).declaring.get(name) ?? [];
}

interface Names {
  readonly declaring: ReadonlyMap<string, readonly Scope[]>;
  /** Undeclared names that are read: a new import of such a name would capture it. */
  readonly globals: ReadonlySet<string>;
}

const namesOf = perFile((file): Names => {
  const { bindings } = file;
  const declaring = new Map<string, Scope[]>();
  for (const scope of bindings.scopes) {
    for (const { name, defs } of scope.variables) {
      if (defs.length === 0) continue;
      const scopes = declaring.get(name);
      if (scopes) scopes.push(scope);
      else declaring.set(name, [scope]);
    }
  }
  const names = [...file.nodes('Identifier'), ...file.nodes('JSXIdentifier')];
  return { declaring, globals: new Set(names.filter((id) => bindings.isGlobal(id)).map(({ name }) => name)) };
});
