/** Document addresses to paths. Only files have a place on disk; unsaved documents get one in their folder, where nothing is. */
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

/** Languages that are analysed, by their LSP names and those of editors that have their own. */
const extensionOf: Readonly<Record<string, string>> = {
  javascript: '.js',
  javascriptreact: '.jsx',
  'javascript.jsx': '.jsx',
  typescript: '.ts',
  typescriptreact: '.tsx',
  'typescript.tsx': '.tsx',
  vue: '.vue',
  svelte: '.svelte',
};

const sourceFile = /\.(?:[cm]?[jt]s|[jt]sx|vue|svelte)$/i;
const declarationFile = /\.d\.[cm]?ts$/i;

/** Path of a document to analyse; undefined for what is no source text: other languages, git revisions, settings pages. */
export function toSourcePath(uri: string, languageId: string, folder: string): string | undefined {
  const path = toPath(uri);
  if (path === undefined && !/^(?:untitled|vscode-vfs|vscode-notebook-cell|zipfile|buffer):/.test(uri)) return undefined;
  const place = path ?? join(folder, lastSegment(uri));
  if (declarationFile.test(place)) return undefined;
  if (sourceFile.test(place)) return place;
  const extension = extensionOf[languageId];
  return extension === undefined ? undefined : place + extension;
}

/** Path of a `file:` address. */
export function toPath(uri: string): string | undefined {
  if (!uri.startsWith('file:')) return undefined;
  try {
    return fileURLToPath(uri);
  } catch {
    // Malformed, or another machine's.
    return undefined;
  }
}

export function toUri(path: string): string {
  return pathToFileURL(path).href;
}

function lastSegment(uri: string): string {
  const name = uri.replace(/[?#].*/s, '').split(/[/\\:]/).at(-1) ?? '';
  return name.replace(/[^\w.-]/g, '_') || 'untitled';
}
