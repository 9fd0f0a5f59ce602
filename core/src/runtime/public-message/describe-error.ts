/** Name, message, stack, own fields, causes and inner errors as plain data, because JSON loggers print an Error as `{}`. Not redacted yet. */
export function describeError(error: unknown): unknown {
  try {
    return describe(error, 0, new Set());
  } catch {
    return unreadable; // a proxy that throws or was revoked
  }
}

const unreadable = '[unreadable]';

/** Deeper chains of causes tell nothing new. */
const maxCauses = 8;

function describe(error: unknown, depth: number, seen: Set<unknown>): unknown {
  if (!(error instanceof Error)) return error;
  if (depth > maxCauses || seen.has(error)) return '[cause left out]';
  seen.add(error);
  const described: Record<string, unknown> = { name: read(error, 'name'), message: read(error, 'message'), stack: read(error, 'stack') };
  for (const name of Object.keys(error)) if (!Object.hasOwn(described, name)) define(described, name, describe(read(error, name), depth + 1, seen));
  if (Object.hasOwn(error, 'cause')) define(described, 'cause', describe(read(error, 'cause'), depth + 1, seen));
  const errors = read(error, 'errors');
  if (Array.isArray(errors)) define(described, 'errors', errors.slice(0, maxInner).map((inner) => describe(inner, depth + 1, seen)));
  return described;
}

const maxInner = 20;

function read(error: Error, name: string): unknown {
  try {
    return (error as unknown as Record<string, unknown>)[name];
  } catch {
    return unreadable;
  }
}

function define(target: object, name: string, value: unknown): void {
  Object.defineProperty(target, name, { value, enumerable: true, writable: true, configurable: true });
}
