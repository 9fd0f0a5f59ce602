import type { HeaderReader } from './header-reader.ts';
import { atMostLongest, parseGoDuration, parseHttpDate, parsePlainNumber, secondsToMs } from './time-formats.ts';

/** Pairs of "what is left" and "when it is full again", one per limit that a server reports. */
const limitHeaders: readonly (readonly [remaining: string, reset: string])[] = [
  // Discord gives a distance and a point in time; the distance does not depend on clocks.
  ['x-ratelimit-remaining', 'x-ratelimit-reset-after'],
  ['x-ratelimit-remaining', 'x-ratelimit-reset'],
  ['x-rate-limit-remaining', 'x-rate-limit-reset'],
  ['ratelimit-remaining', 'ratelimit-reset'],
  ['x-ratelimit-remaining-requests', 'x-ratelimit-reset-requests'],
  ['x-ratelimit-remaining-tokens', 'x-ratelimit-reset-tokens'],
  ['anthropic-ratelimit-requests-remaining', 'anthropic-ratelimit-requests-reset'],
  ['anthropic-ratelimit-tokens-remaining', 'anthropic-ratelimit-tokens-reset'],
  ['anthropic-ratelimit-input-tokens-remaining', 'anthropic-ratelimit-input-tokens-reset'],
  ['anthropic-ratelimit-output-tokens-remaining', 'anthropic-ratelimit-output-tokens-reset'],
];

/** Above this a plain number is a time in seconds since 1970 (GitHub), above the next one in milliseconds. */
const epochSecondsFrom = 1e9;
const epochMillisFrom = 1e11;

/**
 * Milliseconds until every exhausted limit is full again, or undefined when none is exhausted.
 * A limit that has something left does not delay anything.
 *
 * @see https://datatracker.ietf.org/doc/draft-ietf-httpapi-ratelimit-headers/
 */
export function waitForRateLimits(header: HeaderReader, now: number): number | undefined {
  const waits = [...separateHeaders(header, now), ...combinedHeader(header('ratelimit') ?? '')];
  return waits.length > 0 ? Math.max(...waits) : undefined;
}

function* separateHeaders(header: HeaderReader, now: number): Generator<number> {
  const seen = new Set<string>();
  for (const [remaining, reset] of limitHeaders) {
    if (seen.has(remaining) || !isZero(header(remaining))) continue;
    const wait = parseReset(header(reset)?.trim() ?? '', now);
    if (wait === undefined) continue;
    seen.add(remaining);
    yield wait;
  }
}

/** `RateLimit: "default";r=0;t=30` (draft 8 and later) or `limit=10, remaining=0, reset=30` (draft 7). */
function* combinedHeader(text: string): Generator<number> {
  const old = /(?:^|[,;\s])remaining=(\d+)/i.exec(text);
  const policies = old ? [{ remaining: old[1], reset: /(?:^|[,;\s])reset=(\d+)/i.exec(text)?.[1] }] : toPolicies(text);
  for (const { remaining, reset } of policies) {
    if (isZero(remaining) && reset !== undefined) yield secondsToMs(Number(reset));
  }
}

function toPolicies(text: string): { remaining: string | undefined; reset: string | undefined }[] {
  return text.replace(/"[^"]*"/g, 'policy').split(',').map((policy) => ({
    remaining: /;\s*r=(\d+)/.exec(policy)?.[1],
    reset: /;\s*t=(\d+)/.exec(policy)?.[1],
  }));
}

function isZero(remaining: string | undefined): boolean {
  return remaining !== undefined && parsePlainNumber(remaining.trim()) === 0;
}

function parseReset(text: string, now: number): number | undefined {
  const number = parsePlainNumber(text);
  if (number === undefined) {
    const date = parseHttpDate(text, now);
    return date === undefined ? parseGoDuration(text) : Math.max(0, date - now);
  }
  if (number >= epochMillisFrom) return Math.max(0, Math.ceil(atMostLongest(number) - now));
  if (number >= epochSecondsFrom) return Math.max(0, Math.ceil(number * 1000 - now));
  return secondsToMs(number);
}
