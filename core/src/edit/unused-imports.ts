/** Names that a fix takes the last use from: they leave the imports with it, where that loads nothing else and changes nothing. */
import { isComponentPath } from '../model/component-path.ts';
import type { FileModel } from '../model/file-model.ts';
import { isInside } from '../model/inside.ts';
import type { Node } from '../model/node.ts';
import { hasOverlap } from './apply-edits.ts';
import { importsOf, type ModuleImport } from './module-imports.ts';
import { removeListItem, removeStatement } from './remove.ts';
import { isBlank } from './trivia.ts';
import type { Edit } from './types.ts';

/** Loading one of these does nothing: the whole import may go. Others may have effects that the bot needs. */
const inertModule = /^(?:node:.*|rehype-raw|child_process|crypto|fs|fs\/promises|http|https|os|path|url|util|vm)$/;

/** `edits` and the removals; `edits` alone where both meet. */
export function withoutUnusedImports(file: FileModel, edits: readonly Edit[]): readonly Edit[] {
  const replaced = edits.filter(({ range }) => range[0] < range[1]);
  // The template beside a script uses names that no scope tells of.
  if (replaced.length === 0 || isComponentPath(file.path)) return edits;
  let all = edits;
  for (const found of importsOf(file, () => true)) {
    const names = [...found.named.map(({ local }) => local), ...[found.defaultName, found.namespace].filter((name) => name !== undefined)];
    const [unused, ...others] = names.filter((name) => losesAllUses(file, name, edits, replaced));
    if (unused && others.length === 0) all = exchanged(file, unused, all) ?? merged(file, all, removalOf(file, found, unused));
  }
  return all;
}

/** Every use stands in code that an edit replaces, and no edit writes the name anew. */
function losesAllUses(file: FileModel, local: Node, edits: readonly Edit[], replaced: readonly Edit[]): boolean {
  const name = file.textOf(local);
  const uses = file.bindings.variableOf(local)?.references.filter(({ identifier }) => identifier !== local) ?? [];
  const isReplaced = (use: Node) => replaced.some((edit) => isInside(use, edit));
  if (uses.length === 0 || !uses.every(({ identifier }) => isReplaced(identifier)) || edits.some(({ text }) => text.split(/[^\w$]+/).includes(name))) return false;
  // To ESLint 9's scopes `<Name/>` is no use.
  return file.nodes('JSXIdentifier').every((element) => element.name !== name || isReplaced(element));
}

function removalOf(file: FileModel, { statement }: ModuleImport, local: Node): readonly Edit[] {
  const item = file.parent(local);
  const whole = () => (inertModule.test(moduleOf(file, statement) ?? '') ? removeStatement(file, statement) : []);
  if (statement.type === 'ImportDeclaration') {
    if (statement.specifiers.length === 1) return whole();
    const inBraces = statement.specifiers.filter(({ type }) => type === 'ImportSpecifier');
    return item?.type === 'ImportSpecifier' && inBraces.length > 1 ? removeListItem(file, item.range, statement.range) : [];
  }
  if (statement.type !== 'VariableDeclaration' || statement.declarations.length !== 1) return [];
  // `const { x } = require('y')` and `const y = require('y')`
  if (item?.type === 'VariableDeclarator') return whole();
  const list = item && file.parent(item);
  if (item?.type !== 'Property' || list?.type !== 'ObjectPattern') return [];
  if (list.properties.length === 1) return whole();
  return list.properties.every(({ type }) => type === 'Property') ? removeListItem(file, item.range, list.range) : [];
}

function moduleOf(file: FileModel, statement: Node): string | undefined {
  if (statement.type === 'ImportDeclaration') return statement.source.value;
  return /\brequire\(\s*['"]([^'"]+)['"]\s*\);?$/.exec(file.textOf(statement))?.[1];
}

/** `{ exec }` that gets `, execFile` behind it: the new name takes the place of the old one. */
function exchanged(file: FileModel, local: Node, edits: readonly Edit[]): readonly Edit[] | undefined {
  const item = file.parent(local);
  if (item?.type !== 'ImportSpecifier' && item?.type !== 'Property') return undefined;
  const addition = edits.find(({ range, text }) => range[0] === range[1] && range[0] === item.range[1] && text.startsWith(','));
  return addition && [...edits.filter((edit) => edit !== addition), { range: item.range, text: addition.text.replace(/^,\s*/, '') }];
}

function merged(file: FileModel, edits: readonly Edit[], removal: readonly Edit[]): readonly Edit[] {
  if (removal.length === 0) return edits;
  if (!hasOverlap([...edits, ...removal]) && !removal.some((one) => edits.some((other) => touches(one, other)))) return [...edits, ...removal];
  // The new import goes below the one that leaves: it takes its place.
  const [only] = removal;
  const below = edits.filter((edit) => edit.range[0] === edit.range[1] && only && touches(only, edit));
  const [insertion] = below;
  const statement = only && file.ast.body.find(({ range }) => only.range[0] <= range[0] && range[1] <= only.range[1]);
  if (!insertion || below.length > 1 || removal.length > 1 || only?.text !== '' || !statement) return edits;
  const [offset] = insertion.range;
  if (offset < statement.range[1] || !isBlank(file.text.slice(statement.range[1], offset)) || !/^\r?\n/.test(insertion.text)) return edits;
  const replacement: Edit = { range: [statement.range[0], offset], text: insertion.text.replace(/^\r?\n/, '') };
  const rest = edits.filter((edit) => edit !== insertion);
  return hasOverlap([...rest, replacement]) ? edits : [...rest, replacement];
}

function touches({ range: a }: Edit, { range: b }: Edit): boolean {
  return a[0] <= b[1] && b[0] <= a[1];
}
