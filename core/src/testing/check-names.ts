/** Fixed samples: every name is bound, every helper exists, and the module still loads. */
import { expect } from 'vitest';
import type { FileModel } from '../model/file-model.ts';
import { loadProblem } from './load-sample.ts';

/**
 * A name that nothing declares may only stand in the fixed text if it did so before, or if every JavaScript has it: this sees
 * functions that no test calls.
 */
export function expectNamesBound(before: FileModel, after: FileModel): void {
  const known = new Set([...globalNames(before), ...Object.getOwnPropertyNames(globalThis), 'require']);
  expect([...globalNames(after)].filter((name) => !known.has(name)), `names that the fixes use and nothing declares in\n${after.text}`).toEqual([]);
}

function globalNames(file: FileModel): ReadonlySet<string> {
  return new Set(file.nodes('Identifier').filter((id) => file.bindings.isGlobal(id)).map(({ name }) => name));
}

/** Loads both, with the real helpers and stand-ins for everything else: the fixed text must not fail where the other did not. */
export async function expectLoads(before: string, after: string, path: string): Promise<void> {
  const problem = await loadProblem(after, path);
  if (problem === undefined || problem === (await loadProblem(before, path))) return;
  expect.fail(`the fixed sample does not load: ${problem}\n${after}`);
}
