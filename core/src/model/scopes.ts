/** What names mean in a file: scopes, the variables that they declare, and where those are read and written. */
import type { Node } from './node.ts';

export interface Scope {
  readonly type: string;
  readonly block: Node;
  readonly variables: readonly Variable[];
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
  isGlobal(id: Node): boolean;
  /** Those that declare a name, in the order of the text. */
  readonly scopes: readonly Scope[];
}
