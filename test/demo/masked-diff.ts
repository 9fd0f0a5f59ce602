/** The unified diff of all fixes of a text, with every secret in it masked. */
import { createTwoFilesPatch } from 'diff';
import { analyzeText, applyFixes } from 'secure-bot';
import { maskSecretsIn } from 'secure-bot/host';

const secretRule = 'no-hardcoded-secret';
const maxPasses = 5;

/** Lines of the diff; none if nothing changes. `path` is what the diff shows. */
export async function toMaskedDiff(filePath: string, path: string, text: string): Promise<readonly string[]> {
  let fixed = text;
  const secrets: string[] = [];
  for (let pass = 0; pass < maxPasses; pass++) {
    const { findings } = await analyzeText(fixed, { path: filePath, config: { preset: 'all' } });
    secrets.push(...findings.filter(({ ruleId }) => ruleId === secretRule).map(({ range }) => fixed.slice(...range)));
    const { text: next, applied } = applyFixes(fixed, findings, { tier: 'review' });
    if (applied.length === 0) break;
    fixed = next;
  }
  if (fixed === text) return [];
  const patch = createTwoFilesPatch(`a/${path}`, `b/${path}`, maskAll(text, secrets), maskAll(fixed, secrets), undefined, undefined, { context: 2 });
  return patch.split('\n').filter((line) => !line.startsWith('====')).map((line) => line.replace(/\t$/, ''));
}

/** Masks what the rule reported, also where a fix has moved it, and everything else that looks like a credential. */
function maskAll(text: string, secrets: readonly string[]): string {
  const also: (readonly [number, number])[] = [];
  for (const secret of secrets) {
    for (let at = text.indexOf(secret); at >= 0; at = text.indexOf(secret, at + secret.length)) also.push([at, at + secret.length]);
  }
  return maskSecretsIn(text, { also });
}
