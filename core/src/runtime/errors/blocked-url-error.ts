import { isSecureBotError, SecureBotError, type SecureBotErrorJson } from './base.ts';

const sentences = {
  'invalid-url': 'The URL is not an absolute URL that every parser reads the same way',
  'scheme-not-allowed': 'Only https is allowed, and http if the policy has allowHttp',
  'credentials-in-url': 'The URL holds a user name or password; send credentials in a header',
  'host-not-allowed': 'The egress policy does not allow this host',
  'port-not-allowed': 'The egress policy does not allow this port',
  'method-not-allowed': 'The egress policy does not allow this method',
  'outside-base-url': 'The URL is not below the base URL of the client',
  'name-not-public': 'The host name belongs to the local machine or network',
  'address-not-public': 'The host has an address that is not on the public internet',
  'address-unchecked': 'This runtime cannot check the address of a host, so only hosts in allowHosts may be fetched',
  'redirect-unchecked': 'This runtime hides where a redirect leads, so it cannot be followed',
  'too-many-redirects': 'The server redirects more often than maxRedirects allows',
} as const;

/** Why a request was refused. Stable; made for `switch` and for metrics. */
export type BlockedUrlReason = keyof typeof sentences;

/**
 * A request that the egress policy refuses (CWE-918). Nothing was sent to the refused host.
 * Message, JSON and inspection name the host at most: path, query and user info of a URL often carry secrets.
 */
export class BlockedUrlError extends SecureBotError {
  declare readonly code: 'ERR_BLOCKED_URL';
  readonly reason: BlockedUrlReason;
  /** Host name of the refused URL; absent when the URL cannot be read. */
  readonly host: string | undefined;

  constructor(reason: BlockedUrlReason, host?: string) {
    super(`${sentences[reason]}${host ? ` (${host}).` : '.'}`, { name: 'BlockedUrlError', code: 'ERR_BLOCKED_URL' });
    this.reason = reason;
    this.host = host;
  }

  override toJSON(): SecureBotErrorJson {
    return { ...super.toJSON(), reason: this.reason, ...(this.host !== undefined && { host: this.host }) };
  }
}

/** Whether `error` says that a URL was refused. */
export function isBlockedUrlError(error: unknown): error is BlockedUrlError {
  return isSecureBotError(error, 'ERR_BLOCKED_URL');
}
