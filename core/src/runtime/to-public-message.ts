import { redact } from './redact.ts';
import { describeError } from './public-message/describe-error.ts';
import { writeLog, type PublicMessageLog } from './public-message/write-log.ts';

export type { PublicMessageLog } from './public-message/write-log.ts';

/** What the user and the log get to see. */
export interface PublicMessageOptions {
  /** The sentence for the user. Default: `Something went wrong. Please try again later.` */
  readonly message?: string | undefined;
  /** Where the redacted detail goes: a function or a logger with `error`. Default `console.error`; `false` writes nothing. */
  readonly log?: PublicMessageLog | false | undefined;
  /** The id that joins reply and log entry, such as the request's id. Default: eight random characters. */
  readonly id?: string | undefined;
}

/**
 * A sentence for the user that tells nothing of the error but an id (CWE-209), while the redacted error goes to the log under the
 * same id. Never throws, whatever the error or the logger does.
 *
 * @example
 * } catch (error) {
 *   await ctx.reply(toPublicMessage(error));
 * }
 */
export function toPublicMessage(error: unknown, options: PublicMessageOptions = {}): string {
  const id = toId(options.id);
  if (options.log !== false) writeLog(options.log, `${logTitle} (${id})`, { id, error: redact(describeError(error)) });
  return `${options.message?.trim() || defaultMessage} (Reference: ${id})`;
}

const defaultMessage = 'Something went wrong. Please try again later.';
const logTitle = 'Error behind a public message';

/** An id of the caller without what could break out of a reply or a log line; otherwise a new one. */
function toId(id: string | undefined): string {
  const clean = typeof id === 'string' ? id.replace(/[^\w.:/@-]/g, '').slice(0, maxIdLength) : '';
  return clean === '' ? createId() : clean;
}

const maxIdLength = 64;

/** Letters and digits that are not mistaken for each other on the phone. */
const idAlphabet = '23456789abcdefghjkmnpqrstuvwxyz';

function createId(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(8)), (byte) => idAlphabet[byte % idAlphabet.length]).join('');
}
