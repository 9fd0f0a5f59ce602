import { LlmOutputError, type LlmOutputIssue, type LlmOutputReason } from '../errors/llm-output-error.ts';
import { maskText } from '../redact/text.ts';
import { byteLengthUpTo } from './byte-length.ts';
import { findRefusal } from './check-value.ts';
import type { StandardIssue, StandardResult, StandardSchema } from './standard-schema.ts';

/** Enough to see what the model did, too little to hold much of a person's data. In characters. */
const maxExcerpt = 200;
const maxMessage = 200;
const maxKey = 60;

/** Most issues that are reported: a list of a thousand wrong items repeats one mistake. */
const maxIssues = 20;

/** A checked value, or why it is refused. */
export type Checked<Output> = { readonly success: true; readonly data: Output } | { readonly success: false; readonly error: LlmOutputError };

/** Validates with a synchronous schema. An asynchronous one is a TypeError that names the right function. */
export function validate<Output>(schema: StandardSchema<unknown, Output>, value: unknown, source: string, caller: string): Checked<Output> {
  const refused = refuseValue(value, source);
  if (refused) return refused;
  let result: StandardResult<Output> | Promise<StandardResult<Output>>;
  try {
    result = schema['~standard'].validate(value);
  } catch (cause) {
    return failSchema(cause, source);
  }
  if (!isPromise(result)) return toChecked(result, source);
  result.catch(() => {}); // nobody will wait for it
  const thrown = thrownInZod(schema, value);
  if (thrown) return failSchema(thrown.error, source);
  throw new TypeError(`${caller}: the schema validates asynchronously; use parseLlmJsonAsync.`);
}

/** Validates with any schema. */
export async function validateAsync<Output>(schema: StandardSchema<unknown, Output>, value: unknown, source: string): Promise<Checked<Output>> {
  const refused = refuseValue(value, source);
  if (refused) return refused;
  try {
    return toChecked(await schema['~standard'].validate(value), source);
  } catch (cause) {
    return failSchema(cause, source);
  }
}

/** Refuses a text of more than `maxBytes` (default 1 MiB: more than any model writes in one answer). */
export function refuseSize(source: string, maxBytes = 1_048_576): { readonly success: false; readonly error: LlmOutputError } | undefined {
  if (!(maxBytes >= 0)) throw new TypeError(`maxBytes must be a number of bytes, got ${String(maxBytes)}.`);
  return byteLengthUpTo(source, maxBytes) > maxBytes ? fail('too-large', [{ message: `more than ${maxBytes} bytes`, path: [] }], '') : undefined;
}

/** Builds the error; everything that comes from the model is masked, then cut. It is all text, so the walk of `redact` through objects is not needed. */
export function fail(reason: LlmOutputReason, issues: readonly LlmOutputIssue[], source: string, cause?: { readonly cause: unknown }): { readonly success: false; readonly error: LlmOutputError } {
  const safeIssues = issues.slice(0, maxIssues).map(toSafeIssue);
  return { success: false, error: new LlmOutputError({ reason, issues: safeIssues, excerpt: cut(maskText(source), maxExcerpt), ...cause }) };
}

function refuseValue(value: unknown, source: string): { readonly success: false; readonly error: LlmOutputError } | undefined {
  const refusal = findRefusal(value);
  return refusal && fail(refusal.reason, [refusal.issue], source);
}

function toChecked<Output>(result: StandardResult<Output>, source: string): Checked<Output> {
  if (result.issues) return fail('schema', Array.from(result.issues, toIssue), source);
  return { success: true, data: result.value };
}

/** A transform that throws on the model's data, or recursion without an end, is the model's fault as far as the caller can tell. */
function failSchema(cause: unknown, source: string): { readonly success: false; readonly error: LlmOutputError } {
  return fail('schema', [{ message: 'the schema threw an error', path: [] }], source, { cause });
}

/**
 * zod answers a throwing schema by trying it again asynchronously, so that a promise comes back from a schema without any.
 * Its `safeParse` tells the two apart: it throws what the schema threw, or zod's own complaint about promises.
 */
function thrownInZod(schema: StandardSchema, value: unknown): { readonly error: unknown } | undefined {
  const { safeParse } = schema as { safeParse?: unknown };
  if (schema['~standard'].vendor !== 'zod' || typeof safeParse !== 'function') return undefined;
  try {
    Reflect.apply(safeParse, schema, [value]);
    return undefined;
  } catch (error) {
    return /encountered promise|encountered during synchronous/i.test(String(error)) ? undefined : { error };
  }
}

/** Copied with `Array.from`, since arktype's lists are subclasses of Array that `map` would hand on. */
function toIssue({ message, path = [] }: StandardIssue): LlmOutputIssue {
  return { message, path: Array.from(path, (part) => toPathKey(typeof part === 'object' ? part.key : part)) };
}

function toPathKey(key: PropertyKey): string | number {
  return typeof key === 'number' ? key : String(key);
}

/** Messages of schemas quote values, and keys of a record are chosen by the model. */
function toSafeIssue({ message, path }: LlmOutputIssue): LlmOutputIssue {
  return {
    message: cut(maskText(String(message)), maxMessage),
    path: path.map((key) => (typeof key === 'number' ? key : cut(maskText(key), maxKey))),
  };
}

function cut(text: string, length: number): string {
  return text.length <= length ? text : `${text.slice(0, length - 1).replace(/[\uD800-\uDBFF]$/, '')}…`;
}

function isPromise<T>(value: T | Promise<T>): value is Promise<T> {
  return typeof (value as { then?: unknown } | undefined)?.then === 'function';
}
