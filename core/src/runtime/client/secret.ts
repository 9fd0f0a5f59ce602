import { requireEnv } from '../require-env.ts';

/**
 * Where a secret comes from: an environment variable (read through `requireEnv` when the client is made, so that a missing one
 * stops the start and not the first user), a function such as a secret manager's, or a text that you have already.
 */
export type SecretSource = string | { readonly env: string } | (() => string | PromiseLike<string>);

/** Checks the source at once and gives the secret when it is needed. */
export function readSecret(source: SecretSource, option: string): () => Promise<string> {
  if (typeof source === 'function') return async () => checkSecret(await source(), option);
  const secret = typeof source === 'object' && source !== null && typeof source.env === 'string' ? requireEnv(source.env) : checkSecret(source, option);
  return async () => secret;
}

function checkSecret(value: unknown, option: string): string {
  if (typeof value !== 'string' || value.trim() === '') throw new TypeError(`${option}: expected a text that is not empty, or { env: 'NAME_OF_VARIABLE' }, or a function.`);
  return value;
}
