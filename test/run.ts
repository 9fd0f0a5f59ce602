/**
 * The whole test run: static checks and the packages on every supported Node.js, then every vitest suite (unit, host parity, robustness, packed packages). The last
 * line is `N passed, N failed`; the exit code is 1 if anything failed.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

interface Tally {
  readonly passed: number;
  readonly failed: number;
}

const root = fileURLToPath(new URL('..', import.meta.url));
const bin = (name: string) => join(root, 'node_modules/.bin', name);

/** Each counts as one test. */
const checks: readonly (readonly [name: string, command: string, args: readonly string[]])[] = [
  ['generated files are fresh', process.execPath, ['core/tools/generate.ts', '--check']],
  ['types', bin('tsc'), ['-p', '.']],
  ['lint', bin('eslint'), ['.']],
  ['nothing unused', bin('knip'), []],
  ['every supported Node.js', process.execPath, ['test/runtime/node-versions.ts']],
  ['every supported ESLint', process.execPath, ['test/hosts/matrix.ts']],
];

/** The runtime helpers and the rest: the helpers' coverage is checked, and measuring it slows a run down. */
const runtimeSuites = ['core/src/runtime', 'test/runtime'] as const;
const filters = process.argv.slice(2);
const suites = filters.length > 0 ? [filters] : [[...runtimeSuites, '--coverage'], runtimeSuites.map((folder) => `--exclude=${folder}/**`)];

const tallies = [...checks.map(([name, command, args]) => runCheck(name, command, args)), ...suites.map(runSuites)];
const passed = tallies.reduce((sum, tally) => sum + tally.passed, 0);
const failed = tallies.reduce((sum, tally) => sum + tally.failed, 0);
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;

function runCheck(name: string, command: string, args: readonly string[]): Tally {
  const { status, stdout, stderr, error } = spawnSync(command, args, { cwd: root, encoding: 'utf8' });
  if (status === 0) {
    console.log(`ok: ${name}`);
    return { passed: 1, failed: 0 };
  }
  console.error(`FAILED: ${name}\n${error?.message ?? ''}${stdout ?? ''}${stderr ?? ''}`);
  return { passed: 0, failed: 1 };
}

/** A suite that does not even load counts as a failure. */
function runSuites(options: readonly string[]): Tally {
  const folder = mkdtempSync(join(tmpdir(), 'secure-bot-test-'));
  const report = join(folder, 'report.json');
  try {
    const args = ['run', '--reporter=dot', '--reporter=json', `--outputFile=${report}`, ...options];
    // vitest colours its output in CI, too.
    const env = process.stdout.isTTY ? process.env : { ...process.env, NO_COLOR: '1' };
    const { status } = spawnSync(bin('vitest'), args, { cwd: root, env, stdio: ['ignore', 'inherit', 'inherit'] });
    const { numPassedTests, numFailedTests, testResults } = JSON.parse(readFileSync(report, 'utf8')) as {
      numPassedTests: number;
      numFailedTests: number;
      testResults: readonly { status: string; assertionResults: readonly unknown[] }[];
    };
    const unloaded = testResults.filter((suite) => suite.status === 'failed' && suite.assertionResults.length === 0).length;
    const failures = numFailedTests + unloaded;
    return { passed: numPassedTests, failed: failures === 0 && status !== 0 ? 1 : failures };
  } catch (error) {
    console.error(`FAILED: vitest gave no report: ${String(error)}`);
    return { passed: 0, failed: 1 };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
