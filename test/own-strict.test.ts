/** secure-bot's own code passes its own `strict`. */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));
const folders = ['core/src', 'core/tools', 'eslint-plugin/src', 'lsp-server/src', 'vscode-extension/src'];

/** Findings that are right and stay, as `path ruleId` with their reason. */
const justified = new Map([
  ['core/src/models/permissions.ts no-excessive-agency', 'the table of what the rule looks for'],
  ['core/src/rules/no-excessive-agency/index.test.ts no-excessive-agency', 'a sample of the rule'],
  ['core/src/runtime/net/redirect.test.ts no-ssrf', 'a server of the test redirects where it is told'],
  ['core/src/runtime/net/connect.test.ts no-disabled-tls', 'a server of the test has the certificate of another name'],
]);

it('has no findings but the justified ones, and is followed to its end', () => {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['core/dist/cli.js', 'check', '--preset', 'strict', '--format', 'json', ...folders], { cwd: root, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 });
  expect([status, stderr]).toEqual([1, '']);
  const { findings, errors, notes } = JSON.parse(stdout) as { findings: readonly { path: string; line: number; ruleId: string; message: string }[]; errors: readonly unknown[]; notes: readonly unknown[] };
  expect([errors, notes]).toEqual([[], []]);
  expect(findings.filter(({ path, ruleId }) => !justified.has(`${path} ${ruleId}`)).map(({ path, line, ruleId, message }) => `${path}:${line} ${ruleId} ${message}`)).toEqual([]);
  // What is gone needs no reason any more.
  const found = new Set(findings.map(({ path, ruleId }) => `${path} ${ruleId}`));
  expect([...justified.keys()].filter((key) => !found.has(key))).toEqual([]);
}, 300_000);
