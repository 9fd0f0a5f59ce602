/** Entry `secure-bot/project`: analyses the files of a project, following values from one into the other. */
import { analyzePaths, type Progress } from '../engine/analyze-project.ts';
import { expectArgument, expectConfig, expectOptions, expectSignal } from '../engine/arguments.ts';
import type { Config } from '../engine/config-schema.ts';
import type { Report } from '../engine/report.ts';

export { loadConfig } from '../engine/config.ts';
export { ConfigError, isConfigError } from '../engine/config-error.ts';
export { PathError, isPathError } from '../engine/walk.ts';
export type { Config } from '../engine/config-schema.ts';
export type { Progress } from '../engine/analyze-project.ts';
export type { Report, ReportedFinding as Finding } from '../engine/report.ts';

export interface AnalyzeProjectOptions {
  /** For all files. Default: the preset `recommended`. See `loadConfig`. */
  readonly config?: Config | undefined;
  /** Ends the iteration with the signal's reason. */
  readonly signal?: AbortSignal | undefined;
  /** Called after each file. */
  readonly onProgress?: ((progress: Progress) => void) | undefined;
}

/**
 * Analyses files and folders (recursively; honours .gitignore, skips node_modules, minified, bundled and compiled files), one result a file.
 * @throws PathError at the first step for a path that is not there
 */
export function analyzeProject(paths: Iterable<string>, options: AnalyzeProjectOptions = {}): AsyncIterable<Report> {
  const call = 'analyzeProject(paths, options)';
  expectArgument(typeof paths === 'object' && paths !== null && Symbol.iterator in paths, call, 'paths to be a list of strings', paths);
  const list = [...paths];
  for (const path of list) expectArgument(typeof path === 'string' && path !== '', call, 'paths to be a list of strings', path);
  const { config: givenConfig, signal, onProgress } = expectOptions(options, call, ['config', 'signal', 'onProgress']);
  expectArgument(onProgress === undefined || typeof onProgress === 'function', call, 'options.onProgress to be a function', onProgress);
  const config = expectConfig(givenConfig, call);
  return analyzePaths({
    paths: list,
    cwd: process.cwd(),
    configFor: () => Promise.resolve(config),
    signal: expectSignal(signal, call),
    // Checked above.
    onProgress: onProgress as AnalyzeProjectOptions['onProgress'],
  });
}
