/** Colours of a terminal, and text that is safe to show in one. */

const codes = { bold: 1, dim: 2, red: 31, green: 32, yellow: 33, blue: 34, cyan: 36, underline: 4 } as const;

export type Style = keyof typeof codes;

/** Text in a style; the text itself where there are no colours. */
export type Paint = (style: Style, text: string) => string;

export function createPaint(color: boolean): Paint {
  return color ? (style, text) => (text === '' ? '' : `\u001b[${codes[style]}m${text}\u001b[0m`) : (_style, text) => text;
}

/** Names and code may hold anything: no control character reaches the terminal. */
export function printable(text: string): string {
  return text.replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069]/g, '\ufffd');
}

/** Words in lines of at most `width` characters; all lines but the first are indented. A width of 0 wraps nothing. */
export function wrap(text: string, width: number, indent = ''): string {
  if (width <= indent.length + 20) return text;
  const lines: string[] = [];
  let line = /^ */.exec(text)?.[0] ?? '';
  let isEmpty = true;
  for (const word of text.slice(line.length).split(' ')) {
    if (!isEmpty && line.length + 1 + word.length > width) {
      lines.push(line);
      line = indent + word;
    } else line += (isEmpty ? '' : ' ') + word;
    isEmpty = false;
  }
  return [...lines, line].join('\n');
}

export function count(n: number, noun: string): string {
  return `${n} ${noun}${n === 1 ? '' : 's'}`;
}
