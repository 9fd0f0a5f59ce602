import { toHeaderReader } from './backoff/header-reader.ts';
import type { HeaderReader } from './backoff/header-reader.ts';
import { answerLayers, isObject, read } from './backoff/layers.ts';
import { waitForRateLimits } from './backoff/rate-limit-headers.ts';
import { atMostLongest, parseGoDuration, parseHttpDate, parsePlainNumber, secondsToMs } from './backoff/time-formats.ts';

/**
 * How many milliseconds a server asks to wait, or undefined when it does not say. Never throws.
 *
 * Reads, in this order: `retry-after-ms` and `x-ms-retry-after-ms`, `Retry-After` (seconds or any HTTP date),
 * the body or error fields of Telegram, Discord, Slack and Google, then rate-limit headers whose remaining
 * count is 0. A time in the past gives 0; a value that is not one of these forms is ignored.
 *
 * @param source an error of any SDK, a Response, a headers object, or a parsed error body
 * @param now milliseconds since 1970. Without it dates are compared with the answer's own `Date` header
 *   where there is one, so that a wrong clock on this machine does no harm, and else with `Date.now()`.
 *
 * @example
 * parseRetryAfter(new Response(null, { status: 429, headers: { 'retry-after': '2' } })); // 2000
 */
export function parseRetryAfter(source: unknown, now?: number): number | undefined {
  const layers = answerLayers(source);
  const headers = layers.flatMap(headersOf);
  return (
    first(headers, (header) => waitInHeaders(header, now)) ??
    first(layers, waitInFields) ??
    first(headers, (header) => waitForRateLimits(header, clockOf(header, now)))
  );
}

function first<Item>(items: readonly Item[], wait: (item: Item) => number | undefined): number | undefined {
  for (const item of items) {
    const found = wait(item);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** A layer may carry headers, or be headers. */
function headersOf(layer: object): HeaderReader[] {
  return [read(layer, 'headers'), read(layer, 'responseHeaders'), layer].filter(isObject).map(toHeaderReader);
}

function waitInHeaders(header: HeaderReader, now: number | undefined): number | undefined {
  const millis = header('retry-after-ms') ?? header('x-ms-retry-after-ms');
  const exact = millis === undefined ? undefined : parsePlainNumber(millis.trim());
  if (exact !== undefined) return Math.ceil(atMostLongest(exact));
  return parseRetryAfterHeader(header('retry-after')?.trim() ?? '', () => clockOf(header, now));
}

/** RFC 9110 §10.2.3. A proxy that repeats the header makes fetch join the values: the longest wait counts. */
function parseRetryAfterHeader(text: string, clock: () => number): number | undefined {
  const seconds = text.split(',').map((part) => parsePlainNumber(part.trim()));
  if (seconds.every((value) => value !== undefined)) return secondsToMs(Math.max(...seconds));
  const now = clock();
  const date = parseHttpDate(text, now);
  return date === undefined ? undefined : Math.max(0, date - now);
}

function clockOf(header: HeaderReader, now: number | undefined): number {
  return now ?? parseHttpDate(header('date')?.trim() ?? '', Date.now()) ?? Date.now();
}

/** Fields of error objects and of JSON bodies; the unit depends on who writes them. */
function waitInFields(layer: object): number | undefined {
  return (
    fromSeconds(read(read(layer, 'parameters'), 'retry_after')) ?? // Telegram: seconds
    fromSeconds(read(layer, 'retry_after')) ?? // Discord: seconds with a fraction
    waitOfDiscordClient(layer) ??
    waitOfSlackClient(layer) ??
    fromMillis(read(layer, 'retryAfterMs')) ?? // errors of secure-bot and others that name the unit
    waitOfGoogle(read(layer, 'details')) ??
    waitOfGoogle(read(layer, 'errorDetails'))
  );
}

/** `RateLimitError` of @discordjs/rest: `retryAfter` and `timeToReset` in milliseconds. */
function waitOfDiscordClient(layer: object): number | undefined {
  if (read(layer, 'timeToReset') === undefined) return undefined;
  return fromMillis(read(layer, 'retryAfter')) ?? fromMillis(read(layer, 'timeToReset'));
}

/** `WebAPIRateLimitedError` of @slack/web-api: `retryAfter` in seconds. */
function waitOfSlackClient(layer: object): number | undefined {
  const code = read(layer, 'code');
  return code === 'slack_webapi_rate_limited_error' ? fromSeconds(read(layer, 'retryAfter')) : undefined;
}

/** google.rpc.RetryInfo among the error details: `{ '@type': '…RetryInfo', retryDelay: '37s' }`. */
function waitOfGoogle(details: unknown): number | undefined {
  if (!Array.isArray(details)) return undefined;
  const delay = details.map((detail) => read(detail, 'retryDelay')).find((value) => typeof value === 'string');
  return delay === undefined ? undefined : parseGoDuration(delay);
}

function fromSeconds(value: unknown): number | undefined {
  const seconds = toNumber(value);
  return seconds === undefined ? undefined : secondsToMs(seconds);
}

function fromMillis(value: unknown): number | undefined {
  const millis = toNumber(value);
  return millis === undefined ? undefined : Math.ceil(atMostLongest(millis));
}

function toNumber(value: unknown): number | undefined {
  if (typeof value === 'number') return value >= 0 ? value : undefined;
  return typeof value === 'string' ? parsePlainNumber(value.trim()) : undefined;
}
