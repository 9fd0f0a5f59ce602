import { isDevelopmentOnly } from '../../rule/environment.ts';
import { defineRule, type Hit, type RuleFile } from '../../rule/types.ts';
import { isReadAlready, type Evidence } from './evidence.ts';
import { findComparisons } from './find-comparisons.ts';
import { findFallbacks } from './find-fallbacks.ts';
import { findFormats } from './find-formats.ts';
import { findHeaders } from './find-headers.ts';
import { findNamed } from './find-named.ts';
import { findOptions } from './find-options.ts';
import { findQueryKeys } from './find-query-keys.ts';
import { isSampleFile } from './sample-file.ts';
import { readFromEnvironment } from './read-from-environment.ts';
import { secretsOf, type Secret } from './secrets.ts';
import { isPublishedVariable } from './values.ts';
import { variableReplaced } from './variables.ts';

export default defineRule({
  meta: {
    id: 'no-hardcoded-secret',
    category: 'hardcoded-secret',
    description: 'Finds API keys, bot tokens, signing secrets and passwords that stand in the source, also as the fallback of an environment variable.',
    why: 'Whoever can read the repository, a build or a bundle can use the credential, and history keeps it after it is deleted. Keys pushed to public repositories are tried within minutes.',
    cwe: [798, 321],
    owasp: ['LLM02:2025', 'API2:2023', 'ASI03:2026'],
    severity: 'error',
    recommended: true,
    securitySeverity: 8.6,
    messages: {
      format: '{{vendor}} credential `{{shown}}` in the source: whoever reads it can use it; rotate it and use `requireEnv(\'{{env}}\')`.',
      fallback: '`{{name}}` falls back to a literal that anyone who reads the source knows; rotate it and use `requireEnv(\'{{env}}\')`.',
      setting: '`{{name}}` falls back to a literal that anyone who reads the source knows; rotate it, and stop where the setting is missing.',
      option: '`{{code}}` ({{sdk}}) gets its secret as a literal: whoever reads the source has it; rotate it and use `requireEnv(\'{{env}}\')`.',
      compared: '`{{code}}` is checked against a literal: whoever reads the source gets in; rotate it and use `requireEnv(\'{{env}}\')`.',
      header: '`{{name}}` carries a literal credential: whoever reads the source has it; rotate it and use `requireEnv(\'{{env}}\')`.',
      named: '`{{name}}` holds a secret as a literal: whoever reads the source has it; rotate it and use `requireEnv(\'{{env}}\')`.',
      account: '`{{name}}` gives every new account the same password, known to whoever reads the source; make each with `randomBytes`, or leave it out.',
      browser: '{{what}} reaches the browser of every visitor: rotate it, and make the call on a server, where the secret comes from its environment.',
      comment: '{{vendor}} credential `{{shown}}` in a comment: whoever reads the source can use it; rotate it and delete it here.',
    },
    hasSafeFix: false,
    hasReviewFix: true,
    example: {
      wrong: "const secret = process.env.JWT_SECRET || 'dev-secret';",
      right: "const secret = requireEnv('JWT_SECRET');",
    },
  },

  *check(file, { strict }) {
    for (const secret of secretsOf(file, [...evidenceIn(file, strict)].map((evidence) => besideVariable(file, evidence)))) yield toHit(file, secret);
  },

  *fixes(file, hit) {
    // Only toHit sets the detail.
    const secret = hit.detail as Secret;
    if (secret.evidence[0].kind !== 'account') yield* readFromEnvironment(file, secret);
  },
});

/** Formats count everywhere; the rest only in code that runs for real. */
function* evidenceIn(file: RuleFile, strict: boolean): Iterable<Evidence> {
  yield* findFormats(file);
  if (file.isTestFile || isSampleFile(file.path)) return;
  for (const find of [findFallbacks, findOptions, findComparisons, findHeaders, findQueryKeys, findNamed]) {
    for (const evidence of find(file, strict)) if (!('type' in evidence.literal) || !isDevelopmentOnly(file, evidence.literal)) yield evidence;
  }
}

/** `process.env.DATABASE_URL ?? '…'`: the variable is required, whatever it is called and whatever gave the literal away. */
function besideVariable(file: RuleFile, evidence: Evidence): Evidence {
  const { kind, literal, part } = evidence;
  if (isReadAlready(evidence) || !('type' in literal) || (kind === 'format' && part)) return evidence;
  const read = variableReplaced(file, literal);
  return read ? { ...evidence, ...read, standsIn: true } : evidence;
}

function toHit(file: RuleFile, secret: Secret): Hit {
  const { at, env, evidence } = secret;
  const [first] = evidence;
  const data = { ...first.data, env };
  const via = evidence.find((item) => item.via !== undefined)?.via;
  return { at, messageId: messageOf(file, secret), data: { ...data, what: whatOf(first) }, ...(via && via.length > 0 ? { via } : {}), detail: secret };
}

function messageOf(file: RuleFile, { evidence: [first], env, isComment }: Secret): string {
  if (isComment) return 'comment';
  if (file.isBrowserCode || isPublishedVariable(env)) return 'browser';
  return first.kind === 'fallback' && !/^\w+$/.test(env) ? 'setting' : first.kind;
}

/** The secret in a few words, for the message about browsers. */
function whatOf({ kind, data }: Evidence): string {
  switch (kind) {
    case 'format':
      return `${data['vendor']} credential \`${data['shown']}\``;
    case 'fallback':
      return `The fallback of \`${data['name']}\``;
    case 'option':
      return `The secret of \`${data['code']}\``;
    case 'compared':
      return `The secret that \`${data['code']}\` is checked against`;
    case 'header':
    case 'account':
    case 'named':
      return `The secret in \`${data['name']}\``;
  }
}

