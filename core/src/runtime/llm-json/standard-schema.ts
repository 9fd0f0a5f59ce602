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

/** The type that a schema gives after validation. */
export type OutputOf<Schema extends StandardSchema> = NonNullable<Schema['~standard']['types']>['output'];

/** Throws a TypeError when something that is not a Standard Schema is used as one: a mistake of the program, not of the model. */
export function checkSchema(schema: unknown, caller: string): asserts schema is StandardSchema {
  const isSchemaLike = (typeof schema === 'object' && schema !== null) || typeof schema === 'function';
  const standard = isSchemaLike ? (schema as Partial<StandardSchema>)['~standard'] : undefined;
  if (typeof standard?.validate === 'function') return;
  throw new TypeError(`${caller}: schema must implement Standard Schema (zod 3.24 or later, valibot 1, arktype 2), got ${describe(schema)}.`);
}

function describe(value: unknown): string {
  if (value === null) return 'null';
  return typeof value === 'object' ? 'an object without "~standard"' : typeof value;
}
