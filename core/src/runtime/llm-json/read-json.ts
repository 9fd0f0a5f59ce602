/** A parsed text, or where parsing it failed. */
export type JsonReading = { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly message: string; readonly cause: unknown };

/**
 * Reads bare JSON, or JSON in one code fence around the whole text. Nothing is searched for and nothing is cut out:
 * whether back-ticks are a fence or part of a string is decided by what parses.
 */
export function readJson(text: string): JsonReading {
  const bare = tryParse(text);
  if (bare.ok) return bare;
  const inner = insideFence(text);
  return inner === undefined ? bare : tryParse(inner);
}

/**
 * What stands inside one outer Markdown code fence (CommonMark §4.5), or undefined. The info string is free when it ends
 * with its line; on the same line as the JSON only `json` and its kin are known as one.
 */
export function insideFence(text: string): string | undefined {
  const trimmed = text.trim();
  const fence = /^(?:`{3,}|~{3,})/.exec(trimmed)?.[0];
  if (!fence || !trimmed.endsWith(fence) || trimmed.length < 2 * fence.length) return undefined;
  const content = trimmed.slice(fence.length, -fence.length);
  const info = /^[^\n`{["]*\n/.exec(content)?.[0] ?? /^[^\S\n]*json[5c]?(?=[\s[{"])/i.exec(content)?.[0] ?? '';
  return content.slice(info.length);
}

function tryParse(text: string): JsonReading {
  try {
    return { ok: true, value: JSON.parse(text.trim()) };
  } catch (cause) {
    return { ok: false, message: toPlace(cause), cause };
  }
}

/** The engine's message quotes the text; only the position is taken from it. */
function toPlace(error: unknown): string {
  const position = /position (\d+)/.exec(String(error))?.[1];
  return position === undefined ? 'not valid JSON' : `not valid JSON at position ${position}`;
}
