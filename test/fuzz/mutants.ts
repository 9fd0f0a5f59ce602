/** The mutants of a run by number: each depends on the seed, its number and the files alone. */
import type { ParserHost } from '../../core/src/engine/parse.ts';
import { mutate, type Mutant } from './mutate.ts';
import { createRandom } from './random.ts';
import { readSource, type Source } from './sources.ts';

/** Cut-up files kept at a time. */
const maxKept = 400;

/** @param paths source files, in a fixed order; not empty. */
export function createMutants(paths: readonly string[], seed: number, parser: ParserHost): (index: number) => Mutant {
  const kept = new Map<string, Source>();
  const sourceAt = (path: string): Source => {
    const source = kept.get(path) ?? readSource(path, parser);
    kept.set(path, source);
    if (kept.size > maxKept) kept.delete(kept.keys().next().value as string);
    return source;
  };
  return (index) => {
    const random = createRandom(seed, index);
    return mutate(sourceAt(random.of(paths)), sourceAt(random.of(paths)), random);
  };
}
