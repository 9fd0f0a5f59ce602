/**
 * What cross-file analysis costs: CPU time of analysing a folder with it, divided by the time without. `node test/bench/project.ts FOLDER
 * [--runs N] [--limit RATIO]`; runs alternate, each in a process of its own, on one thread; medians are compared. Folders of 2,000 files and more tell most.
 */
import { execFileSync } from 'node:child_process';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { median } from './median.ts';

const { values, positionals } = parseArgs({ allowPositionals: true, options: { runs: { type: 'string', default: '3' }, limit: { type: 'string' }, only: { type: 'string' } } });
const [folder = '.'] = positionals;

if (values.only === undefined) compare();
else await measure(values.only === 'cross');

function compare(): void {
  const runs = { single: [] as Run[], cross: [] as Run[] };
  for (let run = 0; run < Number(values.runs); run++) for (const mode of ['single', 'cross'] as const) runs[mode].push(start(mode));
  for (const mode of ['single', 'cross'] as const) {
    const [one] = runs[mode];
    console.log(`${mode === 'single' ? 'one file each' : 'across files '}  ${median(runs[mode].map(({ cpu }) => cpu)).toFixed(1)} s CPU, peak ${median(runs[mode].map(({ memory }) => memory)).toFixed(0)} MB, ${one?.files} files, ${one?.findings} findings`);
  }
  const ratio = median(runs.cross.map(({ cpu }) => cpu)) / median(runs.single.map(({ cpu }) => cpu));
  console.log(`ratio ${ratio.toFixed(2)}`);
  if (values.limit !== undefined && ratio > Number(values.limit)) process.exitCode = 1;
}

interface Run {
  readonly cpu: number;
  readonly memory: number;
  readonly files: number;
  readonly findings: number;
}

function start(mode: 'single' | 'cross'): Run {
  return JSON.parse(execFileSync(process.execPath, [fileURLToPath(import.meta.url), folder, '--only', mode], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] })) as Run;
}

async function measure(project: boolean): Promise<void> {
  const { analyzeProject } = await import('../../core/src/index.ts');
  const before = process.cpuUsage();
  let files = 0;
  let findings = 0;
  for await (const report of analyzeProject([resolve(folder)], { config: { preset: 'all', project } })) {
    files += 1;
    findings += report.findings.length;
  }
  const { user, system } = process.cpuUsage(before);
  console.log(JSON.stringify({ cpu: (user + system) / 1e6, memory: process.resourceUsage().maxRSS / 1024, files, findings } satisfies Run));
}
