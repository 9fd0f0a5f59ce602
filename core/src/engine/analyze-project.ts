/** Files of a project, one report each. */
import { readFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { analyzeSource, failed, type SourceTimes } from './analyze-source.ts';
import type { AnalysisSettings } from './analyze.ts';
import { folderOf, toSettings } from './config.ts';
import type { Config } from './config-schema.ts';
import { loadParser, type ParserHost } from './parse.ts';
import { createProjectHost, toDisplayPath, type CachingProjectHost } from './project-host.ts';
import type { Report } from './report.ts';
import { createPathFilter, findSourceFiles } from './walk.ts';

export interface Progress {
  /** Files finished. */
  readonly done: number;
  readonly total: number;
  /** The file finished last. */
  readonly path: string;
}

export interface ProjectRun {
  readonly paths: readonly string[];
  readonly cwd: string;
  /** Configuration for files in a folder. */
  readonly configFor: (folder: string) => Promise<Config>;
  /** Settings for a configuration. Default: what it says. */
  readonly toSettings?: (config: Config) => AnalysisSettings;
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: ((progress: Progress) => void) | undefined;
  readonly onTimes?: ((times: SourceTimes) => void) | undefined;
}

/** What stays the same for all files under one configuration. */
interface Setup {
  readonly settings: AnalysisSettings;
  readonly project: CachingProjectHost;
  readonly isLeftOut: (path: string) => boolean;
}

/** Larger files are not read: nobody wrote them, in bytes. */
const maxFileBytes = 20_000_000;

export async function* analyzePaths(run: ProjectRun): AsyncGenerator<Report> {
  const { cwd, signal } = run;
  const files = await findSourceFiles(run.paths, { cwd, ...(signal && { signal }) });
  const parser = await loadParser();
  const setups = new Map<Config, Setup>();
  const configs = new Map<string, Promise<Config>>();
  let done = 0;
  for (const file of files) {
    signal?.throwIfAborted();
    const folder = dirname(file);
    const config = await remember(configs, folder, () => run.configFor(folder));
    const setup = remember(setups, config, () => toSetup(config, run, parser));
    const path = toDisplayPath(file, cwd);
    yield setup.isLeftOut(file) ? { path, findings: [], errors: [], notes: [], skipped: 'ignored' } : await analyzeOnDisk(file, path, setup, parser, run);
    done += 1;
    run.onProgress?.({ done, total: files.length, path });
  }
}

async function analyzeOnDisk(file: string, path: string, setup: Setup, parser: ParserHost, { onTimes, signal }: ProjectRun): Promise<Report> {
  let bytes: Buffer;
  try {
    bytes = await readFile(file, { signal });
  } catch (error) {
    signal?.throwIfAborted();
    return failed(path, { line: 1, message: `Cannot be read (${String((error as { code?: unknown }).code)}).`, kind: 'read' });
  }
  if (bytes.length > maxFileBytes) return failed(path, { line: 1, message: `Is larger than ${maxFileBytes / 1_000_000} MB.`, kind: 'read' });
  // The byte order mark goes, as in ESLint; offsets are those behind it.
  return analyzeSource(bytes.toString('utf8').replace(/^\uFEFF/, ''), path, { ...setup, parser }, onTimes);
}

function toSetup(config: Config, run: ProjectRun, parser: ParserHost): Setup {
  return {
    settings: run.toSettings?.(config) ?? toSettings(config, { cwd: run.cwd }),
    project: projectOf(config, run.cwd, parser),
    isLeftOut: createPathFilter(config.ignore ?? [], folderOf(config, run.cwd)),
  };
}

/** Cross-file analysis is on unless the configuration switches it off. */
export function projectOf(config: Config, cwd: string, parser: ParserHost): CachingProjectHost {
  return createProjectHost({ cwd, trusted: config.trusted ?? [], ...(config.project !== false && { parser }) });
}

function remember<K, V>(cache: Map<K, V>, key: K, make: () => V): V {
  const known = cache.get(key);
  if (known !== undefined) return known;
  const made = make();
  cache.set(key, made);
  return made;
}
