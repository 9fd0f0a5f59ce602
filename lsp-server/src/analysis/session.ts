/** The analysis thread's memory and its jobs: one project for each configuration, reports of the files looked at last. */
import { readFileSync } from 'node:fs';
import { extname } from 'node:path';
import {
  analyzeSource, applyFixes, createPathFilter, createProjectHost, findSourceFiles, folderOf, loadParser, ruleUrl, rules, toDisplayPath, toSettings,
  type AnalysisSettings, type CachingProjectHost, type Config, type ParserHost, type Report, type ReportedFinding,
} from 'secure-bot/host';
import { createConfigurations } from './configurations.ts';
import { createEditorFiles } from './files.ts';
import type { FileOutcome, FindingFixes, FixAllOutcome, Job, OffsetRange, Outcomes, PlainFinding, RuleInfo, Target, Update } from './messages.ts';
import { createLocator, toPlainFinding, toPlainFixes } from './to-plain.ts';

export interface Session {
  update(update: Update): void;
  /** @param checkpoint called between rules; what it throws ends the job. */
  run(job: Job, checkpoint: () => void): Promise<Outcomes[Job['kind']]>;
}

/** What stays the same for all files of a root under one configuration. */
interface Setup {
  readonly settings: AnalysisSettings;
  readonly project: CachingProjectHost;
  readonly isLeftOut: (path: string) => boolean;
}

interface Analysed {
  readonly text: string;
  readonly report: Report;
}

/** Reports kept for the fixes that an editor asks for next; each holds a tree. */
const maxReports = 4;

/** Text of the models kept, in UTF-16 units: with 100 bytes of tree a unit, about 100 MB. */
const maxModelText = 1_000_000;

/** Larger files are not read: nobody wrote them, in UTF-16 units. */
const maxTextLength = 10_000_000;

/** Rounds of fixing until nothing is left; findings whose fixes overlap take one each. */
const maxRounds = 10;

export function createSession(): Session {
  const files = createEditorFiles();
  const configurations = createConfigurations();
  let setups = new Map<Config, Map<string, Setup>>();
  const reports = new Map<string, Analysed>();

  function setupFor(config: Config, root: string, parser: ParserHost): Setup {
    const byRoot = setups.get(config) ?? new Map<string, Setup>();
    setups.set(config, byRoot);
    const known = byRoot.get(root);
    if (known) return known;
    const made: Setup = {
      settings: toSettings(config, { cwd: root }),
      project: createProjectHost({ cwd: root, trusted: config.trusted ?? [], files, maxTextLength: maxModelText, ...(config.project !== false && { parser }) }),
      isLeftOut: createPathFilter(config.ignore ?? [], folderOf(config, root)),
    };
    byRoot.set(root, made);
    return made;
  }

  async function prepare(target: Target) {
    const parser = await loadParser();
    const { config, problem } = await configurations.configFor(target);
    return { parser, problem, setup: setupFor(config, target.root, parser) };
  }

  async function analysed(target: Target, checkpoint: () => void): Promise<{ readonly text: string; readonly report: Report; readonly problem: FileOutcome['configProblem'] }> {
    const { parser, problem, setup } = await prepare(target);
    const text = target.text ?? readText(target.path);
    const path = toDisplayPath(target.path, target.root);
    if (text === undefined || text.length > maxTextLength || setup.isLeftOut(target.path)) return { text: text ?? '', report: { path, findings: [], errors: [], notes: [], skipped: 'ignored' }, problem };
    const settings = { ...setup.settings, onRuleTime: checkpoint };
    checkpoint();
    const report = analyzeSource(text, path, { settings, parser, project: setup.project });
    remember(reports, target.path, { text, report });
    return { text, report, problem };
  }

  async function analyze(target: Target, checkpoint: () => void): Promise<FileOutcome> {
    const start = performance.now();
    const { text, report, problem } = await analysed(target, checkpoint);
    return { ...toOutcome(text, report, target.root), configProblem: problem, durationMs: performance.now() - start };
  }

  /** The report of this very text, which the analysis before has usually left. */
  async function reportOf(target: Target, checkpoint: () => void): Promise<Analysed> {
    const known = reports.get(target.path);
    return known && known.text === target.text ? known : analysed(target, checkpoint);
  }

  async function fixes(target: Target, [start, end]: OffsetRange, checkpoint: () => void): Promise<readonly FindingFixes[]> {
    const { text, report } = await reportOf(target, checkpoint);
    const locator = createLocator(text);
    return report.findings.filter((finding) => counts(finding) && finding.range[0] <= end && start <= finding.range[1])
      .map((finding) => toPlainFixes(finding, locator, target.root));
  }

  async function fixAll(target: Target, checkpoint: () => void): Promise<FixAllOutcome> {
    const { parser, setup } = await prepare(target);
    const original = target.text ?? readText(target.path) ?? '';
    const path = toDisplayPath(target.path, target.root);
    let text = original;
    let { report } = await reportOf({ ...target, text }, checkpoint);
    // A project of its own: half-done texts must not become what other files import.
    const project = createProjectHost({ cwd: target.root, files, ...(setup.project.trusted && { trusted: setup.project.trusted }), ...(setup.project.fileOf && { parser }) });
    for (let round = 0; round < maxRounds; round++) {
      const fixed = applyFixes(text, report.findings, { tier: 'safe' });
      if (fixed.applied.length === 0 || fixed.text === text) break;
      const next = analyzeSource(fixed.text, path, { settings: { ...setup.settings, onRuleTime: checkpoint }, parser, project });
      // A fix that breaks the file is worse than none.
      if (next.errors.some(({ kind }) => kind === 'parse')) break;
      text = fixed.text;
      report = next;
    }
    return { text: text === original ? null : text };
  }

  return {
    update(update) {
      if (update.kind === 'reset') {
        configurations.reset();
        files.reset();
        setups = new Map();
        reports.clear();
        return;
      }
      if (update.kind === 'disk') {
        for (const path of update.paths) for (const { project } of allSetups(setups)) project.changed(path);
        reports.clear();
        return;
      }
      if (update.text === null) {
        files.close(update.path);
        for (const { project } of allSetups(setups)) project.changed(update.path);
        reports.delete(update.path);
      } else files.open(update.path, update.text);
    },
    async run(job, checkpoint) {
      switch (job.kind) {
        case 'analyze':
          return analyze(job.target, checkpoint);
        case 'fixes':
          return fixes(job.target, job.range, checkpoint);
        case 'fixAll':
          return fixAll(job.target, checkpoint);
        case 'importers':
          return (await prepare(job.target)).setup.project.importersOf(job.target.path);
        case 'files':
          return findFiles(job.roots);
        case 'rules':
          return ruleInfos();
        default:
          return assertNever(job);
      }
    },
  };
}

function toOutcome(text: string, report: Report, root: string): Omit<FileOutcome, 'configProblem' | 'durationMs'> {
  const locator = createLocator(text);
  const isBroken = report.errors.some(({ kind }) => kind === 'parse');
  return {
    state: isBroken ? 'broken' : report.skipped ? 'left-out' : 'analysed',
    findings: report.findings.filter(counts).map((finding): PlainFinding => toPlainFinding(finding, locator, root)),
    failures: report.errors.filter(({ kind }) => kind === 'rule').map(({ message }) => message),
    notes: report.notes.map((note) => locator.toNote(note)),
  };
}

function counts({ suppressed }: ReportedFinding): boolean {
  return suppressed === null;
}

function readText(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8').replace(/^\uFEFF/, '');
  } catch {
    return undefined;
  }
}

async function findFiles(roots: readonly string[]): Promise<readonly string[]> {
  const found = new Set<string>();
  for (const root of roots) {
    // A folder that is gone has no files.
    const paths = await findSourceFiles([root], { cwd: root }).catch(() => []);
    for (const path of paths) if (extname(path) !== '') found.add(path);
  }
  return [...found];
}

function ruleInfos(): readonly RuleInfo[] {
  return rules.map(({ meta }) => {
    const { id, description, why, cwe, owasp, example } = meta;
    return { id, description, why, cwe, owasp, example, url: ruleUrl(id) };
  });
}

function* allSetups(setups: ReadonlyMap<Config, ReadonlyMap<string, Setup>>): Generator<Setup> {
  for (const byRoot of setups.values()) yield* byRoot.values();
}

function remember(reports: Map<string, Analysed>, path: string, analysed: Analysed): void {
  reports.delete(path);
  reports.set(path, analysed);
  const [oldest] = reports.keys();
  if (reports.size > maxReports && oldest !== undefined) reports.delete(oldest);
}

function assertNever(job: never): never {
  throw new TypeError(`No such job: ${String((job as { kind?: unknown }).kind)}`);
}
