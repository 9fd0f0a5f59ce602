/** Unified diffs as git writes them, with every secret masked unless it is asked for. */
import { createTwoFilesPatch } from 'diff';
import { maskSecretsIn } from '../secrets/mask.ts';
import type { Paint } from '../engine/format/paint.ts';
import type { Report } from '../engine/report.ts';

/** Rule whose findings are secrets. */
export const secretRule = 'no-hardcoded-secret';

/** Lines around a change. */
const context = 3;

/** The diff of one file; empty if nothing changes. `path` is relative to where a patch is applied. */
export function toDiff(path: string, before: string, after: string): string {
  if (before === after) return '';
  const patch = createTwoFilesPatch(`a/${path}`, `b/${path}`, before, after, undefined, undefined, { context });
  return patch.split('\n').filter((line) => !line.startsWith('====')).map((line) => line.replace(/^((?:---|\+\+\+) .*)\t$/, '$1')).join('\n');
}

/** Both texts without the given secrets, wherever they stand, and without what looks like a credential. */
export function maskTexts(texts: readonly string[], secrets: readonly string[]): readonly string[] {
  return texts.map((text) => maskSecretsIn(text, { also: secrets.flatMap((secret) => [...rangesOf(secret, text)]) }));
}

export function colorDiff(diff: string, paint: Paint): string {
  return diff.split('\n').map((line) => {
    if (/^(?:---|\+\+\+) /.test(line)) return paint('bold', line);
    if (line.startsWith('@@')) return paint('cyan', line);
    if (line.startsWith('+')) return paint('green', line);
    return line.startsWith('-') ? paint('red', line) : line;
  }).join('\n');
}

function* rangesOf(secret: string, text: string): Iterable<readonly [number, number]> {
  if (secret === '') return;
  for (let at = text.indexOf(secret); at >= 0; at = text.indexOf(secret, at + secret.length)) yield [at, at + secret.length];
}

/** What the secret rule found, without quotes. */
export function secretsIn(text: string, { findings }: Report): readonly string[] {
  return findings.filter(({ ruleId }) => ruleId === secretRule).map(({ range }) => text.slice(...range).replace(/^(["'`])(.*)\1$/s, '$2'));
}
