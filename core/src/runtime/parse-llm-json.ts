import type { LlmOutputError } from './errors/llm-output-error.ts';
import { readJson } from './llm-json/read-json.ts';
import { repairJson, type Repair } from './llm-json/repair.ts';
import { toStandardSchema, type LlmSchema, type OutputOf, type StandardSchema } from './llm-json/standard-schema.ts';
import { fail, refuseSize, validate, validateAsync } from './llm-json/validate.ts';

export { isLlmOutputError, LlmOutputError } from './errors/llm-output-error.ts';
export type { LlmOutputIssue, LlmOutputReason } from './errors/llm-output-error.ts';
export type { Repair } from './llm-json/repair.ts';
export type { LlmSchema, OutputOf, SafeParseSchema, StandardIssue, StandardResult, StandardSchema } from './llm-json/standard-schema.ts';

/** Options of `parseLlmJson` and its kin. */
export interface LlmJsonOptions {
  /** Largest text in bytes of UTF-8. Default 1,048,576 (1 MiB): more than any model writes in one answer. */
  readonly maxBytes?: number | undefined;
  /**
   * Whether broken JSON may be repaired before it is validated. Default false, because every guess can change the meaning.
   * `true`: the repairs of `Repair`, none of which invents data. A function, such as that of a repair library: its text is parsed.
   */
  readonly repair?: boolean | ((text: string) => string) | undefined;
  /** Told what was repaired, once, before validation. */
  readonly onRepair?: ((repairs: readonly Repair[]) => void) | undefined;
}

/** What `safeParseLlmJson` gives. `repaired` is true when the text had to be repaired first. */
export type LlmJsonResult<Output> =
  | { readonly success: true; readonly data: Output; readonly repaired: boolean }
  | { readonly success: false; readonly error: LlmOutputError };

/**
 * Parses and validates JSON that a model wrote. Accepts bare JSON or one code fence around it; refuses prose around it,
 * texts above `maxBytes`, nesting above 100 levels and the keys `__proto__`, `constructor` and `prototype`.
 *
 * @param schema a synchronous schema: zod 3 or 4, or any other Standard Schema (valibot, arktype …)
 * @param text what the model wrote; null and undefined, which SDKs give for refusals, are refused like an empty text
 * @throws {LlmOutputError} the output cannot be used
 * @throws {TypeError} `schema` is no schema, or validates asynchronously
 *
 * @example
 * const order = parseLlmJson(z.object({ item: z.string() }), completion.choices[0]?.message.content);
 */
export function parseLlmJson<Schema extends LlmSchema>(schema: Schema, text: string | null | undefined, options?: LlmJsonOptions): OutputOf<Schema> {
  const result = parse(schema, text, options, 'parseLlmJson');
  if (result.success) return result.data;
  throw result.error;
}

/**
 * Like `parseLlmJson`, but gives a result instead of throwing an `LlmOutputError`.
 *
 * @throws {TypeError} `schema` is no schema, or validates asynchronously
 */
export function safeParseLlmJson<Schema extends LlmSchema>(schema: Schema, text: string | null | undefined, options?: LlmJsonOptions): LlmJsonResult<OutputOf<Schema>> {
  return parse(schema, text, options, 'safeParseLlmJson');
}

/** Like `parseLlmJson` for schemas that validate asynchronously; synchronous ones work too. */
export async function parseLlmJsonAsync<Schema extends LlmSchema>(schema: Schema, text: string | null | undefined, options?: LlmJsonOptions): Promise<OutputOf<Schema>> {
  const read = readText(schema, text, options, 'parseLlmJsonAsync');
  if (!read.success) throw read.error;
  const result = await validateAsync(read.schema, read.value, read.text);
  if (result.success) return result.data as OutputOf<Schema>;
  throw result.error;
}

function parse<Schema extends LlmSchema>(schema: Schema, text: string | null | undefined, options: LlmJsonOptions | undefined, caller: string): LlmJsonResult<OutputOf<Schema>> {
  const read = readText(schema, text, options, caller);
  if (!read.success) return read;
  const result = validate(read.schema, read.value, read.text, caller);
  return result.success ? { success: true, data: result.data as OutputOf<Schema>, repaired: read.repaired } : result;
}

type TextReading = { readonly success: true; readonly schema: StandardSchema; readonly text: string; readonly value: unknown; readonly repaired: boolean } | { readonly success: false; readonly error: LlmOutputError };

function readText(schema: unknown, text: string | null | undefined, options: LlmJsonOptions = {}, caller: string): TextReading {
  const standard = toStandardSchema(schema, caller);
  const { maxBytes, repair = false, onRepair } = options;
  const refused = typeof text === 'string' ? refuseSize(text, maxBytes) : undefined;
  if (refused) return refused;
  if (typeof text !== 'string' || text.trim() === '') return fail('empty', [], '');

  const exact = readJson(text);
  if (exact.ok) return { success: true, schema: standard, text, value: exact.value, repaired: false };
  const fixed = repair === false ? undefined : repairJson(text, repair);
  if (!fixed) return fail('not-json', [{ message: exact.message, path: [] }], text, { cause: exact.cause });
  onRepair?.(fixed.repairs);
  return { success: true, schema: standard, text, value: fixed.value, repaired: true };
}
