/** Tests that keep no path out where they do not hold: they tell a command, a name of a list, or a value that would have been harmless. */
import { propertyName, unwrap, type Node, type NodeOf } from '../../model/node.ts';
import type { RuleFile } from '../../rule/types.ts';

/** True of `args.startsWith('tail ')`, `['on', 'off'].includes(args)` and `/^\d{4}$/.test(args)`: what is left below is any other text. */
export function refusesNoPath(file: RuleFile, call: NodeOf<'CallExpression'>): boolean {
  const callee = unwrap(call.callee);
  const [argument, ...others] = call.arguments;
  if (callee.type !== 'MemberExpression' || !argument || others.length > 0) return false;
  switch (propertyName(callee)) {
    case 'startsWith':
      return isPlainText(file, argument);
    case 'includes':
    case 'has':
      return isPlainText(file, argument) || isListOfPlainTexts(file, callee.object);
    case 'test':
      return matchesNoPath(file, callee.object);
    case 'match':
      return matchesNoPath(file, argument);
    default:
      return false;
  }
}

/** A constant that no path is kept in, or out of, by. */
function isPlainText(file: RuleFile, node: Node): boolean {
  const text = file.flow.constant(node)?.value;
  return typeof text === 'string' && !/[/\\.~:\0]/.test(text);
}

/** `['on', 'off']`, `new Set(['on', 'off'])`; one that holds `..` or `.env` refuses those. */
function isListOfPlainTexts(file: RuleFile, list: Node): boolean {
  const origins = file.flow.origins(list).map(unwrap);
  return origins.length > 0 && origins.every((origin) => {
    const entries = origin.type === 'NewExpression' && origin.arguments[0] ? unwrap(origin.arguments[0]) : origin;
    return entries.type === 'ArrayExpression' && entries.elements.length > 0 && entries.elements.every((entry) => entry !== null && entry.type !== 'SpreadElement' && isPlainText(file, entry));
  });
}

/** What attackers send, and what authors think of when they keep it out. */
const paths = ['..', '../x', 'a/../b', '..\\x', 'a/b', 'a\\b', '/etc/passwd', '~/x', '.env', 'C:\\x', 'C:/x', 'file:///x', 'a\0b', '%2e%2e%2fx'];

/** The pattern finds nothing in any of them: those it lets through unseen. */
function matchesNoPath(file: RuleFile, pattern: Node): boolean {
  const origins = file.flow.origins(pattern).map(unwrap);
  return origins.length > 0 && origins.every((origin) => {
    if (origin.type !== 'Literal' || !('regex' in origin)) return false;
    try {
      const tested = new RegExp(origin.regex.pattern, origin.regex.flags.replace(/[gy]/g, ''));
      return !paths.some((path) => tested.test(path));
    } catch {
      return false;
    }
  });
}
