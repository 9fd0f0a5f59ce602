/** Runs secure-bot over folders: as a library, or through its CLI. */
import { execFile } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { isAbsolute, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { isFields, listOf, numberOf, toFailure, toFinding, toRuleInfo, type Fields } from './read-json.ts';
import type { Failure, Finding, RuleInfo, Run } from './types.ts';

export interface Analyser {
  readonly rules: readonly RuleInfo[];
  /** Never throws: a run that fails is a `Run` with a failure for the folder itself. */
  run(folder: string): Promise<Run>;
}

export interface AnalyserOptions {
  readonly preset: string;
  /** Ids of the rules to run; empty means all of the preset. */
  readonly only: readonly string[];
}

/** Exports of secure-bot that are used here. */
interface Library {
  readonly rules: unknown;
  analyzeProject(paths: readonly string[], options: Fields): AsyncIterable<unknown>;
}

/**
 * The library, by package name or by the path of an entry file (also a .ts source: Node strips the types).
 * @throws Error when the module has no analyzeProject
 */
export async function libraryAnalyser(entry: string, { preset, only }: AnalyserOptions): Promise<Analyser> {
  const specifier = existsSync(entry) ? pathToFileURL(resolve(entry)).href : entry;
  const library: unknown = await import(specifier);
  if (!isLibrary(library)) throw new Error(`${entry} does not export analyzeProject and rules`);

  const rules = toRules(library.rules);
  const config = { preset, ...(only.length > 0 && { rules: onlyThese(rules, only) }) };
  const run = (folder: string) =>
    measured(folder, async () => {
      const findings: Finding[] = [];
      const failures: Failure[] = [];
      const files = new Set<string>();
      const toPath = pathResolver(folder);
      for await (const result of library.analyzeProject([folder], { config })) {
        if (!isFields(result)) continue;
        const path = toPath(String(result.path));
        files.add(path);
        findings.push(...listOf(result.findings).map((finding) => toFinding({ path, ...finding }, toPath)));
        failures.push(...listOf(result.errors).map((error) => toFailure({ path, ...error }, toPath)));
      }
      return { findings, failures, files: [...files] };
    });
  return { rules, run };
}

/** The command line: `node <cli> check <folder> --format json`. */
export async function cliAnalyser(cli: string, { preset, only }: AnalyserOptions): Promise<Analyser> {
  const listed: unknown = JSON.parse((await output(cli, ['rules', '--format', 'json'])).stdout);
  const rules = toRules(isFields(listed) ? listed.rules : listed);
  const run = (folder: string) =>
    measured(folder, async () => {
      const filters = only.flatMap((id) => ['--rule', id]);
      const { code, stdout, stderr } = await output(cli, ['check', folder, '--format', 'json', '--preset', preset, ...filters]);
      if (code !== 0 && code !== 1) throw new Error(`exit code ${code}: ${stderr.slice(0, 500)}`);
      const report: unknown = JSON.parse(stdout);
      if (!isFields(report)) throw new Error('the CLI printed no JSON object');
      const toPath = pathResolver(folder);
      return {
        findings: listOf(report.findings).map((finding) => toFinding(finding, toPath)),
        failures: listOf(report.errors).map((error) => toFailure(error, toPath)),
        files: [...sourceFiles(folder)],
        parsed: isFields(report.summary) ? numberOf(report.summary.parsed) : undefined,
      };
    });
  return { rules, run };
}

interface Outcome {
  readonly findings: readonly Finding[];
  readonly failures: readonly Failure[];
  readonly files: readonly string[];
  readonly parsed?: number | undefined;
}

async function measured(folder: string, work: () => Promise<Outcome>): Promise<Run> {
  const start = performance.now();
  try {
    const { findings, failures, files, parsed } = await work();
    const milliseconds = performance.now() - start;
    return { folder, findings, failures, files: parsed ?? files.length, lines: sum(files.map(lineCount)), milliseconds };
  } catch (error) {
    const message = error instanceof Error ? (error.stack ?? error.message) : String(error);
    const failures = [{ path: folder, line: 0, message }];
    return { folder, findings: [], failures, files: 0, lines: 0, milliseconds: performance.now() - start };
  }
}

function isLibrary(value: unknown): value is Library {
  return isFields(value) && typeof value.analyzeProject === 'function' && value.rules !== undefined;
}

/** `rules` is a list, a Map, or an object by id. */
function toRules(rules: unknown): readonly RuleInfo[] {
  if (rules instanceof Map) return listOf([...rules.values()]).map(toRuleInfo);
  return listOf(isFields(rules) ? Object.values(rules) : rules).map(toRuleInfo);
}

function onlyThese(rules: readonly RuleInfo[], only: readonly string[]): Fields {
  return Object.fromEntries(rules.filter(({ id }) => !only.includes(id)).map(({ id }) => [id, 'off']));
}

/** Results name files relative to the working folder; some hosts may name them relative to the folder analysed. */
function pathResolver(folder: string): (path: string) => string {
  return (path) => {
    if (isAbsolute(path)) return path;
    const fromHere = resolve(path);
    return existsSync(fromHere) ? fromHere : resolve(folder, path);
  };
}

function output(cli: string, args: readonly string[]): Promise<{ code: number; stdout: string; stderr: string }> {
  return new Promise((settle, fail) => {
    execFile(process.execPath, [cli, ...args], { maxBuffer: 512 * 1024 * 1024 }, (error, stdout, stderr) => {
      if (error && typeof error.code !== 'number') fail(error);
      else settle({ code: typeof error?.code === 'number' ? error.code : 0, stdout, stderr });
    });
  });
}

function* sourceFiles(folder: string): Generator<string> {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory() && entry.name !== 'node_modules' && entry.name !== '.git') yield* sourceFiles(path);
    else if (entry.isFile() && /\.(?:[cm]?[jt]s|[jt]sx|vue|svelte)$/.test(entry.name)) yield path;
  }
}

function lineCount(path: string): number {
  if (!existsSync(path) || !statSync(path).isFile()) return 0;
  return readFileSync(path, 'utf8').split('\n').length;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
