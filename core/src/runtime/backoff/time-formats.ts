const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** RFC 9110 §5.6.7: IMF-fixdate and the obsolete RFC 850 form: day, month, year (2 or 4 digits), time, GMT. */
const rfcDate = /^[a-z]+,\s*(\d{1,2})[\s-]([a-z]{3})[\s-](\d{2}|\d{4})\s+(\d{2}):(\d{2}):(\d{2})\s+(?:GMT|UTC|[+-]0000)$/i;

/** RFC 9110 §5.6.7: the asctime form, which has no zone and means UTC. */
const asctime = /^[a-z]{3}\s+([a-z]{3})\s+(\d{1,2})\s+(\d{2}):(\d{2}):(\d{2})\s+(\d{4})$/i;

/** RFC 3339, as Anthropic's reset headers use it. The zone is required: without one the text is ambiguous. */
const isoDate = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d+)?(?:Z|[+-]\d{2}:\d{2})$/i;

/** Durations as Go prints them, in OpenAI's and Groq's reset headers and in google.rpc.RetryInfo: `6m0s`, `2m59.56s`, `120ms`. */
const goDuration = /^(?:(\d+(?:\.\d+)?)h)?(?:(\d+(?:\.\d+)?)m(?!s))?(?:(\d+(?:\.\d+)?)s)?(?:(\d+(?:\.\d+)?)ms)?$/;

/** The longest wait that is reported, so that arithmetic stays exact. */
const longestMs = Number.MAX_SAFE_INTEGER;

/**
 * Milliseconds since 1970 of an HTTP date (three forms) or an RFC 3339 time; undefined for anything else.
 * Written out, because `Date.parse` reads `1 foo` as a date, and asctime in the machine's own zone.
 *
 * @see https://www.rfc-editor.org/rfc/rfc9110#section-5.6.7
 */
export function parseHttpDate(text: string, now: number): number | undefined {
  if (isoDate.test(text)) return finite(Date.parse(text.toUpperCase()));
  const rfc = rfcDate.exec(text);
  if (rfc) return toTime(fullYear(rfc[3]!, now), rfc[2], rfc[1], rfc.slice(4, 7));
  const unix = asctime.exec(text);
  if (unix) return toTime(Number(unix[6]), unix[1], unix[2], unix.slice(3, 6));
  return undefined;
}

/** Milliseconds of `6m0s`, `1.5s`, `120ms`; undefined for anything else. */
export function parseGoDuration(text: string): number | undefined {
  const match = text === '' ? null : goDuration.exec(text);
  if (!match) return undefined;
  const [hours, minutes, seconds, millis] = match.slice(1).map((part) => Number(part ?? 0));
  return atMostLongest(hours! * 3_600_000 + minutes! * 60_000 + seconds! * 1000 + millis!);
}

/** A number of seconds or milliseconds as servers write it: digits, maybe a fraction; no sign, exponent or hex. */
export function parsePlainNumber(text: string): number | undefined {
  return /^\d+(?:\.\d+)?$/.test(text) ? Number(text) : undefined;
}

/** Seconds to whole milliseconds, rounded up: a retry that comes too early is refused again. */
export function secondsToMs(seconds: number): number {
  return atMostLongest(Math.ceil(Number((seconds * 1000).toFixed(3))));
}

/** Cuts what is too long for exact arithmetic (also Infinity). */
export function atMostLongest(ms: number): number {
  return Math.min(ms, longestMs);
}

function toTime(year: number, month = '', day = '', clock: readonly string[] = []): number | undefined {
  const monthIndex = months.indexOf(month.toLowerCase());
  const [hours, minutes, seconds] = clock.map(Number);
  if (monthIndex < 0 || hours! > 23 || minutes! > 59 || seconds! > 60) return undefined;
  const time = Date.UTC(year, monthIndex, Number(day), hours, minutes, seconds);
  return new Date(Date.UTC(year, monthIndex, Number(day))).getUTCDate() === Number(day) ? finite(time) : undefined;
}

/** RFC 9110: a two-digit year more than 50 years ahead means the past century. */
function fullYear(digits: string, now: number): number {
  if (digits.length === 4) return Number(digits);
  const current = new Date(now).getUTCFullYear();
  const year = current - (current % 100) + Number(digits);
  return year > current + 50 ? year - 100 : year;
}

function finite(value: number): number | undefined {
  return Number.isFinite(value) ? value : undefined;
}
