/** Classes of errors by their name in a file: where they stand, where they are made, and of what. */
import type { FileModel } from '../../model/file-model.ts';
import { allInside } from '../../model/inside.ts';
import { propertyName, unwrap, type ClassNode, type Node, type NodeOf } from '../../model/node.ts';

/** Where the class is made: in its own file and in the one that asks for it. */
export function constructionsOf(file: FileModel, name: Node): readonly NodeOf<'NewExpression'>[] {
  const found = classNamed(file, name);
  if (!found?.node.superClass) return [];
  return [...constructionsIn(found.file, found.node.id?.name), ...(found.file === file ? [] : constructionsIn(file, name.type === 'Identifier' ? name.name : undefined))];
}

export interface ClassInFile {
  readonly node: ClassNode;
  readonly file: FileModel;
}

/** The class that an identifier names, in this file or directly in the one that it is imported from. */
export function classNamed(file: FileModel, name: Node): ClassInFile | undefined {
  const definition = name.type === 'Identifier' ? file.bindings.variableOf(name)?.defs[0] : undefined;
  if (definition?.node.type === 'ClassDeclaration') return { node: definition.node, file };
  const imported = definition && importedName(file, definition.node, definition.name);
  const home = imported && file.project.fileOf?.(imported.module, file.path);
  const node = home?.nodes('ClassDeclaration').find(({ id }) => id?.name === imported?.name);
  return home && node ? { node, file: home } : undefined;
}

/** `import { AppError } from './errors'`, `const { AppError } = require('./errors')`. */
function importedName(file: FileModel, node: Node, variable: Node): { readonly module: string; readonly name: string } | undefined {
  if (node.type === 'ImportSpecifier') {
    const declaration = file.parent(node);
    return declaration?.type === 'ImportDeclaration' && node.imported.type === 'Identifier' ? { module: declaration.source.value, name: node.imported.name } : undefined;
  }
  const property = file.parent(variable);
  const call = node.type === 'VariableDeclarator' && node.init ? unwrap(node.init) : undefined;
  const [source] = call?.type === 'CallExpression' && call.callee.type === 'Identifier' && call.callee.name === 'require' ? call.arguments : [];
  const name = property?.type === 'Property' && property.value === variable ? propertyName(property) : undefined;
  return name !== undefined && source?.type === 'Literal' && typeof source.value === 'string' ? { module: source.value, name } : undefined;
}

function constructionsIn(file: FileModel, name: string | undefined): readonly NodeOf<'NewExpression'>[] {
  return file.nodes('NewExpression').filter(({ callee }) => callee.type === 'Identifier' && callee.name === name);
}

/** `error.message`, `response.data` among what an error is made of. */
export function tellsOfAnother(file: FileModel, argument: Node): boolean {
  return allInside(file.nodes('MemberExpression'), argument).some((member) => ['message', 'stack', 'data', 'body'].includes(propertyName(member) ?? ''));
}

export function isParameter(file: FileModel, node: Node): boolean {
  return node.type === 'Identifier' && file.bindings.variableOf(node)?.defs[0]?.type === 'Parameter';
}
