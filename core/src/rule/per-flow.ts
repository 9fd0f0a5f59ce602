/** What a rule finds once in a file and asks for again and again. */
import { perKey } from '../model/per-file.ts';
import type { RuleFile } from './types.ts';

/**
 * The same of each file, made when it is first asked for and kept as long as the file's flow facts. In an editor these are made
 * anew when an import changes, while the tree stays: what depends on the text only may be kept with the tree, see `perFile`.
 */
export function perFlow<Value>(make: (file: RuleFile) => Value): (file: RuleFile) => Value {
  return perKey(({ flow }) => flow, make);
}
