import { MissingSecretError } from './errors/missing-secret-error.ts';
import { toStandardSchema, type OutputOf, type StandardSchema } from './llm-json/standard-schema.ts';
import { isPlaceholder } from './env/placeholders.ts';

export { isMissingSecretError, MissingSecretError } from './errors/missing-secret-error.ts';
export type { MissingSecretReason } from './errors/missing-secret-error.ts';

/** Where {@link requireEnv} reads. A Standard Schema (zod, valibot, arktype) as `schema` checks and converts the value. */
export interface RequireEnvOptions {
  /** The variables. Default `process.env`; on edge runtimes pass the `env` that the platform hands to the handler. */
  readonly env?: object | undefined;
}

/**
 * The value of an environment variable that must be there, unchanged.
 *
 * Throws {@link MissingSecretError} when it is unset, blank, a placeholder (`changeme`, `your-api-key`, `xxxx`, `<token>`), does not
 * fit `schema`, or when its name is one that bundlers publish (`NEXT_PUBLIC_`, `VITE_` …). The error names the variable, never the value.
 * Throws a `TypeError` for a name that is no variable name, and for a schema that validates asynchronously.
 *
 * @example
 * const client = new OpenAI({ apiKey: requireEnv('OPENAI_API_KEY') });
 */
export function requireEnv(name: string, options?: RequireEnvOptions): string;
export function requireEnv<Schema extends StandardSchema>(name: string, options: RequireEnvOptions & { readonly schema: Schema }): OutputOf<Schema>;
export function requireEnv(name: string, options: RequireEnvOptions & { readonly schema?: StandardSchema } = {}): unknown {
  if (typeof name !== 'string' || !/^[A-Za-z_][\w.-]*$/.test(name)) throw new TypeError('requireEnv: expected the name of an environment variable such as OPENAI_API_KEY.');
  if (publishedPrefix.test(name)) throw new MissingSecretError(name, 'published-name');
  const value = readVariable(options.env ?? processEnv(), name);
  if (value === undefined) throw new MissingSecretError(name, 'unset');
  if (isBlank(value)) throw new MissingSecretError(name, 'blank');
  if (isPlaceholder(value)) throw new MissingSecretError(name, 'placeholder');
  return options.schema === undefined ? value : validate(name, value, options.schema);
}

/** Prefixes whose variables Next.js, Vite, Create React App, Expo, SvelteKit and Astro, Nuxt and Gatsby put into client bundles. */
const publishedPrefix = /^(?:NEXT_PUBLIC|VITE|REACT_APP|EXPO_PUBLIC|PUBLIC|NUXT_PUBLIC|GATSBY)_/i;

/** Read through `globalThis`, so that no bundler can replace it by the value and nothing of Node is imported. */
function processEnv(): object {
  const { process } = globalThis as { readonly process?: { readonly env?: object } };
  return process?.env ?? {};
}

/** Own variables only: `constructor` is no variable. */
function readVariable(env: object, name: string): string | undefined {
  if (!Object.hasOwn(env, name)) return undefined;
  const value = (env as Readonly<Record<string, unknown>>)[name];
  return typeof value === 'string' ? value : undefined;
}

/** Blank also means: nothing but invisible characters, as a copy from a web page leaves them. */
function isBlank(value: string): boolean {
  return /^[\s\p{Cc}\p{Cf}]*$/u.test(value);
}

function validate(name: string, value: string, schema: StandardSchema): unknown {
  const result = toStandardSchema(schema, 'requireEnv')['~standard'].validate(value);
  if (result instanceof Promise) {
    result.catch(() => undefined);
    throw new TypeError('requireEnv: expected a schema that validates synchronously.');
  }
  if (result.issues === undefined) return result.value;
  throw new MissingSecretError(name, 'invalid', describeIssues(result.issues, value));
}

/** What the schema says, unless it quotes the value or a piece of it. */
function describeIssues(issues: readonly { readonly message: string }[], value: string): string {
  return issues.map(({ message }) => (quotes(message, value) ? 'a rule of the schema is not met' : message.replace(/\.$/, ''))).join('; ').slice(0, 300);
}

/** True when the message holds five characters of the value in a row: more than a secret may show. */
function quotes(message: string, value: string): boolean {
  const size = Math.min(quotedLength, value.length);
  for (let at = 0; at + size <= value.length; at += 1) if (message.includes(value.slice(at, at + size))) return true;
  return false;
}

const quotedLength = 5;
