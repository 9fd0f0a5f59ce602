/** What a model of an API can say. One model is one fact about one way to use one SDK; `core/docs/writing-a-model.md` tells how to add some. */
import type { Access, Argument, Condition, Input, Path, Result } from './access.ts';
import type { BackoffModel, CostBoundModel, EndpointModel, HttpClientModel, LimiterModel, RetryModel, TlsOptionsModel } from './connection-kinds.ts';
import type { Cleared, MarkupName, SinkKind, TaintLabel } from './labels.ts';
import type { ModelBase } from './model-base.ts';
import type { OptionRef } from './settings.ts';
import type { ConfigModel, MacModel, PermissionModel, RouteModel, SecretOptionModel, SecretSourceModel, WebhookVerifyModel } from './trust-kinds.ts';

export type { Access, AccessRoot, AccessTail, Argument, ArgumentWord, Callback, Condition, Input, Path, Result } from './access.ts';
export type { Cleared, Markup, MarkupName, SinkKind, TaintLabel } from './labels.ts';
export type { Growth, OptionRef, Retry, Timeout, TlsSwitch } from './settings.ts';

/** Untrusted or secret data comes in. */
export interface SourceModel extends ModelBase {
  readonly kind: 'source';
  readonly paths: readonly Path[];
  readonly yields: TaintLabel;
  /** What messages call it, where the words of the label would mislead: `a retrieved document`. */
  readonly says?: string;
  /** The SDK checked the shape by a schema; strings in it stay tainted. */
  readonly shapeValidated?: boolean;
  /** Where that schema is given. */
  readonly schemaOption?: Input;
  /** Or the method before in the chain that was given it, which is also the property that it speaks of: `procedure.input(schema).query(({ input }) => …)`. */
  readonly schemaMethod?: string;
  /**
   * Or a middleware of the same route, `module:name`, that is given what it checks and the schema: `post('/', zValidator('json', schema), handler)`.
   * Where the route shows none, nothing is known of the value, and it is left alone.
   */
  readonly schemaMiddleware?: readonly string[];
  /** Or a schema that is no code, and that the types beside the parameters are written after: SDL of GraphQL. */
  readonly schemaTyped?: true;
  /** Option that makes a person approve the call of this tool. */
  readonly approvalOption?: Input;
  /** What the platform settles by itself: the address of an uploaded file leads to its own servers (`url-fetch`). */
  readonly clears?: readonly Cleared[];
  /** Credential that the value as a whole shows when it is logged, as messages call it: the error of a handler, with the bot in it. */
  readonly carries?: string;
  /** Classes of the errors inside that show it; behind a check that the value is none of them, it is not there. */
  readonly carriers?: readonly string[];
  /** The values come from another process (the client of an MCP server), whoever or whatever steers that. */
  readonly remote?: true;
  /** The text is a frame of a protocol: JSON of the program that speaks it, in which a model has chosen some values only. */
  readonly frame?: true;
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
  /** What the platform settles by itself, as in {@link SourceModel}. */
  readonly clears?: readonly Cleared[];
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
  /** Whom or which chat a message is sent to; absent where it answers the one that came in. */
  readonly recipient?: Input;
  /** Only these labels matter here. */
  readonly onlyLabels?: readonly TaintLabel[];
  readonly severity?: 'low';
  /** Sink only if the response's content type is set to one of these. */
  readonly onlyContentType?: readonly string[];
  /** No sink if the response's content type is set to one of these. */
  readonly unlessContentType?: readonly string[];
  /** What the response is without a type of its own: `text` is never rendered, `sniffed` is HTML where the text begins with markup. */
  readonly defaultContentType?: 'text' | 'sniffed';
  /** Sink only where the code writes markup around the value: who hands over a whole page is meant to write one. */
  readonly inMarkup?: true;
  /** Objects are masked by a setting of the logger: only texts are shown as they are. */
  readonly onlyTexts?: true;
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
  /**
   * Variables of the template whose values stand in it as they are: a pattern whose group is the name, and what else the text has to hold.
   * The values are inputs of the sink that takes them, which says `forHoles`.
   */
  readonly holes?: { readonly pattern: string; readonly within?: string };
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
  /** Regular expression that the value is tested with: it proves something only if both of its ends are fixed. */
  readonly pattern?: Input;
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
  /** A parameter next to it, one place further (1) or before (-1), on which at least one of these is called with an argument, or read. */
  readonly beside?: { readonly offset: 1 | -1; readonly called?: readonly string[]; readonly read?: readonly string[] };
}

/** An abstract receiver type, a tag that the engine puts on values. */
export interface TypeModel {
  readonly package: string;
  /** Accesses that produce it; may be recursive. */
  readonly origins: readonly Access[];
  /** TypeScript annotations that give it, matched only when the name resolves to that package or to nothing; `Name#1`: the second parameter of functions of a type. */
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
