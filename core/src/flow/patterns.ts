/** Regular expressions that say what characters a text consists of. */
import { unwrap, type Node } from '../model/node.ts';
import type { FlowContext } from './context.ts';

/** `/^[a-z0-9-]+$/`: both ends fixed, no `.*` in between, and not just any printable character. */
export function isAnchored(context: FlowContext, node: Node): boolean {
  const inner = unwrap(node);
  if (inner.type === 'Literal' && 'regex' in inner) {
    const { pattern, flags } = inner.regex;
    if (listsMarks(onlyClass.exec(pattern)?.[1], flags)) return false;
    return pattern.startsWith('^') && pattern.endsWith('$') && !/(?<!\\)\.[*+]/.test(pattern) && !/\[\^/.test(pattern) && !/\\[SWD]/.test(pattern) && !flags.includes('m');
  }
  if (inner.type !== 'Identifier') return false;
  const definitions = context.definitions.reaching(inner);
  return definitions.length === 1 && definitions[0]?.kind === 'value' && definitions[0].path.length === 0 && isAnchored(context, definitions[0].node);
}

/** The characters in `^[…]+$`. */
const onlyClass = /^\^\[((?:[^\]\\]|\\.)+)\](?:[*+]|\{\d+(?:,\d*)?\})\$$/;
const forbiddenClass = /^\[\^((?:[^\]\\]|\\[^SWDP])+)\]$/;

/** `/[^0-9.+-]/`: where it finds nothing, the text consists of the listed characters only. A sticky one looks at the first alone. */
export function isForbiddenClass(node: Node): boolean {
  const inner = unwrap(node);
  if (inner.type !== 'Literal' || !('regex' in inner)) return false;
  const { pattern, flags } = inner.regex;
  const listed = forbiddenClass.exec(pattern)?.[1];
  return listed !== undefined && !flags.includes('y') && !listsMarks(listed, flags);
}

/** What ends a text, a command or a tag. */
const marks = ['"', "'", '`', ';', '|', '&', '<', '>', '\\'];

/** True for classes such as `\x20-\x7E`, which tell the encoding of a text and not what may stand in it. */
function listsMarks(listed: string | undefined, flags: string): boolean {
  if (listed === undefined) return false;
  try {
    const one = new RegExp(`^[${listed}]$`, flags.replace(/[gy]/g, ''));
    return marks.some((mark) => one.test(mark));
  } catch {
    // No regular expression: it proves nothing.
    return true;
  }
}
