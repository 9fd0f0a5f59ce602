/** Fingerprints: a finding keeps its own when the code around it moves or is indented anew. */
import { createHash } from 'node:crypto';
import type { FileModel } from '../model/file-model.ts';
import { lineIndexOf } from './analyze.ts';
import type { Finding } from './finding.ts';

/** Length in hexadecimal digits; 128 bits make a clash of two findings unthinkable. */
const length = 32;

/** One fingerprint a finding, in the same order: rule, path, code of the line without blanks, and the how-manieth such. */
export function fingerprintsOf(file: FileModel, findings: readonly Finding[]): readonly string[] {
  const seen = new Map<string, number>();
  return findings.map(({ ruleId, line }) => {
    const [start, end] = lineIndexOf(file).rangeOf(line);
    const identity = [ruleId, file.path, file.text.slice(start, end).replace(/\s+/g, '')].join('\0');
    const occurrence = seen.get(identity) ?? 0;
    seen.set(identity, occurrence + 1);
    return createHash('sha256').update(`${identity}\0${occurrence}`).digest('hex').slice(0, length);
  });
}
