/** Reads a property of something unknown: a throwing getter or a revoked proxy reads as undefined. */
export function read(value: unknown, key: PropertyKey): unknown {
  if (!isObject(value)) return undefined;
  try {
    return Reflect.get(value, key);
  } catch {
    return undefined;
  }
}

/** Whether `value` has properties that can be asked for; a revoked proxy, on which even `instanceof` throws, has none. */
export function isObject(value: unknown): value is object {
  if ((typeof value !== 'object' || value === null) && typeof value !== 'function') return false;
  try {
    return Object.getPrototypeOf(value) !== undefined; // always true, if it does not throw
  } catch {
    return false;
  }
}

/** Where an error keeps the error that led to it: ES2022, grammY's HttpError, Slack's request error, AI SDK's RetryError. */
const innerErrorKeys = ['cause', 'error', 'original', 'lastError'] as const;

/** Where an error or a response keeps what the server answered. */
const answerKeys = ['response', '$response', 'rawError', 'body', 'data', 'responseBody', 'error'] as const;

/** An error never nests deeper in practice; the bound keeps hostile objects cheap. */
const maxLayers = 16;

/** Longest text that is tried as JSON: error bodies are small. */
const maxBodyChars = 64 * 1024;

/** The error itself, then the errors inside it, outermost first. */
export function errorLayers(thrown: unknown): object[] {
  return collect(thrown, (layer) => {
    const listed = read(layer, 'errors');
    return [...innerErrorKeys.map((key) => read(layer, key)), Array.isArray(listed) ? listed.at(-1) : undefined];
  });
}

/** The value, the errors inside it and the server's answers that they carry, outermost first. */
export function answerLayers(value: unknown): object[] {
  return collect(value, (layer) => {
    const listed = read(layer, 'errors');
    const message = layer instanceof Error ? read(layer, 'message') : undefined;
    return [
      ...answerKeys.map((key) => read(layer, key)),
      ...innerErrorKeys.map((key) => read(layer, key)),
      Array.isArray(listed) ? listed.at(-1) : undefined,
      typeof message === 'string' && message.startsWith('{') ? message : undefined,
    ];
  });
}

function collect(start: unknown, inner: (layer: object) => unknown[]): object[] {
  const found = new Set<object>();
  const queue: unknown[] = [start];
  while (queue.length > 0 && found.size < maxLayers) {
    const layer = toObject(queue.shift());
    if (!layer || found.has(layer)) continue;
    found.add(layer);
    queue.push(...inner(layer));
  }
  return [...found];
}

function toObject(value: unknown): object | undefined {
  if (isObject(value)) return value;
  if (typeof value !== 'string' || value.length > maxBodyChars || !/^\s*\{/.test(value)) return undefined;
  try {
    const parsed: unknown = JSON.parse(value);
    return isObject(parsed) ? parsed : undefined;
  } catch {
    return undefined;
  }
}
