/** Samples of a test: dedented text, marks taken out, expectations as data. */
import type { Case, ExpectedFinding } from './types.ts';

export interface Sample {
  readonly name: string;
  readonly text: string;
  readonly path: string;
  /** In source order. */
  readonly expected: readonly ExpectedFinding[];
  readonly given: Case;
}

const endMark = /(?<![ \t])[ \t]*\/\/ ← ([\w$]+(?:, *[\w$]+)*)[ \t]*$/u;
const inlineMark = /(?<![ \t])[ \t]*(\{?)\/\* ← ([\w$]+(?:, *[\w$]+)*) \*\/(\}?)/gu;

/** @throws TypeError where a sample's expectations contradict each other. */
export function toSample(given: string | Case, kind: 'valid' | 'invalid'): Sample {
  const item: Case = typeof given === 'string' ? { code: given } : given;
  const { text, marks } = takeMarks(dedent(item.code));
  const name = item.name ?? text.trim().split('\n')[0] ?? '';
  if (item.errors && marks.length > 0) throw new TypeError(`${name}: expected marks in the sample or \`errors\`, got both`);
  const expected = item.errors?.map((error) => (typeof error === 'string' ? { messageId: error } : error)) ?? marks;
  if (kind === 'invalid' && expected.length === 0) throw new TypeError(`${name}: an invalid case marks its findings with \`// ← messageId\``);
  if (kind === 'valid' && expected.length > 0) throw new TypeError(`${name}: a valid case expects no finding`);
  return { name, text, path: item.path ?? (item.jsx ? 'bot.tsx' : 'bot.ts'), expected, given: item };
}

/** Takes the common indent from a text that starts with a line break; other texts stay as they are. */
export function dedent(text: string): string {
  if (!/^\r?\n/.test(text)) return text;
  const lines = text.replace(/^\r?\n/, '').replace(/(?<![ \t])[ \t]+$/, '').split('\n');
  const indents = lines.filter((line) => line.trim() !== '').map((line) => /^[ \t]*/.exec(line)?.[0].length ?? 0);
  const indent = Math.min(...indents, Number.MAX_SAFE_INTEGER);
  return lines.map((line) => line.slice(Math.min(indent, /^[ \t]*/.exec(line)?.[0].length ?? 0))).join('\n');
}

/** The text without its marks, and the findings that they stand for. */
export function takeMarks(text: string): { text: string; marks: ExpectedFinding[] } {
  const marks: ExpectedFinding[] = [];
  const lines = text.split('\n').map((line, index) => {
    const add = (ids: string) => {
      for (const messageId of ids.split(',')) marks.push({ messageId: messageId.trim(), line: index + 1 });
      return '';
    };
    const withoutEnd = line.replace(endMark, (_, ids: string) => add(ids));
    return withoutEnd.replace(inlineMark, (_, _open: string, ids: string) => add(ids));
  });
  return { text: lines.join('\n'), marks };
}
