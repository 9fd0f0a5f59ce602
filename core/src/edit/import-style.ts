/** How this file writes its imports: module system, quotes, semicolons, braces. */
import type { FileModel } from '../model/file-model.ts';
import { allInside } from '../model/inside.ts';
import type { Node, NodeOf } from '../model/node.ts';
import { perFile } from '../model/per-file.ts';
import { isRequireCall } from './module-imports.ts';
import { endsWithSemicolon, isWrittenWithSemicolons } from './statements.ts';

export interface ImportStyle {
  readonly system: 'esm' | 'commonjs';
  readonly quote: '"' | "'";
  readonly semicolon: boolean;
  /** One space inside braces, or none. */
  readonly padding: ' ' | '';
  /** Keyword of a require's declaration. */
  readonly keyword: 'const' | 'let' | 'var';
}

/** An exported name and the local name it gets. */
export interface ImportedName {
  readonly exported: string;
  readonly local: string;
}

const maxLineLength = 100;

export function importStyleOf(file: FileModel, statements: readonly Node[]): ImportStyle {
  const last = statements.at(-1);
  return {
    system: moduleSystemOf(file),
    quote: quoteOf(file, statements),
    semicolon: last ? endsWithSemicolon(file, [last]) : isWrittenWithSemicolons(file),
    padding: paddingOf(file, statements),
    keyword: last?.type === 'VariableDeclaration' && (last.kind === 'var' || last.kind === 'let') ? last.kind : 'const',
  };
}

/** By what the file does already; then by its extension; ES modules if nothing tells. */
export const moduleSystemOf = perFile((file): 'esm' | 'commonjs' => {
  if (file.ast.body.some(isModuleSyntax) || file.nodes('MetaProperty').some(({ meta }) => meta.name === 'import')) return 'esm';
  if (/\.mjs$|\.mts$/i.test(file.path)) return 'esm';
  if (/\.cjs$|\.cts$/i.test(file.path)) return 'commonjs';
  if (file.nodes('CallExpression').some((call) => isRequireCall(file, call))) return 'commonjs';
  return file.nodes('Identifier').some((id) => isCommonJsExport(file, id)) ? 'commonjs' : 'esm';
});

/** False for a script that a page loads as it is: JavaScript for browsers with nothing in it that a bundler has to resolve. */
export const canImport = perFile((file): boolean => {
  if (!file.isBrowserCode || file.nodes('CallExpression').some((call) => isRequireCall(file, call))) return true;
  if (!file.ast.body.some(isModuleSyntax)) return false;
  return !/\.m?js$/i.test(file.path) || file.nodes('JSXElement').length > 0 || file.ast.body.some(({ type, source }: Node & { readonly source?: Node | null }) => type !== 'ExpressionStatement' && source?.type === 'Literal' && needsBundler(String(source.value)));
});

/** A package by its name, or a file without its extension: browsers find neither. https://developer.mozilla.org/docs/Web/JavaScript/Guide/Modules */
function needsBundler(specifier: string): boolean {
  return !/^(?:\.{0,2}\/|https?:)/.test(specifier) || !/\.m?js$|^https?:/.test(specifier);
}

/** The import of names from a module, as one line (or one name a line where it gets too long), without a line end. */
export function renderImport(style: ImportStyle, names: readonly ImportedName[], specifier: string, options: { readonly eol: string; readonly indent: string }): string {
  const items = names.map((name) => renderName(name, style.system === 'esm' ? 'import' : 'require'));
  const quoted = `${style.quote}${specifier}${style.quote}`;
  const wrap = (list: string) => (style.system === 'esm' ? `import ${list} from ${quoted}` : `${style.keyword} ${list} = require(${quoted})`) + (style.semicolon ? ';' : '');
  const line = wrap(`{${style.padding}${items.join(', ')}${style.padding}}`);
  if (line.length <= maxLineLength || items.length < 2) return line;
  const { eol, indent } = options;
  return wrap(`{${eol}${items.map((item) => `${indent}  ${item},${eol}`).join('')}${indent}}`);
}

/** `name`, `name as local` or `name: local`. */
export function renderName({ exported, local }: ImportedName, syntax: 'import' | 'require'): string {
  if (exported === local) return exported;
  return syntax === 'import' ? `${exported} as ${local}` : `${exported}: ${local}`;
}

function isModuleSyntax(node: Node): boolean {
  return node.type === 'ImportDeclaration' || node.type === 'TSImportEqualsDeclaration' || node.type.startsWith('Export');
}

/** `module.exports` and `exports.x`. */
function isCommonJsExport(file: FileModel, id: NodeOf<'Identifier'>): boolean {
  if ((id.name !== 'module' && id.name !== 'exports') || !file.bindings.isGlobal(id)) return false;
  const parent = file.parent(id);
  if (parent?.type !== 'MemberExpression' || parent.object !== id) return false;
  return id.name === 'exports' || (parent.property.type === 'Identifier' && parent.property.name === 'exports');
}

/** The quote of most strings in the imports; else in the whole file. */
function quoteOf(file: FileModel, statements: readonly Node[]): '"' | "'" {
  return commonQuote(file, statements.flatMap((statement) => allInside(file.nodes('Literal'), statement))) ?? quoteOfAll(file) ?? "'";
}

const quoteOfAll = perFile((file) => commonQuote(file, file.nodes('Literal').filter((literal) => file.parent(literal)?.type !== 'JSXAttribute')));

function commonQuote(file: FileModel, literals: readonly NodeOf<'Literal'>[]): '"' | "'" | undefined {
  let balance = 0;
  for (const { range } of literals) {
    const first = file.text.charAt(range[0]);
    if (first === '"') balance += 1;
    else if (first === "'") balance -= 1;
  }
  if (balance === 0) return undefined;
  return balance > 0 ? '"' : "'";
}

function paddingOf(file: FileModel, statements: readonly Node[]): ' ' | '' {
  for (const statement of statements) {
    const braces = /\{(\s*)\S/.exec(file.textOf(statement));
    if (braces) return braces[1] === '' ? '' : ' ';
  }
  return ' ';
}
