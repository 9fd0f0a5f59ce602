/** Entry `secure-bot/testing`: test a rule the way this project tests its own. Needs vitest and eslint. */
export { testRule } from './test-rule.ts';
export type { Case, ExpectedFinding, ExpectedFix, RunningSample, Suite } from './types.ts';
