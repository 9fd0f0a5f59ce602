/** Pages with a part that a script writes: everything between two comments. */

export type Marks = readonly [start: string, end: string];

/** The page with the text between its marks, on lines of its own. @throws Error if the marks are not there. */
export function fillBetween(page: string, [startMark, endMark]: Marks, text: string): string {
  const start = page.indexOf(startMark);
  const end = page.indexOf(endMark, start);
  if (start < 0 || end < 0) throw new Error(`The page has lost its marks: ${startMark} … ${endMark}`);
  return `${page.slice(0, start + startMark.length)}\n${text}\n${page.slice(end)}`;
}
