/** Fixes as data: offset edits whose text may name runtime helpers; edit/imports.ts alone turns those names into an import. */
import type { Range } from '../model/node.ts';

/** A reference to a helper of the runtime module inside a `code` text; rendered as the local name that the import binds. */
export interface HelperRef {
  readonly helper: string;
  /** Module other than the runtime (e.g. `zod`); absent: the configured runtime module. */
  readonly from?: string;
}

/** Replacement text with helper references still open. Build it with the `code` template. */
export interface CodeText {
  readonly parts: readonly (string | HelperRef)[];
}

/** Replaces `range` by `text`; an empty range inserts. */
export interface EditPlan {
  readonly range: Range;
  readonly text: string | CodeText;
}

/** `safe`: honest users see no change in behaviour. `review`: a person should look; the title says what behaves differently. */
export type Safety = 'safe' | 'review';

/** What a rule proposes. */
export interface FixPlan {
  /** Imperative: "Reply with a public message". */
  readonly title: string;
  readonly safety: Safety;
  readonly edits: readonly EditPlan[];
}

/** A finished edit. */
export interface Edit {
  readonly range: Range;
  readonly text: string;
}

/** A fix as hosts see it: edits include the import edit, do not overlap and are sorted. */
export interface Fix {
  readonly title: string;
  readonly safety: Safety;
  readonly edits: readonly Edit[];
}
