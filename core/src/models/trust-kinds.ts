/** Models of what trust rests on: credentials, digests, checks of deliveries, settings and rights. */
import type { Input, Path, Result } from './access.ts';
import type { ModelBase } from './model-base.ts';

/** Credentials come from here. */
export interface SecretSourceModel extends ModelBase {
  readonly kind: 'secret-source';
  readonly yields: 'secret';
  readonly paths?: readonly Path[];
  /** Names that are secrets; others are configuration. */
  readonly nameRegex?: string;
  /** Prefixes that bundlers publish. */
  readonly clientExposed?: readonly string[];
  readonly publicOption?: Input;
  /** The value is an object; what it shows as a whole, as messages call it. */
  readonly carries?: string;
}

/** An option that takes a credential: a literal there is hard-coded. */
export interface SecretOptionModel extends ModelBase {
  readonly kind: 'secret-option';
  readonly inputs?: readonly Input[];
  /** Conventional environment variables, the usual first. */
  readonly env?: readonly string[];
  readonly at: 'constructor' | 'call' | 'connection-string';
  readonly regex?: string;
  /** The bot itself signs with it, or trusts whoever knows it: any literal is a hole, `your-secret-key` as much as a random one. */
  readonly own?: true;
  /** Constants that a specification asks for, which are no secrets. */
  readonly publicValues?: readonly string[];
}

/** Computes a keyed digest (HMAC): whoever learns it can forge the message. */
export interface MacModel extends ModelBase {
  readonly kind: 'mac';
  /** The call's result is the digest, in some encoding. */
  readonly digest: boolean;
  /** A plain hash: a keyed digest only if a secret is among what was hashed. */
  readonly unkeyed?: true;
  readonly key?: Input;
  /** Keys that a specification asks for, which are no secrets. */
  readonly publicValues?: readonly string[];
}

/** Registers functions that answer HTTP requests. */
export interface RouteModel extends ModelBase {
  readonly kind: 'route';
  /** Address that they answer; without one, where only the code around knows it. */
  readonly path?: Input;
  /** The functions, in the order in which they run; the last one answers. */
  readonly handlers: readonly Input[];
  /** They run before the routes registered later on the same receiver. */
  readonly middleware?: true;
}

export type WebhookPlatform =
  | 'discord' | 'slack' | 'telegram' | 'twilio' | 'stripe' | 'github/meta' | 'line' | 'viber' | 'webex'
  | 'standard-webhooks (openai, replicate, svix)';

/** Verification of a webhook: a call, a middleware or the header that needs one. */
export interface WebhookVerifyModel extends ModelBase {
  readonly kind: 'webhook-verify';
  readonly inputs?: readonly Input[];
  readonly output?: { readonly result: Result };
  readonly secret?: Input;
  /** Options that hold the secret; without one nothing is verified where `missingIsBad`. */
  readonly secretOption?: readonly Input[];
  /** A failure throws, which must not be swallowed. */
  readonly throws?: boolean;
  /** `promise-boolean` must be awaited. */
  readonly returns?: 'boolean' | 'promise-boolean' | 'payload';
  readonly middleware?: boolean;
  readonly header?: string;
  readonly missingIsBad?: boolean;
  /** An empty secret is taken for one, unless one of these options has another way in or another secret. */
  readonly emptyUnless?: readonly Input[];
  /** The SDK verifies by itself. */
  readonly builtin?: boolean;
  readonly alsoMemberOfDefault?: boolean;
  readonly needsRawBody?: boolean;
  readonly platform?: WebhookPlatform;
  /** Takes a delivery as it is and acts on it, without any check. */
  readonly parses?: true;
}

export type ConfigIssue =
  | 'secret-in-client' | 'cors-any-origin' | 'powerful-tool' | 'webhook-unverified' | 'tls-disabled' | 'autoescape-off'
  | 'excess-permission' | 'privileged-intent' | 'excess-scope' | 'dns-rebinding' | 'jwt-not-verified' | 'jwt-none'
  | 'oauth-csrf' | 'csp-off'
  /** A call that a person should approve where a model makes it. */
  | 'powerful-call';

/** A setting that is judged by its value. */
export interface ConfigModel extends ModelBase {
  readonly kind: 'config';
  readonly issue: ConfigIssue;
  readonly at?: 'constructor';
  readonly option?: Input;
  readonly badValues?: readonly (string | number | boolean)[];
  readonly missingIsBad?: boolean;
  readonly default?: string | boolean;
  readonly withCredentials?: 'worse';
  readonly clientPrefixes?: readonly string[];
  readonly approvalOption?: Input;
  /** Of a `powerful-call`: what it does. Absent: it moves money. */
  readonly deed?: 'delete';
}

/** A permission, intent or scope that is judged by being there. */
export interface PermissionModel extends ModelBase {
  readonly kind: 'permission';
  readonly issue: ConfigIssue;
  readonly badValues?: readonly string[];
  readonly discordInviteParam?: { readonly param: string; readonly bad: string };
}
