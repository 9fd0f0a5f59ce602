/** The words of the models: taint labels, kinds of sinks, chat markups, and what clears them. */

/** What a value is suspected of. */
export type TaintLabel =
  /** Text or bytes chosen by a bot user or an HTTP client. */
  | 'user-input'
  /** Text or arguments chosen by a model; assume that an attacker steered it. */
  | 'llm-output'
  /** Text from an MCP server or a tool; carries prompt injection. */
  | 'tool-result'
  /** Body of a fetched resource. */
  | 'http-response'
  /** A credential. */
  | 'secret'
  /** Exception message, stack or upstream error body. */
  | 'error-detail'
  /** HTML that a renderer made of some text and that lets markup of that text through; set by the engine, not by models. */
  | 'rendered-html';

/** What a sink does with a value. */
export type SinkKind =
  | 'code-eval' | 'command-exec' | 'sql' | 'nosql' | 'html' | 'template' | 'template-options'
  /** Decides where a request goes (SSRF). */
  | 'url-fetch'
  | 'redirect' | 'fs-path' | 'module-load' | 'regexp' | 'deserialize' | 'system-prompt'
  /** Text sent to a model; matters for secrets only. */
  | 'prompt'
  | 'log'
  /** Chat message; see the sink's `markup`. */
  | 'reply'
  /** Link target in a chat message. */
  | 'reply-link'
  | 'header' | 'error-response';

/** Markup of a chat message; details are in `markups.ts`. */
export type MarkupName =
  | 'discord-markdown' | 'telegram' | 'telegram-markdownv2' | 'telegram-markdown' | 'telegram-html' | 'slack-mrkdwn'
  | 'botframework' | 'matrix-html' | 'whatsapp' | 'webex-markdown' | 'twiml-xml' | 'html' | 'none';

/**
 * What a sanitizer or validator removes: a sink kind, the markup of a reply, `shape` (the value has the schema's shape,
 * see `clearsBySchema` of a validator), or `*`, everything. An empty list says "this does not sanitize".
 */
export type Cleared = SinkKind | `reply:${MarkupName}` | 'reply:mentions' | 'url-path' | 'fs-path-above' | 'html-attr' | 'html-quoted' | 'sql-in-"' | 'sql-in-`' | 'css' | 'shape' | '*';

/** What one chat markup treats as special. Texts are for people and messages; the escapes themselves are runtime helpers. */
export interface Markup {
  readonly special?: string;
  readonly inCode?: string;
  readonly inLinkUrl?: string;
  readonly inAttribute?: string;
  readonly mentions?: readonly string[];
  readonly links?: string;
  readonly escapers?: readonly string[];
  readonly mentionGuard?: string;
  readonly markupOption?: string;
  readonly default?: string;
  /** Characters of one message. */
  readonly maxLength?: number;
  readonly onError?: string;
  readonly note?: string;
}
