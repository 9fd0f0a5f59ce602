/** `check --diff BASE`: analyses what changed since the merge base, then and now, and keeps what is new. */
import { resolve } from 'node:path';
import { createAnalyzer, type AnalyzerOptions } from '../engine/analyze-project.ts';
import type { Report, ReportedFinding } from '../engine/report.ts';
import { diskFiles, type FileSystem } from '../engine/resolve-module.ts';
import { findSourceFiles, isSourcePath } from '../engine/walk.ts';
import { analyzerOptions, reportsOf, settingsFinder, type AnalysisOptions } from './analysis.ts';
import { readImportGraph } from './import-graph.ts';
import { changedFiles, filesAt, mergeBaseOf, type ChangedFile, type MergeBase } from './git-history.ts';
import type { CommandIo } from './io.ts';

/** Reports of the files that changed and of those that import them, with findings that are new since the merge base. */
export async function newSince(base: string, paths: readonly string[], options: AnalysisOptions, io: CommandIo): Promise<readonly Report[]> {
  // Where nothing changed, no file leads to the configuration: a wrong one is told all the same.
  await (await settingsFinder(options, io))(io.cwd);
  const mergeBase = await mergeBaseOf(base, io.cwd);
  const changes = await changedFiles(mergeBase);
  const files = await findSourceFiles(paths, { cwd: io.cwd, ...(io.signal && { signal: io.signal }) });
  const changed = new Set(changes.flatMap(({ path, oldPath }) => [path, oldPath]).flatMap((path) => (path === undefined ? [] : [resolve(mergeBase.root, path)])));
  const affected = affectedFiles(files, changed);
  const settings = await analyzerOptions(options, io);
  const now = await reportsOf(affected, options, io);
  const before = await analyzeBefore(now, changes, mergeBase, settings, io);
  return now.map((report) => ({ ...report, findings: before.newOf(report) }));
}

/** Imports that are followed from files that may have changed: routers are mounted over so many files. */
const maxImports = 3;

/**
 * The changed files, those that import them at any distance, and what these import, where a check that runs before may have come
 * or gone; in the order of `files`.
 */
function affectedFiles(files: readonly string[], changed: ReadonlySet<string>): readonly string[] {
  // A deleted file still has its importers.
  const { targets } = readImportGraph(files, changed);
  const importers = new Map<string, string[]>();
  for (const [file, imported] of targets) for (const target of imported) importers.set(target, [...(importers.get(target) ?? []), file]);
  const affected = new Set(changed);
  for (const file of affected) for (const importer of importers.get(file) ?? []) affected.add(importer);
  let added = [...affected];
  for (let step = 0; step < maxImports; step++) {
    added = added.flatMap((file) => targets.get(file) ?? []).filter((file) => !affected.has(file));
    for (const file of added) affected.add(file);
  }
  return files.filter((file) => affected.has(file));
}

/** Findings of the merge base, each of which takes one equal finding of today out. */
async function analyzeBefore(now: readonly Report[], changes: readonly ChangedFile[], { root, commit }: MergeBase, settings: AnalyzerOptions, io: CommandIo) {
  const isSource = (path: string | undefined): path is string => path !== undefined && isSourcePath(path);
  const oldPaths = changes.map(({ oldPath }) => oldPath).filter(isSource);
  const oldTexts = await filesAt(root, commit, oldPaths);
  const texts = new Map([...oldTexts].map(([path, bytes]) => [resolve(root, path), bytes.toString('utf8').replace(/^\uFEFF/, '')]));
  const gone = new Set(changes.flatMap(({ path }) => (path === undefined || texts.has(resolve(root, path)) ? [] : [resolve(root, path)])));
  const analyzer = await createAnalyzer({ ...settings, files: overlay(texts, gone) });

  const renamed = new Map(changes.flatMap(({ path, oldPath }) => (path !== undefined && oldPath !== undefined ? [[resolve(root, path), resolve(root, oldPath)] as const] : [])));
  const known = new Map<string, number>();
  const add = (file: string, { findings }: Report) => {
    for (const { ruleId, codeHash, suppressed } of findings) if (suppressed === null) known.set(keyOf(file, ruleId, codeHash), (known.get(keyOf(file, ruleId, codeHash)) ?? 0) + 1);
  };
  for (const [file, text] of texts) add(file, await analyzer.textReport(text, file));
  for (const { path, findings } of now) {
    const file = resolve(io.cwd, path);
    // A file that did not change itself may have findings through those that did.
    if (findings.length > 0 && !texts.has(file) && !gone.has(file)) add(file, await analyzer.fileReport(file));
  }
  const takeFrom = (file: string, { ruleId, codeHash }: ReportedFinding) => {
    const rest = known.get(keyOf(file, ruleId, codeHash)) ?? 0;
    if (rest > 0) known.set(keyOf(file, ruleId, codeHash), rest - 1);
    return rest > 0;
  };
  const movedFrom = [...texts.keys()];
  const reportFiles = new Map(now.map((report) => [report, resolve(io.cwd, report.path)]));
  // Each file has its own findings first; what is left of a changed file went where equal code appeared.
  const open = new Map([...reportFiles].map(([report, file]) => [report, report.findings.filter((finding) => finding.suppressed === null && !takeFrom(renamed.get(file) ?? file, finding))]));
  return {
    newOf: (report: Report): readonly ReportedFinding[] => (open.get(report) ?? []).filter((finding) => !movedFrom.some((file) => takeFrom(file, finding))),
  };
}

function overlay(texts: ReadonlyMap<string, string>, gone: ReadonlySet<string>): FileSystem {
  const disk = diskFiles();
  return {
    isFile: (path) => texts.has(path) || (!gone.has(path) && disk.isFile(path)),
    readText: (path) => texts.get(path) ?? (gone.has(path) ? undefined : disk.readText(path)),
    list: (folder) => disk.list?.(folder) ?? [],
  };
}

function keyOf(file: string, ruleId: string, codeHash: string): string {
  return [file, ruleId, codeHash].join('\0');
}
