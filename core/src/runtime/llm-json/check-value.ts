import type { LlmOutputIssue, LlmOutputReason } from '../errors/llm-output-error.ts';

/** Keys through which merged or copied data reaches a prototype (CWE-1321). */
const forbiddenKeys: ReadonlySet<PropertyKey> = new Set(['__proto__', 'constructor', 'prototype']);

/** Deeper answers are attacks on recursive code: people's schemas stay below 20 levels. */
const maxDepth = 100;

/** A parsed value that must not reach a schema. */
export interface Refusal {
  readonly reason: Extract<LlmOutputReason, 'forbidden-key' | 'too-deep'>;
  readonly issue: LlmOutputIssue;
}

interface Place {
  readonly value: object;
  readonly depth: number;
  readonly key: string | number;
  readonly parent: Place | undefined;
}

/**
 * Finds the first key that could change a prototype, or nesting that could overflow the stack of a schema.
 * Walks with a list of its own, so that depth does not matter to it.
 */
export function findRefusal(root: unknown): Refusal | undefined {
  if (typeof root !== 'object' || root === null) return undefined;
  const seen = new Set<object>([root]);
  const open: Place[] = [{ value: root, depth: 1, key: '', parent: undefined }];
  for (let place = open.pop(); place; place = open.pop()) {
    if (place.depth > maxDepth) return refuse('too-deep', `more than ${maxDepth} levels`, place, []);
    for (const key of Reflect.ownKeys(place.value)) {
      if (forbiddenKeys.has(key)) return refuse('forbidden-key', `the key "${String(key)}" is not allowed`, place, [String(key)]);
      const value: unknown = Reflect.get(place.value, key);
      if (typeof value !== 'object' || value === null || typeof key === 'symbol' || seen.has(value)) continue;
      seen.add(value);
      open.push({ value, depth: place.depth + 1, key: Array.isArray(place.value) ? Number(key) : key, parent: place });
    }
  }
  return undefined;
}

function refuse(reason: Refusal['reason'], message: string, place: Place, last: readonly string[]): Refusal {
  const path: (string | number)[] = [...last];
  for (let at: Place | undefined = place; at?.parent; at = at.parent) path.unshift(at.key);
  return { reason, issue: { message, path } };
}
