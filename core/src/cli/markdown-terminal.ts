/** Markdown of our own pages for a terminal: headings, code, lists, tables and links, wrapped. */
import { wrap, type Paint } from '../engine/format/paint.ts';

/** Ends with a line end. */
export function toTerminal(markdown: string, paint: Paint, width: number): string {
  const blocks: string[] = [];
  let paragraph: string[] = [];
  let code: string[] | undefined;
  const flush = () => {
    if (paragraph.length > 0) blocks.push(toBlock(paragraph, paint, width));
    paragraph = [];
  };
  for (const line of markdown.split('\n')) {
    if (line.startsWith('```')) {
      if (code) blocks.push(code.map((text) => colorCode(`    ${text}`, paint)).join('\n'));
      else flush();
      code = code ? undefined : [];
    } else if (code) code.push(line);
    else if (line.trim() === '') flush();
    else paragraph.push(line);
  }
  flush();
  return `${blocks.join('\n\n')}\n`;
}

function toBlock(lines: readonly string[], paint: Paint, width: number): string {
  const [first = ''] = lines;
  const heading = /^#+ (.*)$/.exec(first)?.[1];
  if (heading !== undefined) return [paint('bold', heading), ...(lines.length > 1 ? [toBlock(lines.slice(1), paint, width)] : [])].join('\n');
  if (first.startsWith('|')) return toTable(lines);
  if (/^(?:[-*]|\d+\.) /.test(first)) return toList(lines, width);
  return wrap(plain(lines.join(' ')), width);
}

function toList(lines: readonly string[], width: number): string {
  const items: string[] = [];
  for (const line of lines) {
    if (/^\s*(?:[-*]|\d+\.) /.test(line) || items.length === 0) items.push(line);
    else items[items.length - 1] += ` ${line.trim()}`;
  }
  return items.map((item) => {
    const [, gap = '', mark = '', text = ''] = /^(\s*)([-*]|\d+\.) (.*)$/.exec(item) ?? [];
    const indent = `  ${gap}${mark} `;
    return wrap(indent + plain(text), width, ' '.repeat(indent.length));
  }).join('\n');
}

/** Rows with their cells in columns; the line under the head goes. */
function toTable(lines: readonly string[]): string {
  const rows = lines.filter((line) => !/^\|[\s|:-]+\|$/.test(line)).map((line) => line.replace(/^\||\|$/g, '').split(/(?<!\\)\|/).map((cell) => plain(cell.trim().replaceAll('\\|', '|'))));
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows.map((row) => `  ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ').trimEnd()}`).join('\n');
}

/** Links show their address, back-ticks stay: they tell code from words. */
function plain(text: string): string {
  return text.replace(/\[([^\][]+)\]\((https?:[^()]+)\)/g, '$1 ($2)').replace(/\[([^\][]+)\]\([^()]+\)/g, '$1').replace(/\*\*([^*]+)\*\*/g, '$1');
}

function colorCode(line: string, paint: Paint): string {
  if (/^ {4}\+/.test(line)) return paint('green', line);
  return /^ {4}-/.test(line) ? paint('red', line) : paint('cyan', line);
}
