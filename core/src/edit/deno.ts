/** Files that Deno runs: there a package without an import map has no bare name. */
import type { FileModel } from '../model/file-model.ts';
import { perFile } from '../model/per-file.ts';
import { isPackageAddress } from '../model/package-address.ts';

/** True where the file itself tells, or one of the project's files that it imports; false where nothing does. */
export const needsAddresses = perFile((file): boolean => {
  const specifiers = specifiersOf(file);
  if (specifiers.some(isPackageAddress)) return !file.isBrowserCode;
  if (specifiers.some(isBareName) || asksForRuntime(file)) return false;
  return usesDeno(file) || specifiers.some((specifier) => isOfDeno(file.project.fileOf?.(specifier, file.path)));
});

function isOfDeno(file: FileModel | undefined): boolean {
  if (!file || file.isBrowserCode || asksForRuntime(file)) return false;
  const specifiers = specifiersOf(file);
  return specifiers.some(isPackageAddress) || (usesDeno(file) && !specifiers.some(isBareName));
}

/** What the file imports and passes on, types too: no other program understands their addresses either. */
const specifiersOf = perFile((file): readonly string[] => [
  ...[...file.nodes('ImportDeclaration'), ...file.nodes('ExportNamedDeclaration'), ...file.nodes('ExportAllDeclaration')].flatMap(({ source }) => (source ? [source.value] : [])),
  ...file.nodes('ImportExpression').flatMap(({ source }) => (source.type === 'Literal' && typeof source.value === 'string' ? [source.value] : [])),
]);

/** `grammy`, `@/bot`: an import map or package.json says where that is. */
function isBareName(specifier: string): boolean {
  return !/^(?:\.{0,2}\/|node:)/.test(specifier);
}

/** `Deno.env.get('TOKEN')` */
function usesDeno(file: FileModel): boolean {
  return file.nodes('MemberExpression').some(({ object }) => object.type === 'Identifier' && object.name === 'Deno' && file.bindings.isGlobal(object));
}

/** `typeof Deno === 'undefined'`: the code is for other runtimes as well. */
function asksForRuntime(file: FileModel): boolean {
  return file.nodes('UnaryExpression').some(({ operator, argument }) => operator === 'typeof' && argument.type === 'Identifier' && argument.name === 'Deno');
}
