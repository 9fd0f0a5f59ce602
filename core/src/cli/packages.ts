/** The packages that analysed files belong to: the nearest package.json with a name, else the nearest at all. */
import { readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import type { PackageFacts } from '../engine/format/posture.ts';
import type { Report } from '../engine/report.ts';
import { settingsFinder, showPath, type AnalysisOptions } from './analysis.ts';
import type { CommandIo } from './io.ts';

/** In the order of the reports. */
export async function packagesOf(reports: readonly Report[], options: AnalysisOptions, io: CommandIo): Promise<readonly PackageFacts[]> {
  const folders = new Map<string, string | undefined>();
  const byFolder = new Map<string, Set<string>>();
  for (const { path, skipped } of reports) {
    if (skipped !== undefined) continue;
    const folder = packageFolder(dirname(resolve(io.cwd, path)), folders) ?? io.cwd;
    byFolder.set(folder, (byFolder.get(folder) ?? new Set()).add(path));
  }
  const settingsFor = await settingsFinder(options, io);
  return Promise.all([...byFolder].map(async ([folder, paths]) => {
    const { rules } = await settingsFor(folder);
    return { name: nameOf(folder) ?? showPath(folder, io.cwd), owns: (path: string) => paths.has(path), enabled: new Set(rules.map(({ rule }) => rule.meta.id)) };
  }));
}

function packageFolder(folder: string, known: Map<string, string | undefined>): string | undefined {
  if (known.has(folder)) return known.get(folder);
  const parent = dirname(folder);
  const found = readManifest(folder) !== undefined ? folder : parent === folder ? undefined : packageFolder(parent, known);
  known.set(folder, found);
  return found;
}

function nameOf(folder: string): string | undefined {
  const name = readManifest(folder)?.name;
  return typeof name === 'string' && name !== '' ? name : undefined;
}

function readManifest(folder: string): { readonly name?: unknown } | undefined {
  try {
    const value: unknown = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8').replace(/^\uFEFF/, ''));
    return typeof value === 'object' && value !== null ? value : undefined;
  } catch {
    return undefined;
  }
}
