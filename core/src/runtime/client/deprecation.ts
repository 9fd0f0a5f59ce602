/** A service says that what was called will go away. */
export interface DeprecationNotice {
  /** Method and path template, such as `GET /users/{id}`. */
  readonly operation: string;
  /** Since when it is deprecated (header `Deprecation`, RFC 9745); absent when the header gives no date. */
  readonly deprecatedAt?: Date;
  /** When it stops to work (header `Sunset`, RFC 8594). */
  readonly sunsetAt?: Date;
  /** Where the service explains it (header `Link` with `rel="deprecation"` or `rel="sunset"`). */
  readonly link?: string;
}

/** Most notices that are remembered, so that a service with endless variants does not fill the memory. */
const maxRemembered = 200;

/** Reads the headers of a response; undefined when nothing is announced. */
export function readDeprecation(headers: Headers, operation: string): DeprecationNotice | undefined {
  const deprecation = headers.get('deprecation');
  const sunset = headers.get('sunset');
  if (deprecation === null && sunset === null) return undefined;
  const deprecatedAt = readDate(deprecation);
  const sunsetAt = readDate(sunset);
  const link = readLink(headers.get('link'));
  return { operation, ...(deprecatedAt && { deprecatedAt }), ...(sunsetAt && { sunsetAt }), ...(link !== undefined && { link }) };
}

/** Hands every notice on once for as long as it says the same. */
export function onceEach(report: (notice: DeprecationNotice) => void): (notice: DeprecationNotice) => void {
  const seen = new Set<string>();
  return (notice) => {
    const key = JSON.stringify(notice);
    if (seen.has(key) || seen.size >= maxRemembered) return;
    seen.add(key);
    report(notice);
  };
}

/** `@1688169599` (RFC 9745) or an HTTP date (RFC 8594, and drafts of the former, which also allowed `true`). */
function readDate(value: string | null): Date | undefined {
  if (value === null) return undefined;
  const seconds = /^@(-?\d{1,12})$/.exec(value.trim())?.[1];
  const date = new Date(seconds === undefined ? Date.parse(value) : Number(seconds) * 1_000);
  return Number.isNaN(date.getTime()) ? undefined : date;
}

function readLink(value: string | null): string | undefined {
  for (const part of (value ?? '').split(/,(?=\s*<)/)) {
    const [, target, parameters = ''] = /^\s*<([^>]*)>(.*)$/s.exec(part) ?? [];
    if (/;\s*rel\s*=(?:\s*")?[^";]*\b(?:deprecation|sunset)\b/i.test(parameters)) return target;
  }
  return undefined;
}
