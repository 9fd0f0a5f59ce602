/** What a file imports, read from its text without parsing: more than there is does no harm. */
import { resolveModule, type FileSystem } from './resolve-module.ts';

const imports = /(?:\bfrom|\bimport|\brequire)\s*(?:\(\s*)?(['"`])([^'"`\n]{1,300})\1/g;

/** Files of the project that a text may import, each once. */
export function importedPaths(text: string, path: string, files: FileSystem): readonly string[] {
  const specifiers = new Set([...text.matchAll(imports)].map(([, , specifier = '']) => specifier));
  return [...new Set([...specifiers].flatMap((specifier) => resolveModule(specifier, path, files) ?? []))];
}
