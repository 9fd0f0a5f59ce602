/**
 * The part of Standard Schema v1 that is used here; zod from 3.24 (also zod/mini), valibot from 1.0 and arktype from 2.0 implement it.
 *
 * @see https://standardschema.dev
 */
export interface StandardSchema<Input = unknown, Output = Input> {
  readonly '~standard': {
    readonly version: 1;
    readonly vendor: string;
    readonly validate: (value: unknown) => StandardResult<Output> | Promise<StandardResult<Output>>;
    /** Exists for the type checker only. */
    readonly types?: { readonly input: Input; readonly output: Output } | undefined;
  };
}

/** What a schema says about a value. */
export type StandardResult<Output> =
  | { readonly value: Output; readonly issues?: undefined }
  | { readonly issues: readonly StandardIssue[] };

/** One thing that a schema finds wrong. */
export interface StandardIssue {
  readonly message: string;
  readonly path?: readonly (PropertyKey | { readonly key: PropertyKey })[] | undefined;
}

/** A schema of zod 3 before 3.24, which does not implement Standard Schema yet. */
export interface SafeParseSchema<Output = unknown> {
  safeParse(value: unknown): SafeParseResult<Output>;
  safeParseAsync?(value: unknown): Promise<SafeParseResult<Output>>;
}

type SafeParseResult<Output> = { readonly success: true; readonly data: Output } | { readonly success: false; readonly error: { readonly issues: readonly StandardIssue[] } };

/** What helpers for a model's output take. */
export type LlmSchema = StandardSchema | SafeParseSchema;

/** The type that a schema gives after validation. */
export type OutputOf<Schema extends LlmSchema> = Schema extends StandardSchema
  ? NonNullable<Schema['~standard']['types']>['output']
  : Schema extends { safeParse(value: unknown): infer Result }
    ? Extract<Result, { success: true }> extends { data: infer Data }
      ? Data
      : never
    : never;

/** Throws a TypeError when something that is no schema is used as one: a mistake of the program, not of the model. */
export function toStandardSchema(schema: unknown, caller: string): StandardSchema {
  const isSchemaLike = (typeof schema === 'object' && schema !== null) || typeof schema === 'function';
  const standard = isSchemaLike ? (schema as Partial<StandardSchema>)['~standard'] : undefined;
  if (typeof standard?.validate === 'function') return schema as StandardSchema;
  if (isSchemaLike && typeof (schema as Partial<SafeParseSchema>).safeParse === 'function') return fromSafeParse(schema as SafeParseSchema);
  throw new TypeError(`${caller}: schema must implement Standard Schema (zod 3, valibot 1, arktype 2), got ${describe(schema)}.`);
}

function fromSafeParse(schema: SafeParseSchema): StandardSchema {
  const toResult = (result: SafeParseResult<unknown>): StandardResult<unknown> => (result.success ? { value: result.data } : { issues: result.error.issues });
  const validate = (value: unknown) => {
    try {
      return toResult(schema.safeParse(value));
    } catch (error) {
      // zod's own complaint about asynchronous parts.
      if (schema.safeParseAsync && /encountered promise|encountered during synchronous/i.test(String(error))) return schema.safeParseAsync(value).then(toResult);
      throw error;
    }
  };
  return { '~standard': { version: 1, vendor: 'zod', validate } };
}

function describe(value: unknown): string {
  if (value === null) return 'null';
  return typeof value === 'object' ? 'an object without "~standard"' : typeof value;
}
