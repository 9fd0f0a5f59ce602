/** What a `SecureBotError` is made of. */
export interface SecureBotErrorOptions {
  /** Name of the class, written out because minifiers rename classes. */
  readonly name: string;
  /** Stable identifier for programs, such as `ERR_BLOCKED_URL`. */
  readonly code: string;
  /** The error that led here. Reachable as `error.cause`; never printed, since SDK errors carry tokens in URLs and headers. */
  readonly cause?: unknown;
}

/** What logs and API answers may hold of an error: never `cause`, never the stack. */
export interface SecureBotErrorJson {
  readonly name: string;
  readonly code: string;
  readonly message: string;
  readonly [detail: string]: unknown;
}

/** Registered globally, so that the ESM and the CommonJS copy of this package know each other's errors. */
const brand: unique symbol = Symbol.for('secure-bot.error') as never;
const inspectCustom: unique symbol = Symbol.for('nodejs.util.inspect.custom') as never;

/**
 * Base of every error that the runtime helpers throw.
 *
 * `JSON.stringify` and `console.log` show name, code, message and the details that a subclass adds in `toJSON`,
 * and nothing else: `cause` and further fields stay out. A message must therefore never hold a secret.
 *
 * @example
 * class QuotaError extends SecureBotError {
 *   readonly retryAfterMs: number;
 *   constructor(retryAfterMs: number) {
 *     super('The daily quota is used up.', { name: 'QuotaError', code: 'ERR_QUOTA' });
 *     this.retryAfterMs = retryAfterMs;
 *   }
 *   override toJSON() {
 *     return { ...super.toJSON(), retryAfterMs: this.retryAfterMs };
 *   }
 * }
 */
export class SecureBotError extends Error {
  readonly code: string;

  constructor(message: string, options: SecureBotErrorOptions) {
    super(message, 'cause' in options ? { cause: options.cause } : undefined);
    this.code = options.code;
    Object.defineProperty(this, 'name', { value: options.name, configurable: true, writable: true });
    // A second capture, because the first one was taken before the name was known. Not every engine has it.
    (Error as { captureStackTrace?: (target: object, above?: unknown) => void }).captureStackTrace?.(this, new.target);
  }

  get [brand](): true {
    return true;
  }

  /** The fields that may be shown. Subclasses spread this and add theirs. */
  toJSON(): SecureBotErrorJson {
    return { name: this.name, code: this.code, message: this.message };
  }

  /** Used by `console.log` and `util.inspect` of Node.js, Deno and Bun. */
  [inspectCustom](_depth: number, options: object, inspect?: (value: unknown, options: object) => string): string {
    const { name, message, ...details } = this.toJSON();
    const frames = framesOf(this.stack ?? '');
    return `${name}: ${message}${frames} ${inspect ? inspect(details, options) : JSON.stringify(details)}`;
  }
}

/** The frames at the end of a stack, each with the line break in front of it. */
function framesOf(stack: string): string {
  const lines = stack.split('\n');
  const first = lines.findLastIndex((line) => !/^\s+at /.test(line)) + 1;
  return lines.slice(Math.max(1, first)).map((line) => `\n${line}`).join('');
}

/**
 * Whether `error` comes from a helper of this package, and has this `code` if one is given.
 * Holds across the ESM and the CommonJS copy of the package, where `instanceof` fails.
 */
export function isSecureBotError(error: unknown, code?: string): error is SecureBotError {
  if (!(error instanceof Error) || !(brand in error)) return false;
  return code === undefined || (error as SecureBotError).code === code;
}
