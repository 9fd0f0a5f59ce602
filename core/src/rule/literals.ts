/** Literals for new code, in the quotes of the file. */
import { importStatements } from '../edit/import-place.ts';
import { importStyleOf, moduleSystemOf } from '../edit/import-style.ts';
import type { FileModel } from '../model/file-model.ts';

/** A text as a string literal, in the quotes that the file prefers. */
export function quoted(file: FileModel, text: string): string {
  const { quote } = importStyleOf(file, importStatements(file, moduleSystemOf(file)));
  const other = quote === '"' ? "'" : '"';
  const mark = text.includes(quote) && !text.includes(other) ? other : quote;
  const escaped = text.replaceAll('\\', '\\\\').replaceAll(mark, `\\${mark}`).replaceAll('\n', '\\n').replaceAll('\r', '\\r');
  return `${mark}${escaped}${mark}`;
}

/** A template literal of texts and source code. */
export function templateOf(parts: readonly (string | { readonly code: string })[]): string {
  const inner = parts.map((part) => (typeof part === 'string' ? part.replace(/[\\`]|\$\{/g, '\\$&').replaceAll('\r', '\\r') : `\${${part.code}}`));
  return `\`${inner.join('')}\``;
}
