/** A function, or a logger with `error`: console, winston, loglevel; pino and bunyan, which take the object first, are recognised. */
export type PublicMessageLog = ((message: string, detail: object) => unknown) | { readonly error: (...values: never[]) => unknown };

/** Writes one entry. A logger that throws or rejects must not take the reply with it: the entry then goes to the console. */
export function writeLog(log: PublicMessageLog | undefined, message: string, detail: object): void {
  try {
    const result = write(log ?? console, message, detail);
    if (isThenable(result)) result.then(undefined, () => writeConsole(message, detail));
  } catch {
    writeConsole(message, detail);
  }
}

function write(log: PublicMessageLog, message: string, detail: object): unknown {
  if (typeof log === 'function') return log(message, detail);
  // The method is called on its logger with what that logger takes; its declared parameters differ from logger to logger.
  const logger = log as { readonly error: (...values: unknown[]) => unknown };
  return takesObjectFirst(logger) ? logger.error(detail, message) : logger.error(message, detail);
}

/** Pino has `bindings`, bunyan `fields` and `serializers`; with the message first both would drop the detail. */
function takesObjectFirst(logger: object): boolean {
  const { bindings, fields, serializers } = logger as Readonly<Record<string, unknown>>;
  return typeof bindings === 'function' || (typeof fields === 'object' && typeof serializers === 'object');
}

function writeConsole(message: string, detail: object): void {
  try {
    console.error(message, detail);
  } catch {
    // Nothing is left to write to; the user still gets the reply.
  }
}

function isThenable(value: unknown): value is PromiseLike<unknown> {
  return typeof value === 'object' && value !== null && 'then' in value && typeof value.then === 'function';
}
