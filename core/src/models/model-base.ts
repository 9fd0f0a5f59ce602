/** What every model has: what it is about, and how that was checked. */
import type { Access, Path } from './access.ts';

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
  /** npm name, `node:x`, or one of the groups `builtin`, `dom`, `fetch`, `fetch-api`, `chat-apis`, `text-tags`, `sql-text`. */
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
