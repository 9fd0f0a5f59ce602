/** Which models the samples exercise. A mark is a proof: its test fails where the model does not hold or the source is another. */
import { readdirSync, readFileSync } from 'node:fs';
import type { Access, SdkModels } from '../kinds.ts';
import { marksIn, sourcesOf } from './marks.ts';

/**
 * Ids of the models that some mark names. What the code uses (calls, options, sanitizers …) is exercised by holding on a marked
 * line; what brings taint in (sources, secret sources, outputs of model calls), by being the source of a marked taint.
 */
export function exercisedModels(): ReadonlySet<string> {
  const folder = new URL('.', import.meta.url);
  const files = readdirSync(folder).filter((name) => name.endsWith('.test.ts'));
  const marks = files.flatMap((name) => marksIn(readFileSync(new URL(name, folder), 'utf8')));
  return new Set(marks.flatMap((mark) => [mark.id, ...sourcesOf(mark)]));
}

/** Receiver types that samples reach: an exercised model starts there, or at a type that can only be got from there. */
export function reachedTypes(sdks: readonly SdkModels[], exercised: ReadonlySet<string>): ReadonlySet<string> {
  const reached = new Set(sdks.flatMap(({ models }) => models).flatMap(({ id, access }) => (exercised.has(id) ? typeOf(access) : [])));
  const origins = new Map(sdks.flatMap(({ types }) => Object.entries(types)).map(([tag, type]) => [tag, new Set(type.origins.flatMap(typeOf))]));
  // A set grows while it is walked: what is added is visited as well.
  for (const tag of reached) {
    const before = [...(origins.get(tag) ?? [])].filter((other) => other !== tag);
    if (before.length === 1 && before[0] !== undefined) reached.add(before[0]);
  }
  return reached;
}

function typeOf(access: Access): readonly string[] {
  return 'type' in access ? [access.type] : [];
}
