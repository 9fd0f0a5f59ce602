import type { SecretLintCoreResultMessage } from '@secretlint/types';
import { isDummyBody } from './dummy.ts';
import { findSecrets } from './find-secrets.ts';
import { presetVendors } from './preset-vendors.ts';
import type { SecretMatch } from './types.ts';

/**
 * Finds credentials in a whole file of any kind, for the CLI and the language server: what findSecrets finds, and what
 * secretlint's recommended preset finds beside it. Never reads the disk; the path only tells the kind of file.
 * Costs about five times as much as findSecrets and loads secretlint at the first call.
 */
export async function scanFileForSecrets(text: string, path: string): Promise<readonly SecretMatch[]> {
  const own = findSecrets(text);
  const messages = await lintWithPreset(text, path);
  const further = messages.flatMap((message) => toMatches(message, text)).filter((match) => !own.some((other) => overlaps(match, other)));
  return [...own, ...further].sort((a, b) => a.start - b.start);
}

async function lintWithPreset(text: string, path: string): Promise<readonly SecretLintCoreResultMessage[]> {
  const [{ lintSource }, preset] = await Promise.all([
    import('@secretlint/core'),
    import('@secretlint/secretlint-rule-preset-recommend'),
  ]);
  const extension = /\.\w+$/.exec(path)?.[0] ?? '.txt';
  const { messages } = await lintSource({
    // A neutral name: one of the rules reads the file of that name from the disk.
    source: { content: text, filePath: 'x.txt', ext: extension === '.p12' ? '.txt' : extension, contentType: 'text' },
    options: {
      config: { rules: [{ id: '@secretlint/secretlint-rule-preset-recommend', rule: preset.creator, options: {} }] },
      noPhysicFilePath: true,
      maskSecrets: true,
    },
  });
  return messages;
}

/** Rules whose formats findSecrets judges itself, with the host, the password and the key's body in view. */
const judgedHere = new Set(['basicauth', 'database-connection-string', 'gcp', 'privatekey']);

/** Shorter matches of the preset (`xoxb-123-456-abc`) are samples. */
const minLength = 20;

function toMatches(message: SecretLintCoreResultMessage, text: string): readonly SecretMatch[] {
  const rule = message.ruleId.replace('@secretlint/secretlint-rule-', '');
  const [start, end] = message.range;
  const value = text.slice(start, end);
  if (judgedHere.has(rule) || value.length < minLength || isDummyBody(value)) return [];
  const { vendor, env } = presetVendors[rule] ?? { vendor: rule, env: 'SECRET' };
  return [{ start, end, vendor, kind: `secretlint-${rule}`, env }];
}

function overlaps(a: SecretMatch, b: SecretMatch): boolean {
  return a.start < b.end && b.start < a.end;
}
