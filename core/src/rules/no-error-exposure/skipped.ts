/** Errors out of a branch that a call leads past by the constants it gives: `send(text, false)`. */
import type { Taint } from '../../flow/types.ts';
import { homeFile } from '../../rule/project-function.ts';
import { isSkippedBy } from '../../rule/skipped.ts';
import type { RuleFile } from '../../rule/types.ts';

/** True if the error comes out of a branch of a function that a call on its way leads past. */
export function isLedPast(file: RuleFile, { steps }: Taint): boolean {
  return steps.some(({ node, text, file: at }, index) => {
    const before = steps[index - 1];
    if (node.type !== 'CallExpression' || !before || !text.startsWith('returned by')) return false;
    return isSkippedBy(homeFile(file, before.node, before.file), before.node, homeFile(file, node, at), node);
  });
}
