/**
 * The litmus of every rule: all local bindings renamed to a1, a2, …, the findings must stay. Property names, imported
 * names, exported names and globals keep theirs.
 */
import type { Edit } from '../edit/types.ts';
import type { FileModel } from '../model/file-model.ts';
import type { Node, NodeOf } from '../model/node.ts';
import type { Variable } from '../model/scopes.ts';
import { rewrite, type Rewritten } from './rewritten.ts';

export function renameBindings(file: FileModel): Rewritten {
  const names = chooseNames(file);
  const edits: Edit[] = [];
  for (const [id, name] of names) edits.push(...toRenameEdits(file, id, name));
  return rewrite(file.text, uniqueByStart(edits));
}

/** New name for each identifier of a renamable variable. A class declares its name twice; both get the same new name. */
function chooseNames(file: FileModel): Map<Node, string> {
  const names = new Map<Node, string>();
  let count = 0;
  for (const scope of file.bindings.scopes) {
    for (const variable of scope.variables) {
      if (!isRenamable(file, variable)) continue;
      const ids = [...variable.identifiers, ...variable.references.map((reference) => reference.identifier)];
      const known = ids.map((id) => names.get(id)).find((name) => name !== undefined);
      const name = known ?? freshName(file, variable.name, () => ++count);
      for (const id of ids) names.set(id, name);
    }
  }
  for (const closing of file.nodes('JSXClosingElement')) renameClosingTag(file, closing, names);
  return names;
}

function isRenamable(file: FileModel, variable: Variable): boolean {
  if (variable.defs.length === 0 || variable.identifiers.length === 0 || variable.name === 'arguments' || variable.name === 'this') return false;
  return variable.defs.every((definition) => !fixedDefinitions.has(definition.type)) && variable.identifiers.every((id) => !isFixedName(file, id));
}

/** Enum members, modules and implicit globals are names of properties or of other files. */
const fixedDefinitions = new Set(['TSEnumMemberName', 'TSModuleName', 'ImplicitGlobalVariable']);

/** Exported declarations and parameter properties are names that other code sees. */
function isFixedName(file: FileModel, id: Node): boolean {
  let node: Node | undefined = id;
  while (node && !isStatementLike(node)) {
    const parent = file.parent(node);
    if (parent?.type === 'TSParameterProperty') return true;
    if (parent && 'params' in parent && Array.isArray(parent.params) && (parent.params as Node[]).includes(node)) return false;
    node = parent;
  }
  const outer = node && file.parent(node);
  return outer?.type === 'ExportNamedDeclaration' || node?.type === 'TSModuleDeclaration' || outer?.type === 'TSModuleBlock';
}

const statementTypes = /(?:Declaration|Statement|Program|CatchClause)$/;
const isStatementLike = (node: Node) => statementTypes.test(node.type);

function freshName(file: FileModel, old: string, next: () => number): string {
  for (;;) {
    const name = `${/^[A-Z]/.test(old) ? 'A' : 'a'}${next()}`;
    if (!new RegExp(`\\b${name}\\b`).test(file.text)) return name;
  }
}

/** Only the opening tag is a reference. */
function renameClosingTag(file: FileModel, closing: NodeOf<'JSXClosingElement'>, names: Map<Node, string>): void {
  const element = file.parent(closing);
  if (element?.type !== 'JSXElement') return;
  const opening = leftmost(element.openingElement.name);
  const name = names.get(opening);
  if (name) names.set(leftmost(closing.name), name);
}

function leftmost(name: Node): Node {
  return name.type === 'JSXMemberExpression' ? leftmost(name.object) : name;
}

function* toRenameEdits(file: FileModel, id: Node, name: string): Iterable<Edit> {
  const old = (id as { name?: unknown }).name;
  if (typeof old !== 'string') return;
  const at = file.text.indexOf(old, id.range[0]);
  const range = [at, at + old.length] as const;
  const parent = file.parent(id);
  const holder = parent?.type === 'AssignmentPattern' && parent.left === id ? file.parent(parent) : parent;
  if (holder?.type === 'Property' && holder.shorthand) yield { range, text: `${old}: ${name}` };
  else if (holder?.type === 'ImportSpecifier' && holder.imported.range[0] === holder.local.range[0]) yield { range, text: `${old} as ${name}` };
  else if (holder?.type === 'ExportSpecifier' && holder.exported.range[0] === holder.local.range[0]) yield { range, text: `${name} as ${old}` };
  else yield { range, text: name };
}

function uniqueByStart(edits: readonly Edit[]): Edit[] {
  const byStart = new Map<number, Edit>();
  for (const edit of edits) byStart.set(edit.range[0], edit);
  return [...byStart.values()].sort((a, b) => a.range[0] - b.range[0]);
}
