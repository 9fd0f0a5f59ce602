/** A line in which each code span is a placeholder, so that nothing looks into it. */
export interface Hidden {
  readonly text: string;
  /** Puts the code spans back. */
  readonly reveal: (text: string) => string;
}

/**
 * Replaces the code spans of a line. Back-ticks that open none become escaped ones, and spans get the shortest fence; so every renderer
 * finds exactly these spans.
 * `canKeep` says whether the content of a span may stay as it is.
 */
export function hideCodeSpans(line: string, canKeep: (content: string) => boolean): Hidden {
  const spans: string[] = [];
  const missing = new Set<number>();
  let text = '';
  let at = 0;
  while (at < line.length) {
    const char = line[at]!;
    if (char !== '`') {
      const length = char === '\\' && at + 1 < line.length ? 2 : 1;
      text += line.slice(at, at + length);
      at += length;
      continue;
    }
    const size = runLength(line, at);
    const end = missing.has(size) ? -1 : findRun(line, at + size, size);
    if (end === -1) missing.add(size);
    const content = line.slice(at + size, end);
    if (end !== -1 && canKeep(content)) {
      text += `\u0000${spans.length}\u0000`;
      spans.push(content.includes('`') ? line.slice(at, end + size) : `\`${content}\``);
      at = end + size;
    } else {
      text += '\\`'.repeat(size);
      at += size;
    }
  }
  return { text, reveal: (cleaned) => cleaned.replace(/\u0000(\d+)\u0000/g, (_, index: string) => spans[Number(index)] ?? '') };
}

/** Whether a code span of the line is unbalanced. Inside nested brackets, marked takes its `]` for the end of a link's text. */
export function hasOpenBracket(line: string): boolean {
  let isOpen = false;
  if (line.includes('`') && line.includes(']')) {
    hideCodeSpans(line, (content) => {
      isOpen ||= isUnbalanced(content);
      return true;
    });
  }
  return isOpen;
}

/** Whether a code holds a `]` without its `[`. Even in fenced code, marked takes it for the end of a definition's label that began before. */
export function isUnbalanced(content: string): boolean {
  let depth = 0;
  for (const char of content) {
    if (char === '[') depth += 1;
    if (char === ']') depth -= 1;
    if (depth < 0) return true;
  }
  return false;
}

function runLength(line: string, at: number): number {
  let end = at;
  while (line[end] === '`') end += 1;
  return end - at;
}

/** Where the next run of exactly `size` back-ticks starts. A backslash escapes nothing inside a code span. */
function findRun(line: string, from: number, size: number): number {
  for (let at = line.indexOf('`', from); at !== -1; at = line.indexOf('`', at)) {
    const found = runLength(line, at);
    if (found === size) return at;
    at += found;
  }
  return -1;
}
