/**
 * Turns the helper references of fixes into imports: reuses a binding, else extends an import, else adds a line.
 * Where a binding exists already, the head of the file is not touched; that lets ESLint converge in two passes.
 */
import type { FileModel } from '../model/file-model.ts';
import type { Range } from '../model/node.ts';
import { hasOverlap, sortEdits } from './apply-edits.ts';
import { helpersOf, renderCode } from './code.ts';
import { importPlaceEdits, type ImportRequest } from './import-edits.ts';
import { canImport, moduleSystemOf } from './import-style.ts';
import { freeName, isVisibleAt } from './local-names.ts';
import { importsOf, type ModuleImport } from './module-imports.ts';
import { createSpecifiers, type Specifiers } from './specifiers.ts';
import { withoutUnusedImports } from './unused-imports.ts';
import type { CodeText, Edit, EditPlan, Fix, FixPlan, HelperRef } from './types.ts';

export interface ImportOptions {
  /** Module that the helpers come from; a path (`./src/security.ts`) is relative to the folder that file paths are relative to. Default `secure-bot/runtime`. */
  readonly runtimeModule?: string;
}

/** False for a fix that needs an import in a file that can have none. */
export function isPossible(file: FileModel, plan: FixPlan): boolean {
  return plan.edits.every(({ text }) => helpersOf(text).length === 0) || canImport(file);
}

/** One fix on its own: its edits and the import that it needs. */
export function resolveFix(file: FileModel, plan: FixPlan, options: ImportOptions = {}): Fix {
  const specifiers = createSpecifiers(file, options.runtimeModule);
  const edits = resolveEdits(file, plan.edits, specifiers);
  const missing = specifiers.missingPackages(plan.edits.flatMap(({ text }) => helpersOf(text)));
  if (missing.length === 0) return { title: plan.title, safety: plan.safety, edits };
  // Code that imports what is not installed does not run: never applied without a look.
  const title = specifiers.areFetched ? plan.title : `${plan.title} (add the dependency ${missing.join(', ')})`;
  return { title, safety: 'review', edits };
}

/**
 * Many fixes of one file with one merged import. The plans' own edits must not overlap.
 * @throws RangeError if they do.
 */
export function resolveFixes(file: FileModel, plans: readonly FixPlan[], options: ImportOptions = {}): readonly Edit[] {
  return resolveEdits(file, plans.flatMap(({ edits }) => edits), createSpecifiers(file, options.runtimeModule));
}

interface Use {
  readonly ref: HelperRef;
  readonly range: Range;
}

function resolveEdits(file: FileModel, plans: readonly EditPlan[], specifiers: Specifiers): readonly Edit[] {
  const uses = plans.flatMap(({ range, text }) => helpersOf(text).map((ref): Use => ({ ref, range })));
  const { nameAt, imports } = bindHelpers(file, uses, specifiers);
  const edits: Edit[] = plans.map(({ range, text }) => ({ range, text: renderText(text, range, nameAt) }));
  const all = sortEdits([...imports, ...edits]);
  if (hasOverlap(all)) throw new RangeError('Edits of a fix overlap each other or the import that they need');
  return sortEdits(withoutUnusedImports(file, all));
}

type NameAt = (ref: HelperRef, range: Range) => string;

function renderText(text: string | CodeText, range: Range, nameAt: NameAt): string {
  return renderCode(text, (ref) => nameAt(ref, range));
}

/** Settles the local name of every use, and the edits that bind the new ones. */
function bindHelpers(file: FileModel, uses: readonly Use[], specifiers: Specifiers): { nameAt: NameAt; imports: readonly Edit[] } {
  const reused = new Map(uses.flatMap((use) => {
    const local = existingName(file, use, specifiers);
    return local === undefined ? [] : [[useKey(use), local] as const];
  }));
  const open = groupBy(uses.filter((use) => !reused.has(useKey(use))), ({ ref }) => refKey(ref));
  const added = newNames(file, open);
  const firstUse = Math.min(...[...open.values()].flat().map(({ range }) => range[0]));
  return {
    nameAt: (ref, range) => reused.get(useKey({ ref, range })) ?? added.get(refKey(ref)) ?? ref.helper,
    imports: importPlaceEdits(file, requestsFor(file, open, added, specifiers), moduleSystemOf(file), firstUse),
  };
}

type OpenUses = ReadonlyMap<string, readonly Use[]>;

/** A local name for each helper that the file does not bind yet. */
function newNames(file: FileModel, open: OpenUses): ReadonlyMap<string, string> {
  const added = new Map<string, string>();
  for (const [key, [first, ...others]] of open) {
    if (first) added.set(key, freeName(file, first.ref.helper, [first, ...others].map(({ range }) => range), new Set(added.values())));
  }
  return added;
}

/** One request a module, in the order of the first use. */
function requestsFor(file: FileModel, open: OpenUses, added: ReadonlyMap<string, string>, specifiers: Specifiers): readonly ImportRequest[] {
  const byModule = groupBy([...open.values()].flat(), ({ ref }) => specifiers.of(ref));
  return [...byModule].flatMap(([specifier, uses]) => {
    const [first] = uses;
    if (!first) return [];
    const refs = new Map(uses.map(({ ref }) => [refKey(ref), ref]));
    return [{
      specifier,
      names: [...refs].map(([key, { helper }]) => ({ exported: helper, local: added.get(key) ?? helper })),
      existing: importsOf(file, specifiers.matcher(first.ref)).filter((found) => uses.every(({ range }) => isBoundAt(file, found, range))),
    }];
  });
}

function groupBy<T>(items: readonly T[], keyOf: (item: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group) group.push(item);
    else groups.set(keyOf(item), [item]);
  }
  return groups;
}

function refKey({ helper, from }: HelperRef): string {
  return `${helper}\n${from ?? ''}`;
}

function useKey({ ref, range }: Use): string {
  return `${refKey(ref)}\n${range.join()}`;
}

/** Expression that names the helper through a binding that the file has already. */
function existingName(file: FileModel, { ref, range }: Use, specifiers: Specifiers): string | undefined {
  const candidates = importsOf(file, specifiers.matcher(ref)).filter((found) => isBoundAt(file, found, range));
  const local = visibleName(file, candidates, ref, range);
  if (local !== undefined) return local;
  const isItself = specifiers.isItsOwnNamespace(ref);
  for (const { namespace, defaultName } of candidates) {
    if (isItself && defaultName && isVisibleAt(file, defaultName, range)) return file.textOf(defaultName);
    if (namespace && isVisibleAt(file, namespace, range)) return isItself ? file.textOf(namespace) : `${file.textOf(namespace)}.${ref.helper}`;
  }
  return visibleName(file, importsOf(file, specifiers.ownEntryMatcher(ref)), ref, range);
}

function visibleName(file: FileModel, candidates: readonly ModuleImport[], ref: HelperRef, range: Range): string | undefined {
  const found = candidates.flatMap(({ named }) => named).find(({ exported, local }) => exported === ref.helper && isVisibleAt(file, local, range));
  return found && file.textOf(found.local);
}

/** An import is bound everywhere; a require from its line on, and in functions, which run later. */
function isBoundAt(file: FileModel, { statement, hoisted }: ModuleImport, range: Range): boolean {
  return hoisted || statement.range[1] <= range[0] || isInsideFunction(file, range);
}

function isInsideFunction(file: FileModel, [start, end]: Range): boolean {
  return functionTypes.some((type) => file.nodes(type).some(({ range }) => range[0] < start && end < range[1]));
}

const functionTypes = ['FunctionDeclaration', 'FunctionExpression', 'ArrowFunctionExpression'] as const;
