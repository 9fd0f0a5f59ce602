/** Page of a rule, the same in every host: `meta.docs.url` in ESLint, `codeDescription.href` in editors, `helpUri` in SARIF. */
export function ruleUrl(id: string): string {
  return `https://github.com/secure-bot/secure-bot/blob/main/core/src/rules/${id}/README.md`;
}
