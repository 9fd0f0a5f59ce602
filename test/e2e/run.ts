/**
 * The product in the editors that people use, part after part: `node test/e2e/run.ts [part…]`. Each part is a script of its own, whose last line is
 * `N passed, N failed`; the last line of this run is their sum.
 */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { readTally, sumTallies } from './lib/tally.ts';

const parts: Readonly<Record<string, string>> = {
  neovim: 'neovim/run.ts',
  vscode: 'vscode/run.ts',
};

const wanted = process.argv.slice(2);
const tallies = Object.entries(parts)
  .filter(([name]) => wanted.length === 0 || wanted.includes(name))
  .map(([name, script]) => runPart(name, script));
const { passed, failed } = sumTallies(tallies);
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 && passed > 0 ? 0 : 1;

/** A part that ends without its closing line counts as a failure. */
function runPart(name: string, script: string) {
  const started = performance.now();
  console.log(`e2e: ${name}`);
  const { stdout, status } = spawnSync(process.execPath, [fileURLToPath(new URL(script, import.meta.url))], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] });
  process.stdout.write(stdout);
  const tally = readTally(stdout) ?? { passed: 0, failed: 1 };
  console.log(`e2e: ${name} took ${Math.round((performance.now() - started) / 1000)} s\n`);
  return status !== 0 && tally.failed === 0 ? { ...tally, failed: 1 } : tally;
}
