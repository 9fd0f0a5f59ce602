/**
 * `node core/tools/model-coverage.ts`: which models no sample exercises, per SDK, and why where that is deliberate.
 * `--rules` also runs the tests of the rules and tells which of the rest at least their samples reach (minutes).
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sdkModels } from '../src/models/index.ts';
import { exercisedModels, reachedTypes } from '../src/models/samples/exercised.ts';
import { notExercised } from '../src/models/samples/not-exercised.ts';
import { repoRoot } from './lib/paths.ts';

const exercised = exercisedModels();
const types = reachedTypes(sdkModels, exercised);
const byRules = process.argv.includes('--rules') ? reachedByRules() : new Set<string>();

const totals = { models: 0, exercised: 0, types: 0, reached: 0, rules: 0, explained: 0 };
for (const sdk of sdkModels) {
  const open = sdk.models.filter(({ id }) => !exercised.has(id));
  const tags = Object.keys(sdk.types);
  const unreached = tags.filter((tag) => !types.has(tag));
  totals.models += sdk.models.length;
  totals.exercised += sdk.models.length - open.length;
  totals.types += tags.length;
  totals.reached += tags.length - unreached.length;
  totals.rules += open.filter(({ id }) => byRules.has(id)).length;
  totals.explained += open.filter(({ id }) => id in notExercised).length;
  if (open.length === 0 && unreached.length === 0) continue;
  console.log(`${sdk.package}: ${sdk.models.length - open.length} / ${sdk.models.length} models, ${tags.length - unreached.length} / ${tags.length} types`);
  for (const { id } of open) console.log(`  ${id}${id in notExercised ? `: ${notExercised[id]}` : ''}${byRules.has(id) ? ' (reached by samples of rules)' : ''}`);
  for (const tag of unreached) console.log(`  type ${tag}`);
}
console.log(`model-coverage: ${totals.exercised} / ${totals.models} models, ${totals.reached} / ${totals.types} types; of the rest ${totals.explained} left out with a reason, ${totals.rules} reached by samples of rules`);

/** Runs the rules' tests with the recorder of `src/testing`. */
function reachedByRules(): ReadonlySet<string> {
  const folder = mkdtempSync(join(tmpdir(), 'secure-bot-models-'));
  const file = join(folder, 'reached.txt');
  try {
    spawnSync('vitest', ['run', 'core/src/rules', '--silent', '--reporter=dot'], { cwd: repoRoot, stdio: ['ignore', 'ignore', 'inherit'], env: { ...process.env, SECURE_BOT_REACHED_MODELS: file } });
    return new Set(existsSync(file) ? readFileSync(file, 'utf8').split('\n').filter(Boolean) : []);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
