/**
 * Values that stand for a value: from `.env.example` files, READMEs and templates that were never rendered. Each pattern fits the
 * whole value, and none fits a random key.
 */
const placeholders: readonly RegExp[] = [
  /^(?:please[-_ ]?)?(?:change|replace|fill|update|set|insert|enter|add|put)[-_ ]?(?:me|this|it|in)(?:[-_ ].{0,60})?!?$/i,
  /^(?:replace|change|fill|insert|enter|add|put|paste|set)[-_ ](?:with|by|your|the|here)(?:[-_ ].{0,60})?$/i,
  // your-api-key, YOUR_OPENAI_KEY_HERE, sk-your-key, my-secret-token
  /^(?:[a-z]{1,8}[-_])?(?:your|my)(?:[-_ ]?[a-z0-9])*(?<=key|token|secret|password|passwd|credentials?|id|value|url|uri|name|webhook|here)$/i,
  /^(?:[a-z]+[-_ ]){0,4}(?:goes[-_ ])?here$/i,
  // xxx, sk-xxxxxxxx, xxxx-xxxx, sk-..., ****, 0000
  /^(?:[a-z0-9]{1,10}[-_]){0,4}x{3,}(?:[-_.:]x{2,}){0,20}$/i,
  /^(?:[a-z0-9]{1,10}[-_]){0,4}(?:\.{2,}|\u2026|\*{2,}|-{3,}|_{3,}|#{3,}|\?{2,})$/i,
  /^(.)\1{3,}$/,
  // <token>, ${TOKEN}, {{ token }}, %TOKEN%, [YOUR KEY]
  /^(?:[a-z]{1,8}[-_])?<[^<>]*>$/i,
  /^\$\{[^{}]*\}$/,
  /^\{\{[^{}]*\}\}$/,
  /^%[A-Z_][A-Z0-9_]*%$/,
  /^\[(?:your|insert|enter|replace|add)\b[^\]]*\]$/i,
  /^(?:placeholder|redacted|\[redacted\]|todo|tbd|fixme|example|insert|secret[-_ ]?here|api[-_ ]?key|some[-_ ](?:api[-_ ])?(?:key|secret|token))$/i,
  // what a program writes when the value was missing in it
  /^(?:undefined|null|none|nil|nan|\[object object\])$/i,
];

/** True for a value that somebody forgot to replace. */
export function isPlaceholder(value: string): boolean {
  const bare = value.trim().replace(/^(["'])(.*)\1$/, '$2');
  return bare.length <= maxLength && placeholders.some((pattern) => pattern.test(bare));
}

/** Longer values are no placeholders, and long input cannot slow the patterns down. */
const maxLength = 120;
