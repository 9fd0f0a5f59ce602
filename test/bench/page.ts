/**
 * Runs all benches and puts what they print into core/docs/speed.md: `node test/bench/page.ts --corpus FOLDER [--lint FOLDER] [--large FOLDER] [--runs N]`, after a
 * build and on a machine that does nothing else. `corpus` is for the command, `lint` for ESLint, `large` for cross-file analysis; without one its bench is left out.
 */
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { fillBetween } from '../lib/between-marks.ts';

const { values } = parseArgs({ options: { corpus: { type: 'string' }, lint: { type: 'string' }, large: { type: 'string' }, runs: { type: 'string', default: '3' } } });
const page = fileURLToPath(new URL('../../core/docs/speed.md', import.meta.url));
const marks = ['<!-- speed:start, written by test/bench/page.ts -->', '<!-- speed:end -->'] as const;

const commit = spawnSync('git', ['rev-parse', '--short', 'HEAD'], { encoding: 'utf8' }).stdout.trim();
const load = (loadavg()[0] ?? 0).toFixed(1);
const parts = [`${new Date().toISOString().slice(0, 10)}, commit ${commit}, Node ${process.versions.node}, ${cpus().length} processors, load ${load} before the start.`];

add('The language server', 'lsp.ts', []);
if (values.lint !== undefined) add('ESLint: what the preset `all` adds', 'run.ts', [values.lint, '--runs', values.runs]);
if (values.corpus !== undefined) add('The command', 'cli.ts', [values.corpus, '--runs', values.runs]);
if (values.large !== undefined) add('Across files', 'project.ts', [values.large, '--runs', values.runs]);

writeFileSync(page, fillBetween(readFileSync(page, 'utf8'), marks, parts.join('\n\n')));

function add(title: string, script: string, args: readonly string[]): void {
  const { status, stdout, stderr } = spawnSync(process.execPath, [fileURLToPath(new URL(script, import.meta.url)), ...args], { encoding: 'utf8' });
  if (status !== 0) throw new Error(`${script} ended with ${status}: ${stderr.slice(-2_000)}`);
  // Folders of this machine are of no interest.
  const shown = args.reduce((all, arg) => all.replaceAll(arg, arg.split('/').filter(Boolean).at(-1) ?? arg), stdout.trim());
  parts.push(`## ${title}`, `\`\`\`text\n${shown}\n\`\`\``);
  console.log(`${title}\n${shown}\n`);
}
