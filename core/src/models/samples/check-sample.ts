/** Samples that prove the models with the engine; `marks.ts` tells how they are marked. */
import { expect } from 'vitest';
import type { SdkModels } from '../kinds.ts';
import { marksIn, withoutMarks, type Mark } from './marks.ts';
import { noInput, usesIn, type Versions } from './uses.ts';

/**
 * Fails where a marked line lacks the model or the taints, and where an unmarked line has a tainted sink or model call.
 * `versions` are what the package.json of the sample declares; `own` are models beside the built-in ones.
 */
export async function checkSample(sample: string, path = 'bot.ts', versions: Versions = {}, own?: readonly SdkModels[]): Promise<void> {
  const expected = marksIn(sample);
  const found = await usesIn(withoutMarks(sample), path, versions, own);
  const isMarked = (use: Mark) => expected.some(({ line, id, labels }) => line === use.line && id === use.id && (use.labels !== noInput || labels === noInput));
  const unexpected = found.filter((use) => use.labels !== '' && use.labels !== noInput && !isMarked(use));
  expect(expected.length).toBeGreaterThan(0);
  expect(toLines([...found.filter(isMarked), ...unexpected], expected)).toEqual(toLines(expected, expected));
}

function toLines(marks: readonly Mark[], expected: readonly Mark[]): string[] {
  const lines = marks.map((mark) => {
    const given = expected.filter(({ line, id }) => line === mark.line && id === mark.id).flatMap(({ labels }) => labels.split(', '));
    const labels = mark.labels.split(', ').map((label) => (given.includes(label) ? label : withoutSource(label, given)));
    return `${String(mark.line).padStart(3)} ${mark.id}${mark.labels === '' ? '' : `: ${labels.join(', ')}`}`;
  });
  return [...new Set(lines)].sort();
}

/** The source counts where the mark names one. */
function withoutSource(label: string, given: readonly string[]): string {
  const [name = ''] = label.split(' of ');
  return given.includes(name) ? name : label;
}
