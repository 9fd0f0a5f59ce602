/** What a model of an API can say. One model is one fact about one way to use one SDK; `docs/writing-a-model.md` tells how to add some. */
import type { Access, Argument, Condition, Input, Path, Result } from './access.ts';
import type { Growth, OptionRef, Retry, Timeout, TlsSwitch } from './settings.ts';
import type { Cleared, MarkupName, SinkKind, TaintLabel } from './labels.ts';

export type { Access, AccessRoot, AccessTail, Argument, ArgumentWord, Callback, Condition, Input, Path, Result } from './access.ts';
export type { Cleared, Markup, MarkupName, SinkKind, TaintLabel } from './labels.ts';
export type { Growth, OptionRef, Retry, Timeout, TlsSwitch } from './settings.ts';

/** How a model was checked against the package. */
interface Proof {
  readonly verified: boolean;
  /** `types`: type-checked against the real definitions; `text`: name or number found in the named file. */
  readonly verifiedBy?: 'types' | 'text' | 'types+text';
  /** `tsc package@version` or `package@version file`. */
  readonly evidence?: readonly string[];
  /** Paths that the type check did not confirm: fields of plugins or of another major; lower confidence. */
  readonly unverifiedPaths?: readonly Path[];
  readonly unverifiedInputs?: readonly string[];
}

/** Fields of every model. */
export interface ModelBase extends Proof {
  /** Stable: tests and rules may name it. */
  readonly id: string;
  /** npm name, `node:x`, or one of the groups `builtin`, `dom`, `fetch`, `fetch-api`. */
  readonly package: string;
  /** Semver range, `*` all; without an installed package the highest range is taken. */
  readonly versions: string;
  readonly access: Access;
  readonly note?: string;
  readonly docs?: string;
  readonly deprecated?: boolean;
  /** Lowers the confidence of findings that rest on this model. */
  readonly confidence?: 'low';
}

/** Untrusted or secret data comes in. */
export interface SourceModel extends ModelBase {
  readonly kind: 'source';
  readonly paths: readonly Path[];
  readonly yields: TaintLabel;
  /** The SDK checked the shape by a schema; strings in it stay tainted. */
  readonly shapeValidated?: boolean;
  /** Where that schema is given. */
  readonly schemaOption?: Input;
  /** Option that makes a person approve the call of this tool. */
  readonly approvalOption?: Input;
  /** What the platform settles by itself: the address of an uploaded file leads to its own servers (`url-fetch`). */
  readonly clears?: readonly Cleared[];
  /** Credential that the value as a whole shows when it is logged, as messages call it: the error of a handler, with the bot in it. */
  readonly carries?: string;
  /** The values come from another process (the client of an MCP server), whoever or whatever steers that. */
  readonly remote?: true;
  /** The callback's parameter is usually destructured; `paths` start at the whole parameter. */
  readonly destructured?: boolean;
  /** Stream events whose callback parameters carry the data. */
  readonly events?: readonly OutputEvent[];
}

/** Values that come out of a model call. */
export interface Output {
  readonly result: Result;
  readonly paths: readonly Path[];
  readonly yields: TaintLabel;
}

/** `result.on(event, callback)`: `params` of the callback are output, at `path`. */
export interface OutputEvent {
  readonly event: readonly string[];
  readonly params: readonly number[];
  readonly path?: Path;
}

/** A function given as an option of the call whose parameter is output, at `path`. */
export interface OutputCallback {
  readonly arg: Argument;
  readonly key: string;
  readonly param: number;
  readonly path?: Path;
}

/** Tool implementations given to the call; their parameter is chosen by the model. */
export interface ToolHandler {
  readonly arg: Argument;
  readonly path: Path;
  readonly param: number;
  readonly yields: TaintLabel;
}

/** Settings that bound what a call may consume. */
export interface Bounds {
  readonly tokens?: readonly OptionRef[];
  /** The SDK refuses calls without a token limit. */
  readonly tokensRequired?: boolean;
  readonly steps?: readonly OptionRef[];
  readonly timeout?: readonly OptionRef[];
  readonly signal?: readonly OptionRef[];
}

/** A call of a language model. */
export interface LlmCallModel extends ModelBase {
  readonly kind: 'llm-call';
  readonly prompt?: readonly Input[];
  /** Inputs that act as sink kind `system-prompt`. */
  readonly system?: readonly Input[];
  readonly outputs: readonly Output[];
  /** Output paths that the SDK has validated against a schema; they need no second validation of shape. */
  readonly structuredPaths?: readonly Path[];
  /** Paths in argument 0 that ask for structured output (the text still has to be parsed and validated). */
  readonly structuredBy?: readonly Path[];
  readonly events?: readonly OutputEvent[];
  readonly callbacks?: readonly OutputCallback[];
  readonly toolHandlers?: readonly ToolHandler[];
  readonly bounds?: Bounds;
  /** Inputs count from the arguments of the `new X(…)` that argument 0 is (AWS commands). */
  readonly inputsVia?: 'arg0-constructor';
}

/** A value is used dangerously. */
export interface SinkModel extends ModelBase {
  readonly kind: 'sink';
  readonly sinkKind: SinkKind;
  readonly inputs: readonly Input[];
  /** Only these labels matter here. */
  readonly onlyLabels?: readonly TaintLabel[];
  readonly severity?: 'low';
  /** Sink only if the response's content type is set to one of these. */
  readonly onlyContentType?: readonly string[];
  /** No sink if the response's content type is set to one of these. */
  readonly unlessContentType?: readonly string[];
  /** Sink only if the argument is a string, not a function. */
  readonly onlyStringArg?: boolean;
  /** Chat messages. `markup` is what applies by default; `markupOption` may choose another. */
  readonly markup?: MarkupName;
  readonly markupOption?: Input;
  /** Option that stops mentions: on the message at `path`, or on the client. */
  readonly mentionGuard?: { readonly path: Path; readonly safe: string; readonly clientOption?: boolean };
  /** The SDK escapes the inputs itself. */
  readonly autoEscapes?: boolean;
  readonly destructured?: boolean;
  /** Builder method: the sink is whatever sends the returned builder. */
  readonly returnsThis?: boolean;
  /** Values for placeholders: safe. */
  readonly safeParams?: Input;
  /** Braces in the text are placeholders: what is put into it has to be one. */
  readonly templated?: true;
  /** Any of these makes the use safer. */
  readonly saferWhen?: readonly Condition[];
  /** The command always goes through a shell. */
  readonly shell?: boolean;
  /** The command goes through a shell if this holds; else only the program name (input 0) matters. */
  readonly shellWhen?: Condition;
  readonly fileAccess?: 'read' | 'write';
  /** Prompt sinks that configure later calls (agents, sessions). */
  readonly bounds?: Bounds;
  readonly structuredBy?: readonly Path[];
  readonly unverifiedMembers?: readonly string[];
}

/** The result is clean for what `clears` names. */
export interface SanitizerModel extends ModelBase {
  readonly kind: 'sanitizer';
  readonly clears: readonly Cleared[];
  readonly inputs: readonly Input[];
  /** Clears only in one context (inside code, inside an attribute). */
  readonly partial?: boolean;
  /** Does not sanitize if this option has this value. */
  readonly unlessOption?: OptionRef & { readonly value: string | number | boolean };
  /** Does not sanitize with one of these plugins, unless `restoredByPlugin` is there too. */
  readonly unlessPlugin?: readonly string[];
  readonly restoredByPlugin?: readonly string[];
  /** Not a function over the value, but an agent to hand to the HTTP client. */
  readonly as?: 'agent-option';
}

/** How a validator tells the outcome. */
export type ValidatorMode =
  | 'throws' | 'result' | 'result-tuple' | 'guard' | 'assert' | 'either' | 'union-error' | 'errors-array' | 'pipe' | 'read';

/** The value is checked. */
export interface ValidatorModel extends ModelBase {
  readonly kind: 'validator';
  readonly mode: ValidatorMode;
  readonly clears: readonly Cleared[];
  readonly inputs?: readonly Input[];
  readonly output?: {
    readonly result?: Result;
    readonly path?: Path;
    readonly when?: { readonly path: Path; readonly equals?: string | boolean; readonly absent?: boolean };
  };
  /**
   * Content taint goes by leaf: string, any, unknown and record keep it; enum, literal, number, boolean, uuid, date
   * and anchored regex clear it.
   */
  readonly clearsBySchema?: boolean;
  readonly schemaArg?: Input;
}

/** Taint passes from the inputs to the result. */
export interface PropagatorModel extends ModelBase {
  readonly kind: 'propagator';
  readonly inputs: readonly Input[];
  /** The result is generated HTML, unsafe even from clean-looking text. */
  readonly output?: 'html-unsafe';
}

/** Binds a schema to a model call; constrains shape, no trust boundary. */
export interface StructuredSchemaModel extends ModelBase {
  readonly kind: 'structured-schema';
  readonly schemaArg?: Input;
  readonly inputs?: readonly Input[];
}

/** Retry behaviour of an SDK client. */
export interface RetryModel extends ModelBase {
  readonly kind: 'retry';
  readonly retry: Retry;
  /** Functions that the default holds for, where the access names one of a family. */
  readonly appliesTo?: readonly string[];
  readonly timeoutMs?: number;
}

/** A recognised retry, breaker or delay helper. */
export interface BackoffModel extends ModelBase {
  readonly kind: 'backoff';
  readonly retry?: Retry;
  /** The guarded function. */
  readonly wraps?: Input;
  readonly exponential?: boolean;
  readonly growth?: Growth;
  readonly role?: 'delay' | 'circuitBreaker' | 'wrap' | 'timeout' | 'bulkhead';
  readonly timeoutMs?: number;
}

/** A client that sends HTTP requests. */
export interface HttpClientModel extends ModelBase {
  readonly kind: 'http-client';
  readonly url?: readonly Input[];
  readonly timeout?: Timeout;
  readonly retry?: Retry;
  readonly tls?: readonly TlsSwitch[];
  /** Its errors hold the request with all headers, and show them when they are logged. */
  readonly errorsCarryRequest?: true;
  /** Speaks http: only: a host without a scheme is reached in the clear, and an https: URL is refused. */
  readonly cleartext?: { readonly hosts: readonly Input[]; /** Module with the same functions over TLS. */ readonly secureModule: string };
  /** Not a client: makes a signal for one. */
  readonly role?: 'timeout-signal';
  /** Time limit of the bot's own handlers. */
  readonly handlerTimeout?: { readonly defaultMs: number; readonly option: OptionRef };
}

/**
 * An address that traffic goes to where it is no HTTP request of the bot's own: sockets, brokers, databases, mail servers,
 * a default address for later requests, an address that a platform will call.
 */
export interface EndpointModel extends ModelBase {
  readonly kind: 'endpoint';
  readonly url?: readonly Input[];
  /** Host without a scheme: reached in the clear unless one of `tls` is set. */
  readonly hosts?: readonly Input[];
  /** Options that turn TLS on, whatever the scheme says, when they are set and not false. */
  readonly tls?: readonly Input[];
  /** Asks for TLS where the server offers it: only who sits on the line can prevent it. */
  readonly opportunistic?: true;
}

/** Takes the TLS options of Node (`rejectUnauthorized`, `ca`, `minVersion` …), whose defaults are secure. */
export interface TlsOptionsModel extends ModelBase {
  readonly kind: 'tls-options';
  readonly inputs: readonly Input[];
  /** A server need not ask its clients for a certificate. */
  readonly role: 'client' | 'server';
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

/** A rate limit. */
export interface LimiterModel extends ModelBase {
  readonly kind: 'limiter';
  readonly wraps?: Input;
  readonly options?: readonly string[];
  readonly middleware?: boolean;
}

/** A limit on steps of an agent. */
export interface CostBoundModel extends ModelBase {
  readonly kind: 'cost-bound';
  readonly bound: 'steps';
  /** Looks like a bound and is none. */
  readonly unbounded?: boolean;
  readonly defaultSteps?: number;
  readonly option?: Input;
}

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
}

/** A permission, intent or scope that is judged by being there. */
export interface PermissionModel extends ModelBase {
  readonly kind: 'permission';
  readonly issue: ConfigIssue;
  readonly badValues?: readonly string[];
  readonly discordInviteParam?: { readonly param: string; readonly bad: string };
}

export type Model =
  | SourceModel | LlmCallModel | SinkModel | SanitizerModel | ValidatorModel | PropagatorModel | StructuredSchemaModel
  | RetryModel | BackoffModel | HttpClientModel | LimiterModel | CostBoundModel | SecretSourceModel | SecretOptionModel
  | RouteModel | WebhookVerifyModel | ConfigModel | PermissionModel | EndpointModel | MacModel | TlsOptionsModel;

export type ModelKind = Model['kind'];

/** Members that only values of one type have, e.g. `status().json` of Express responses. */
export interface Shape {
  /** Member chains, `a.b` and `a().b`; a destructured parameter counts by its property names. */
  readonly members: readonly string[];
  /** Conditions on the call of the last member. */
  readonly when?: readonly Condition[];
}

/** An abstract receiver type, a tag that the engine puts on values. */
export interface TypeModel {
  readonly package: string;
  /** Accesses that produce it; may be recursive. */
  readonly origins: readonly Access[];
  /** TypeScript annotations that give it, matched only when the name resolves to that package or to nothing. */
  readonly tsNames?: readonly string[];
  /**
   * How code uses a value of this type where nothing else tells: a parameter without annotation, of a function that another
   * file registers. One shape suffices; all its members must be used on the parameter. API names, never local ones.
   */
  readonly shapes?: readonly Shape[];
  /** Usual variable names: a last resort, for untyped code that also imports the package. */
  readonly nameHints?: readonly string[];
}

export type SdkCategory =
  | 'llm-sdk' | 'bot' | 'web' | 'http-client' | 'validator' | 'sanitizer' | 'retry' | 'limiter' | 'database' | 'builtin'
  | 'process' | 'fs' | 'sandbox' | 'deserializer' | 'template' | 'logger' | 'secrets' | 'payments' | 'webhook' | 'scm'
  | 'crypto' | 'auth'
  /** Of a team's configuration. */
  | 'own';

/** Everything known of one package. */
export interface SdkModels {
  readonly package: string;
  readonly category: SdkCategory;
  /** Exact versions whose definitions or sources were read. */
  readonly read: readonly string[];
  readonly note?: string;
  /** Receiver types by tag, `package:Name`. */
  readonly types: Readonly<Record<string, TypeModel>>;
  readonly models: readonly Model[];
}
