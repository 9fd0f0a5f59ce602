/** The smallest text that still shows a problem, as far as leaving parts out leads. */

const smallerParts: readonly RegExp[] = [/[^\n]*\n?/g, /[^;{}]*[;{}]?/g, /[\p{L}\p{N}_$]+|\s+|[^\p{L}\p{N}_$\s]/gu];

/** Leaves out lines, then statements, then tokens, in runs that halve. @param shows whether a text shows the problem. @param until end of the search, as `performance.now()` counts. */
export async function minimise(text: string, shows: (text: string) => Promise<boolean>, until: number): Promise<string> {
  let current = text;
  for (const part of smallerParts) {
    let parts = current.match(part)?.filter((piece) => piece !== '') ?? [];
    for (let run = Math.ceil(parts.length / 2); run >= 1 && parts.length > 1; run = run === 1 ? 0 : Math.ceil(run / 2)) {
      for (let start = 0; start < parts.length && performance.now() < until; ) {
        const fewer = [...parts.slice(0, start), ...parts.slice(start + run)];
        if (await shows(fewer.join(''))) parts = fewer;
        else start += run;
      }
    }
    current = parts.join('');
  }
  return current;
}
