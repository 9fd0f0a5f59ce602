/** Identifiers to variables, over the scope manager that the host's parser supplies (eslint-scope or typescript-eslint's; the shapes agree). */
import type { Identifier, Node } from './node.ts';

/** The part of a scope manager that the core relies on. */
export interface ScopeManager {
  readonly scopes: readonly Scope[];
}
export interface Scope {
  readonly type: string;
  readonly block: Node;
  readonly variables: readonly Variable[];
  readonly references: readonly Reference[];
}
export interface Variable {
  readonly name: string;
  readonly defs: readonly Definition[];
  readonly identifiers: readonly Node[];
  readonly references: readonly Reference[];
  readonly scope: Scope;
}
export interface Reference {
  readonly identifier: Node;
  readonly resolved: Variable | null;
  readonly writeExpr?: Node | null;
  isWrite(): boolean;
  isRead(): boolean;
}
export interface Definition {
  readonly type: string;
  readonly name: Node;
  readonly node: Node;
  readonly parent?: Node | null;
}

export interface Bindings {
  /** The variable that an identifier reads, writes or declares; undefined for globals and property names. */
  variableOf(id: Node): Variable | undefined;
  /** True if the identifier is a reference that resolves to nothing the file declares. */
  isGlobal(id: Identifier): boolean;
  readonly scopes: readonly Scope[];
}

export function buildBindings(manager: ScopeManager): Bindings {
  const byIdentifier = new Map<Node, Variable>();
  const globals = new Set<Node>();
  for (const scope of manager.scopes) {
    for (const variable of scope.variables) {
      if (variable.defs.length === 0) continue;
      // A class declares its name twice: for the code around it, and for its own body.
      for (const id of variable.identifiers) if (scope.type !== 'class' || !byIdentifier.has(id)) byIdentifier.set(id, variable);
    }
    for (const reference of scope.references) {
      const variable = reference.resolved;
      if (variable && variable.defs.length > 0) byIdentifier.set(reference.identifier, variable);
      else globals.add(reference.identifier);
    }
  }
  return {
    variableOf: (id) => byIdentifier.get(id),
    isGlobal: (id) => globals.has(id),
    scopes: manager.scopes,
  };
}
