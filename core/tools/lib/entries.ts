/** Entry points of the published package `secure-bot`, by output name. */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { coreRoot } from './paths.ts';

const source = join(coreRoot, 'src');

/** Entries that hold analysis; `cli` is the command, the others are listed in the package's `exports`. */
const analysisEntries = {
  index: 'index.ts',
  host: 'host.ts',
  project: 'project/index.ts',
  testing: 'testing/index.ts',
  models: 'models/index.ts',
  cli: 'cli/bin.ts',
  worker: 'cli/worker-bin.ts',
} as const;

/** Output name (`index`) to absolute source path; entries whose source does not exist yet are left out. */
export function findAnalysisEntries(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(analysisEntries)
      .map(([name, path]) => [name, join(source, path)] as const)
      .filter(([, path]) => existsSync(path)),
  );
}

/** `runtime/index` and one entry for each helper: every file that lies directly in runtime/. */
export function findRuntimeEntries(): Record<string, string> {
  const folder = join(source, 'runtime');
  return Object.fromEntries(
    readdirSync(folder)
      .filter((name) => name.endsWith('.ts') && !/\.(?:test|fixture|edge)\.ts$/.test(name))
      .map((name) => [`runtime/${name.slice(0, -'.ts'.length)}`, join(folder, name)] as const),
  );
}
