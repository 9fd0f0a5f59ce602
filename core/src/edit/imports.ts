/**
 * Turns the helper references of fixes into imports: reuses a binding, else extends an import, else adds a line.
 * Where a binding exists already, the head of the file is not touched; that lets ESLint converge in two passes.
 */
import type { FileModel } from '../model/file-model.ts';
import type { Node, Range } from '../model/node.ts';
import { hasOverlap, sortEdits } from './apply-edits.ts';
import { helpersOf, renderCode } from './code.ts';
import { importPlaceEdits } from './import-edits.ts';
import { moduleSystemOf, type ImportedName } from './import-style.ts';
import { freeName, isVisibleAt } from './local-names.ts';
import { importsOf, type ModuleImport } from './module-imports.ts';
import { createSpecifiers, type Specifiers } from './specifiers.ts';
import type { CodeText, Edit, EditPlan, Fix, FixPlan, HelperRef } from './types.ts';

export interface ImportOptions {
  /** Module that the helpers come from; a path (`./src/security.ts`) is relative to the folder that file paths are relative to. Default `secure-bot/runtime`. */
  readonly runtimeModule?: string;
}

/** One fix on its own: its edits and the import that it needs. */
export function resolveFix(file: FileModel, plan: FixPlan, options: ImportOptions = {}): Fix {
  const specifiers = createSpecifiers(file, options.runtimeModule);
  const edits = resolveEdits(file, plan.edits, specifiers);
  const missing = specifiers.missingPackages(plan.edits.flatMap(({ text }) => helpersOf(text)));
  if (missing.length === 0) return { title: plan.title, safety: plan.safety, edits };
  // Code that imports what is not installed does not run: never applied without a look.
  return { title: `${plan.title} (add the dependency ${missing.join(', ')})`, safety: 'review', edits };
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
  return all;
}

type NameAt = (ref: HelperRef, range: Range) => string;

function renderText(text: string | CodeText, range: Range, nameAt: NameAt): string {
  return renderCode(text, (ref) => nameAt(ref, range));
}

/** Settles the local name of every use, and the edits that bind the new ones. */
function bindHelpers(file: FileModel, uses: readonly Use[], specifiers: Specifiers): { nameAt: NameAt; imports: readonly Edit[] } {
  const reused = new Map<Use, string>();
  const open = new Map<string, { ref: HelperRef; uses: Use[] }>();
  for (const use of uses) {
    const local = existingName(file, use, specifiers);
    if (local !== undefined) {
      reused.set(use, local);
      continue;
    }
    const key = keyOf(use.ref);
    const group = open.get(key);
    if (group) group.uses.push(use);
    else open.set(key, { ref: use.ref, uses: [use] });
  }
  const added = new Map<string, string>();
  const byModule = new Map<string, { ref: HelperRef; names: ImportedName[]; uses: Range[] }>();
  for (const [key, { ref, uses: ranges }] of open) {
    const local = freeName(file, ref.helper, ranges.map(({ range }) => range), new Set(added.values()));
    added.set(key, local);
    const module = specifiers.of(ref);
    const entry = byModule.get(module) ?? { ref, names: [], uses: [] };
    byModule.set(module, entry);
    entry.names.push({ exported: ref.helper, local });
    entry.uses.push(...ranges.map(({ range }) => range));
  }
  const requests = [...byModule].map(([specifier, { ref, names, uses: ranges }]) => ({
    specifier,
    names,
    existing: importsOf(file, specifiers.matcher(ref)).filter((found) => ranges.every((range) => isBoundAt(file, found, range))),
  }));
  const nameOf = new Map(uses.map((use) => [`${keyOf(use.ref)} ${use.range.join()}`, reused.get(use) ?? added.get(keyOf(use.ref)) ?? use.ref.helper]));
  return {
    nameAt: (ref, range) => nameOf.get(`${keyOf(ref)} ${range.join()}`) ?? ref.helper,
    imports: importPlaceEdits(file, requests, moduleSystemOf(file)),
  };
}

function keyOf({ helper, from }: HelperRef): string {
  return `${helper}\n${from ?? ''}`;
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
  return file.bindings.scopes.some(({ type, block }) => type === 'function' && isNotProgram(block) && block.range[0] < start && end < block.range[1]);
}

function isNotProgram(node: Node): boolean {
  return node.type !== 'Program';
}
