/**
 * Type declarations of a package: tsc writes them for the sources, then those that the entries reach are copied, as
 * `.d.cts`, which both formats can import; an entry's `.d.ts` leads there. So each type is there once, and is the same
 * type for both. The tree types of typescript-eslint are taken along, so that consumers need no package of ours that is
 * not in `dependencies`.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { repoRoot } from './paths.ts';

export interface DeclarationInput {
  /** Folder of the sources. */
  readonly sourceRoot: string;
  /** Entry sources, absolute. */
  readonly entries: readonly string[];
  readonly outdir: string;
  /** Packages that a declaration may import. */
  readonly packages: readonly string[];
}

const specifier = /((?:\bfrom|\bimport)\s*\(?\s*)(['"])([^'"\n]+)\2/g;
const treeTypes = /^@typescript-eslint\/(?:utils|types)$/;
const treeFile = 'vendor/ast-spec.d.cts';

/** @throws Error if a declaration imports a package that consumers do not have. */
export function emitDeclarations(input: DeclarationInput): void {
  const emitted = mkdtempSync(join(tmpdir(), 'secure-bot-types-'));
  try {
    const errors = runTsc(input, emitted);
    const entries = input.entries.map((path) => join(emitted, relative(input.sourceRoot, path).replace(/\.ts$/, '.d.ts')));
    const reached = reachableFrom(entries);
    expectSound(errors, reached.map((path) => join(input.sourceRoot, relative(emitted, path))));
    rmSync(input.outdir, { recursive: true, force: true });
    for (const path of reached) writeDeclaration(relative(emitted, path), readFileSync(path, 'utf8'), input, entries.includes(path));
    if (reached.some((path) => usesTreeTypes(path))) copyTreeTypes(input.outdir);
  } finally {
    rmSync(emitted, { recursive: true, force: true });
  }
}

/** Lines of tsc's output; it writes declarations in spite of errors. */
function runTsc({ entries, sourceRoot }: DeclarationInput, outDir: string): readonly string[] {
  const config = join(outDir, 'tsconfig.json');
  const options = { declaration: true, emitDeclarationOnly: true, outDir, rootDir: sourceRoot, stripInternal: true, typeRoots: [join(repoRoot, 'node_modules/@types')] };
  writeFileSync(config, JSON.stringify({ extends: join(repoRoot, 'tsconfig.base.json'), compilerOptions: options, files: entries }));
  const tsc = createRequire(join(repoRoot, 'package.json')).resolve('typescript/bin/tsc');
  const { stdout, error } = spawnSync(process.execPath, [tsc, '-p', config], { cwd: repoRoot, encoding: 'utf8' });
  if (error) throw error;
  return stdout.split('\n').filter((line) => line.includes('error TS'));
}

/** Errors in sources whose declarations are published are fatal; `typecheck` is there for the others. */
function expectSound(errors: readonly string[], declarations: readonly string[]): void {
  const published = new Set(declarations.map((path) => path.replace(/\.d\.ts$/, '.ts')));
  const fatal = errors.filter((line) => {
    const [file] = line.split('(');
    return file === line || published.has(resolve(repoRoot, file ?? ''));
  });
  if (fatal.length > 0) throw new Error(`tsc:\n${fatal.join('\n')}`);
}

function reachableFrom(entries: readonly string[]): string[] {
  const reached = new Set<string>();
  const open = [...entries];
  for (let path = open.pop(); path !== undefined; path = open.pop()) {
    if (reached.has(path)) continue;
    reached.add(path);
    for (const [, , , target = ''] of readFileSync(path, 'utf8').matchAll(specifier)) {
      if (target.startsWith('.')) open.push(resolve(dirname(path), target.replace(/\.[jt]s$/, '.d.ts')));
    }
  }
  return [...reached];
}

function usesTreeTypes(path: string): boolean {
  return [...readFileSync(path, 'utf8').matchAll(specifier)].some(([, , , target = '']) => treeTypes.test(target));
}

function writeDeclaration(name: string, text: string, { outdir, packages }: DeclarationInput, isEntry: boolean): void {
  const tree = `${relative(dirname(name), '.') || '.'}/${treeFile.replace('.d.cts', '.cjs')}`;
  const spelled = withTabs(text).replace(specifier, (_, before: string, quote: string, target: string) => before + quote + respell(target, tree, packages, name) + quote);
  const out = join(outdir, name);
  mkdirSync(dirname(out), { recursive: true });
  writeFileSync(out.replace(/\.d\.ts$/, '.d.cts'), spelled);
  // What CommonJS calls the default depends on the consumer's settings.
  if (isEntry) writeFileSync(out, /^export default /m.test(spelled) ? spelled : `export * from './${basename(name, '.d.ts')}.cjs';\n`);
}

function respell(target: string, tree: string, packages: readonly string[], name: string): string {
  if (target.startsWith('.')) return target.replace(/\.[jt]s$/, '.cjs');
  if (treeTypes.test(target)) return tree.startsWith('.') ? tree : `./${tree}`;
  const owner = target.startsWith('@') ? target.split('/').slice(0, 2).join('/') : (target.split('/')[0] as string);
  if (target.startsWith('node:') || packages.includes(owner)) return target;
  throw new Error(`${name}: the published types import '${target}', which consumers do not install`);
}

/** tsc's indentation is a tenth of what it writes; and all that a file of declarations exports is declared. */
function withTabs(text: string): string {
  return text.replace(/^(?: {4})+/gm, (indent) => '\t'.repeat(indent.length / 4)).replace(/^export declare (?=const |function |class |abstract class |enum |type |interface )/gm, 'export ');
}

/** A sixth of the tree's types; whoever writes rules has typescript-eslint's own page. The header stays. */
function withoutComments(text: string): string {
  return text.replace(/\n\t*\/\*\*[\s\S]*?\*\//g, '');
}

/** The names of two lists stand on every other line. */
function withShortNames(text: string): string {
  const short = text.replace(/\bAST_NODE_TYPES\./g, '$$N.').replace(/\bAST_TOKEN_TYPES\./g, '$$T.').replace(/^declare (?=type |interface )/gm, '');
  return `${short}import $N = AST_NODE_TYPES;\nimport $T = AST_TOKEN_TYPES;\n`;
}

/** `TSESTree` as one self-contained file. */
function copyTreeTypes(outdir: string): void {
  const types = dirname(createRequire(join(repoRoot, 'package.json')).resolve('@typescript-eslint/types/package.json'));
  const source = join(types, 'dist/generated/ast-spec.d.ts');
  if (!existsSync(source)) throw new Error(`${source}: not found; @typescript-eslint/types has moved its generated types`);
  const target = join(outdir, treeFile);
  mkdirSync(dirname(target), { recursive: true });
  // The only thing that it takes from the compiler is names of keys.
  const text = readFileSync(source, 'utf8').replace(/^import type \{ SyntaxKind \}.*\n/m, '').replace(/\[SyntaxKind\.(\w+)\]:/g, '$1:');
  if (/\bSyntaxKind\.|^(?:import|export) .* from '/m.test(text)) throw new Error(`${source}: imports more than SyntaxKind`);
  writeFileSync(target.replace('ast-spec', 'estree'), withShortNames(withoutComments(withTabs(text))));
  writeFileSync(target, "export * as TSESTree from './estree.cjs';\n");
}
