/** Files of a project, one report each. */
import { readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { analyzeSource, failed, type SourceTimes } from './analyze-source.ts';
import type { AnalysisSettings } from './analyze.ts';
import { folderOf, toSettings } from './config.ts';
import type { Config } from './config-schema.ts';
import type { ParserHost } from './parse.ts';
import { loadFastParser } from './parse-oxc.ts';
import { createProjectHost, toDisplayPath, type CachingProjectHost, type ProjectHostOptions } from './project-host.ts';
import type { Report } from './report.ts';
import type { FileSystem } from './resolve-module.ts';
import { projectKnowledge } from './user-models.ts';
import { createPathFilter, findSourceFiles } from './walk.ts';

export interface Progress {
  /** Files finished. */
  readonly done: number;
  readonly total: number;
  /** The file finished last. */
  readonly path: string;
}

export interface AnalyzerOptions {
  readonly cwd: string;
  /** Configuration for files in a folder. */
  readonly configFor: (folder: string) => Promise<Config>;
  /** Settings for a configuration. Default: what it says. */
  readonly toSettings?: (config: Config) => AnalysisSettings;
  readonly signal?: AbortSignal | undefined;
  readonly onTimes?: ((times: SourceTimes) => void) | undefined;
  /** Default: oxc-parser where it is installed, else the built-in one. */
  readonly parser?: ParserHost | undefined;
  /** Where the project's other files are read from. Default: the disk. */
  readonly files?: FileSystem;
}

export interface ProjectRun extends AnalyzerOptions {
  readonly paths: readonly string[];
  readonly onProgress?: ((progress: Progress) => void) | undefined;
}

/** Analyses files of one project; what files share is read once. */
export interface Analyzer {
  /** Report of a file on disk. */
  fileReport(path: string): Promise<Report>;
  /** Report of a text as if it were the file. */
  textReport(text: string, path: string): Promise<Report>;
}

/** What stays the same for all files under one configuration. */
interface Setup {
  readonly settings: AnalysisSettings;
  readonly project: CachingProjectHost;
  readonly isLeftOut: (path: string) => boolean;
}

/** Larger files are not read: nobody wrote them, in bytes. */
const maxFileBytes = 20_000_000;

/** Time between two turns of the event loop, in milliseconds; one file may take longer. */
const longestTurn = 20;

export async function* analyzePaths(run: ProjectRun): AsyncGenerator<Report> {
  const { cwd, signal } = run;
  const files = await findSourceFiles(run.paths, { cwd, ...(signal && { signal }) });
  const analyzer = await createAnalyzer(run);
  let done = 0;
  for (const file of files) {
    const report = await analyzer.fileReport(file);
    yield report;
    done += 1;
    run.onProgress?.({ done, total: files.length, path: report.path });
  }
}

/** Paths given to it are absolute. */
export async function createAnalyzer(options: AnalyzerOptions): Promise<Analyzer> {
  const { cwd, signal, onTimes } = options;
  const parser = options.parser ?? (await loadFastParser());
  const setups = new Map<Config, Setup>();
  const configs = new Map<string, Promise<Config>>();

  async function setupFor(file: string): Promise<Setup> {
    signal?.throwIfAborted();
    const folder = dirname(file);
    const config = await remember(configs, folder, () => options.configFor(folder));
    return remember(setups, config, () => toSetup(config, options, parser));
  }

  let turn = performance.now();
  /** Gives way to whatever else the process does, such as Ctrl-C. */
  async function breathe(): Promise<void> {
    if (performance.now() - turn < longestTurn) return;
    await setImmediate();
    signal?.throwIfAborted();
    turn = performance.now();
  }

  const analyze = (text: string, path: string, setup: Setup) => analyzeSource(text, path, { ...setup, parser }, onTimes);
  return {
    async fileReport(file) {
      const setup = await setupFor(file);
      const path = toDisplayPath(file, cwd);
      if (setup.isLeftOut(file)) return leftOut(path);
      await breathe();
      const content = readSource(file);
      // The byte order mark goes, as in ESLint; offsets are those behind it.
      return 'problem' in content ? failed(path, { line: 1, message: content.problem, kind: 'read' }) : analyze(content.text.replace(/^\uFEFF/, ''), path, setup);
    },
    async textReport(text, file) {
      const setup = await setupFor(file);
      const path = toDisplayPath(file, cwd);
      return setup.isLeftOut(file) ? leftOut(path) : analyze(text, path, setup);
    },
  };
}

function leftOut(path: string): Report {
  return { path, findings: [], errors: [], notes: [], skipped: 'ignored' };
}

/** At once: a thread pool takes ten times as long for files of this size. */
function readSource(file: string): { readonly text: string } | { readonly problem: string } {
  let bytes: Buffer;
  try {
    bytes = readFileSync(file);
  } catch (error) {
    return { problem: `Cannot be read (${String((error as { code?: unknown }).code)}).` };
  }
  if (bytes.length > maxFileBytes) return { problem: `Is larger than ${maxFileBytes / 1_000_000} MB.` };
  return { text: bytes.toString('utf8') };
}

function toSetup(config: Config, { toSettings: settingsFor, cwd, files }: AnalyzerOptions, parser: ParserHost): Setup {
  return {
    settings: settingsFor?.(config) ?? toSettings(config, { cwd }),
    project: projectOf(config, cwd, parser, files && { files }),
    isLeftOut: createPathFilter(config.ignore ?? [], folderOf(config, cwd)),
  };
}

/** Cross-file analysis is on unless the configuration switches it off. */
export function projectOf(config: Config, cwd: string, parser: ParserHost, options: Pick<ProjectHostOptions, 'files'> = {}): CachingProjectHost {
  return createProjectHost({ cwd, ...projectKnowledge(config, cwd), ...(config.project !== false && { parser }), ...options });
}

function remember<K, V>(cache: Map<K, V>, key: K, make: () => V): V {
  const known = cache.get(key);
  if (known !== undefined) return known;
  const made = make();
  cache.set(key, made);
  return made;
}
