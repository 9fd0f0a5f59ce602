/** A credential found in a text: where it stands and whose it is. */
export interface SecretMatch {
  /** Offset of the first character, in UTF-16 units of the text that was searched. */
  readonly start: number;
  /** Offset behind the last character. */
  readonly end: number;
  /** Whose key it is, as a person would say it: `OpenAI`, `Telegram bot`. */
  readonly vendor: string;
  /** Stable id of the format: `openai-api-key`. */
  readonly kind: string;
  /** Environment variable that usually holds it: `OPENAI_API_KEY`. */
  readonly env: string;
  /** True for keys that the vendor lets stand in browser code (a restricted Google API key of Firebase). */
  readonly publicInBrowser?: boolean;
}

/** The named groups of a pattern's match. */
export type SecretGroups = Readonly<Record<string, string | undefined>>;

/**
 * One credential format, as data. The engine (find-secrets.ts) looks for the anchors first and runs the regular
 * expressions only where one stands, so a pattern costs nothing in a text without its anchor.
 */
export interface SecretPattern {
  readonly vendor: string;
  readonly kind: string;
  readonly env: string;
  /** Literals of two ASCII characters or more, one of which stands in every match. */
  readonly anchors: readonly string[];
  /** What a match looks like from its anchor on. Quantifiers are bounded, so that a scan stays linear. */
  readonly body: RegExp;
  /** The part of a match that stands before the anchor (`123456789` of a Telegram token). */
  readonly lead?: RegExp;
  /** Zero-width condition on what stands before the match; by default no letter, digit, `_` or `-`. */
  readonly before?: RegExp;
  /** Zero-width condition on what follows the match; by default no letter, digit, `_` or `-`. */
  readonly after?: RegExp;
  /**
   * Last word on a match, with its named groups. By default the variable part must not be a dummy.
   * A group named `secret`, if there is one, narrows the reported range to it.
   */
  readonly accept?: (value: string, groups: SecretGroups) => boolean;
  /** A wrapping format (a URL with a password) that gives way to a vendor's own key inside it. */
  readonly generic?: boolean;
  readonly publicInBrowser?: boolean;
}
