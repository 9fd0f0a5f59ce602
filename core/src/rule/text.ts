/** Source text for messages. */
import type { Node } from '../model/node.ts';
import type { RuleFile } from './types.ts';

/** Longest piece of code that a message quotes, in characters. */
const maxQuoted = 40;

/** Source text of a node in one line, shortened in the middle where it is long. */
export function sourceText(file: RuleFile, node: Node, max: number = maxQuoted): string {
  return shorten(file.textOf(node), max);
}

/** The same for any piece of code. */
export function shorten(source: string, max: number = maxQuoted): string {
  const text = source.replace(/\s+/g, ' ').replaceAll('`', "'");
  if (text.length <= max) return text;
  const half = Math.floor((max - 1) / 2);
  return `${text.slice(0, half)}…${text.slice(-half)}`;
}
