/** Words of the schema libraries: which builders take the text out of a value, and which only wrap. Compared in lower case. */

/** Packages whose exports build schemas; sub-paths (`zod/v4`, `zod/mini`) count. */
export const schemaPackages: readonly string[] = [
  'zod', 'valibot', 'yup', 'joi', '@hapi/joi', '@sinclair/typebox', 'typebox', 'superstruct', 'effect', '@effect/schema', 'runtypes', 'myzod', 'io-ts', '@hono/zod-openapi', '@modelcontextprotocol/sdk', 'genkit',
];

/** Values of such a schema are a number, a date, one of the code's own constants, or an identifier without free text. */
export const clearingBuilders: ReadonlySet<string> = new Set([
  'enum', 'enums', 'nativeenum', 'picklist', 'literal', 'literals', 'valid', 'equal', 'stringbool',
  'number', 'int', 'int32', 'uint32', 'float32', 'float64', 'integer', 'bigint', 'bigintschema', 'boolean', 'bool', 'null', 'undefined', 'void', 'never', 'nan',
  'date', 'isodate', 'isodatetime', 'isotime', 'isotimestamp', 'datetime', 'time', 'duration', 'timestamp', 'uuid', 'uuidv4', 'uuidv6', 'uuidv7', 'guid', 'cuid', 'cuid2', 'ulid', 'nanoid', 'xid', 'ksuid', 'hexadecimal', 'hex', 'e164', 'alphanum', 'numberfromstring', 'tonumber',
]);

/** `oneOf([…])` on a chain (yup) names constants; as a builder (typebox, JSON Schema) it names schemas. */
export const constantListMethods: ReadonlySet<string> = new Set(['oneof', 'valid', 'equal']);

/** The first argument lists the properties. */
export const objectBuilders: ReadonlySet<string> = new Set(['object', 'strictobject', 'looseobject', 'objectwithrest', 'interface', 'struct', 'type', 'partial', 'objectasync', 'keys', 'extend', 'safeextend', 'augment', 'shape']);

/** The first argument is the schema of the elements. */
export const arrayBuilders: ReadonlySet<string> = new Set(['array', 'set', 'of', 'items', 'arrayof', 'nonemptyarray', 'minlengtharray']);

/** All arguments, or the elements of the first, are alternatives. */
export const unionBuilders: ReadonlySet<string> = new Set(['union', 'or', 'discriminatedunion', 'variant', 'alternatives', 'xor']);

/** The schema is the first argument, perhaps with checks behind it. */
export const wrapperBuilders: ReadonlySet<string> = new Set(['optional', 'nullable', 'nullish', 'nullishasync', 'readonly', 'lazy', 'default', 'prefault', 'catch', 'brand', 'pipe', 'pipeasync', 'fallback', 'exactoptional', 'undefinedable', 'nullor', 'optionalwith', 'undefinedor', 'required', 'clone']);

/** Methods after which nothing is known of the value. */
export const opaqueMethods: ReadonlySet<string> = new Set(['transform', 'preprocess', 'codec', 'custom', 'any', 'unknown', 'mixed', 'record', 'map']);
