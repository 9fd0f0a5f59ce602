/** The plan behind a finished fix, so that several fixes of a file can be applied with one merged import. */
import type { ImportOptions } from '../edit/imports.ts';
import type { Edit, Fix, FixPlan } from '../edit/types.ts';
import type { FileModel } from '../model/file-model.ts';

/** Where a fix comes from. */
export interface FixOrigin {
  readonly file: FileModel;
  readonly plan: FixPlan;
  readonly imports: ImportOptions;
}

/** Keyed by the list of edits, which copies of a fix share; a fix that came through JSON has no entry. */
const origins = new WeakMap<readonly Edit[], FixOrigin>();

export function rememberPlan(fix: Fix, origin: FixOrigin): void {
  origins.set(fix.edits, origin);
}

export function originOf(fix: Fix): FixOrigin | undefined {
  return origins.get(fix.edits);
}
