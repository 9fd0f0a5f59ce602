/**
 * Compares what secure-bot reports in test/samples with expected.json, and demands silence in safe-bot.
 *
 *   node test/corpus/samples.ts
 *     --preset NAME  recommended | strict | all (default all)
 *     --rule ID      only this rule (repeatable)
 *     --lib ENTRY    package or entry file of the library (default secure-bot)
 *
 * Exit status 1 when something demanded is missing or safe-bot is not silent.
 */
import { readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { parseArgs } from 'node:util';
import { libraryAnalyser } from './analyse.ts';
import { compare, readExpected, samplesFolder } from './expected.ts';

const { values: options } = parseArgs({
  options: {
    preset: { type: 'string', default: 'all' },
    rule: { type: 'string', multiple: true, default: [] },
    lib: { type: 'string', default: 'secure-bot' },
  },
});

const analyser = await libraryAnalyser(options.lib, { preset: options.preset, only: options.rule });
const bots = readdirSync(samplesFolder, { withFileTypes: true }).filter((entry) => entry.isDirectory());
const runs = [];
for (const { name } of bots) runs.push(await analyser.run(join(samplesFolder, name)));

const isAsked = (ruleId: string) => options.rule.length === 0 || options.rule.includes(ruleId);
const findings = runs
  .flatMap((run) => run.findings)
  .filter(({ ruleId }) => isAsked(ruleId))
  .map((finding) => ({ ...finding, file: relative(samplesFolder, finding.path).replaceAll('\\', '/') }));
const expected = readExpected().filter(({ ruleId, strict }) => isAsked(ruleId) && (options.preset !== 'recommended' || !strict));
const { found, missing, unexpected } = compare(expected, findings);

console.log(`${found.length} of ${expected.length} entries found, ${missing.length} demanded ones missing, ${unexpected.length} findings more`);
for (const { file, line, ruleId, project } of missing) console.log(`MISSING  ${file}:${line} ${ruleId}${project ? ' (cross-file)' : ''}`);
for (const { file, line, ruleId, message } of unexpected) console.log(`MORE     ${file}:${line} ${ruleId} ${message}`);
for (const { path, line, message } of runs.flatMap((run) => run.failures)) console.log(`FAILED   ${path}:${line} ${message}`);

const noisy = unexpected.some(({ file }) => file.startsWith('safe-bot/'));
process.exitCode = missing.length > 0 || noisy || runs.some((run) => run.failures.length > 0) ? 1 : 0;
