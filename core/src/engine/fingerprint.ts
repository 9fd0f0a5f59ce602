/** Fingerprints: a finding keeps its own when the code around it moves or is indented anew. */
import type { FileModel } from '../model/file-model.ts';
import { lineIndexOf } from './analyze.ts';
import { digest } from './digest.ts';
import type { Finding } from './finding.ts';

export interface Fingerprint {
  /** Of rule, path, code of the line without blanks, and the how-manieth such. */
  readonly fingerprint: string;
  /** Of rule and code alone: the same in a file of another name, and for equal lines. */
  readonly codeHash: string;
}

/** One a finding, in the same order. */
export function fingerprintsOf(file: FileModel, findings: readonly Finding[]): readonly Fingerprint[] {
  const seen = new Map<string, number>();
  return findings.map(({ ruleId, line }) => {
    const [start, end] = lineIndexOf(file).rangeOf(line);
    const codeHash = digest(ruleId, file.text.slice(start, end).replace(/\s+/g, ''));
    const occurrence = seen.get(codeHash) ?? 0;
    seen.set(codeHash, occurrence + 1);
    return { fingerprint: digest(file.path, codeHash, String(occurrence)), codeHash };
  });
}
