/** Logs of a sentence that holds the error: a fix of the sentence must not take the error out of them. */
import { isInside } from '../../model/inside.ts';
import { unwrap, type CallExpression, type Node } from '../../model/node.ts';
import type { RuleFile } from '../../rule/types.ts';
import { copyFor } from './copies.ts';
import { isLogging } from './harmless.ts';
import type { Mend } from './mends.ts';
import { errorTaint, isText } from './texts.ts';

/** What to write where a variable is logged whose value gets the public message. */
export function* logMends(file: RuleFile, reads: readonly Node[], values: readonly Node[]): Iterable<Mend> {
  for (const read of reads) {
    const parent = file.parent(read);
    const call = parent && (isText(parent) ? file.parent(parent) : parent);
    if (call?.type !== 'CallExpression' || !errorTaint(file, read) || !isLog(file, call) || values.some((value) => isInside(read, value))) continue;
    const copied = copyFor(file, read, values);
    if (!copied) continue;
    // A function of the project may want a text.
    yield parent === call && !isKnownLog(file, call) ? { node: read, copied } : { node: read, error: copied, isLogged: true };
  }
}

/** The error goes into a log by this call. */
export function isLog(file: RuleFile, call: CallExpression): boolean {
  const callee = unwrap(call.callee);
  return isKnownLog(file, call) || isLogging(file, call) || (callee.type === 'Identifier' && /^log(?:ger|Error|Warning|Warn|Info|Debug|Message)?$/.test(callee.name));
}

function isKnownLog(file: RuleFile, call: CallExpression): boolean {
  return file.flow.modelsAt(call).some((model) => model.kind === 'sink' && model.sinkKind === 'log');
}
