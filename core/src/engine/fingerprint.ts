/** Fingerprints: a finding keeps its own when the code around it moves or is indented anew. */
import type { FileModel } from '../model/file-model.ts';
import { lineIndexOf } from './analyze.ts';
import type { Finding } from './finding.ts';

export interface Fingerprint {
  /** Of rule, path, code of the line without blanks, and the how-manieth such. */
  readonly fingerprint: string;
  /** Of rule and code alone: the same in a file of another name, and for equal lines. */
  readonly codeHash: string;
}

/** Length in hexadecimal digits; 128 bits make a clash of two findings unthinkable. */
const length = 32;

/** One a finding, in the same order. */
export function fingerprintsOf(file: FileModel, findings: readonly Finding[]): readonly Fingerprint[] {
  const seen = new Map<string, number>();
  return findings.map(({ ruleId, line }) => {
    const [start, end] = lineIndexOf(file).rangeOf(line);
    const codeHash = hash(ruleId, file.text.slice(start, end).replace(/\s+/g, ''));
    const occurrence = seen.get(codeHash) ?? 0;
    seen.set(codeHash, occurrence + 1);
    return { fingerprint: hash(file.path, codeHash, String(occurrence)), codeHash };
  });
}

function hash(...parts: readonly string[]): string {
  // Loaded here: without findings nothing is hashed, and the module takes 10 ms.
  return process.getBuiltinModule('node:crypto').createHash('sha256').update(parts.join('\0')).digest('hex').slice(0, length);
}
