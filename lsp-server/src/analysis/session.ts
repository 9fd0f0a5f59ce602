/** The analysis thread's memory and its jobs: one project for each configuration, reports of the files looked at last. */
import { readFileSync } from 'node:fs';
import { extname } from 'node:path';
import {
  analyzeSource, createPathFilter, createProjectHost, findSourceFiles, fixFile, folderOf, isConfigError, loadParser, projectKnowledge, ruleUrl, rules, suppressionEdits, toDisplayPath, toSettings,
  type AnalysisSettings, type CachingProjectHost, type Config, type ParserHost, type Report, type ReportedFinding,
} from 'secure-bot/host';
import { createBaselines, writeBaseline } from './baselines.ts';
import { createConfigurations } from './configurations.ts';
import { createEditorFiles } from './files.ts';
import type { ConfigProblem, FileOutcome, FindingFixes, FixAllOutcome, Job, OffsetRange, Outcomes, PlainFinding, RuleInfo, Target, Update } from './messages.ts';
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
  /** What is wrong with the files that the configuration names. */
  readonly problem: ConfigProblem | null;
}

interface Analysed {
  readonly text: string;
  readonly report: Report;
}

/** Reports kept for the fixes that an editor asks for next; each holds a tree. */
const maxReports = 4;

/** Text of the models kept under one configuration besides what the file in hand imports, in UTF-16 units: with 120 bytes of tree and facts a unit, 12 MB. */
const maxModelText = 100_000;

/** Configurations whose models are kept: in a workspace of many packages the one used longest ago makes room. */
const maxSetups = 4;

/** Larger files are not read: nobody wrote them, in UTF-16 units. */
const maxTextLength = 10_000_000;

export function createSession(): Session {
  const files = createEditorFiles();
  const configurations = createConfigurations();
  const baselines = createBaselines();
  let setups = new Map<string, Setup>();
  const configIds = new Map<Config, number>();
  const reports = new Map<string, Analysed>();

  function setupFor(config: Config, root: string, parser: ParserHost): Setup {
    const id = configIds.get(config) ?? configIds.size;
    configIds.set(config, id);
    const key = `${id} ${root}`;
    const known = setups.get(key);
    if (known) {
      keepRecent(setups, key, known, maxSetups);
      return known;
    }
    const { problem, ...knowledge } = knowledgeOf(config, root);
    const made: Setup = {
      problem,
      settings: toSettings(config, { cwd: root }),
      project: createProjectHost({ cwd: root, ...knowledge, files, maxTextLength: maxModelText, ...(config.project !== false && { parser }) }),
      isLeftOut: createPathFilter(config.ignore ?? [], folderOf(config, root)),
    };
    keepRecent(setups, key, made, maxSetups);
    return made;
  }

  async function prepare(target: Target) {
    const parser = await loadParser();
    files.watchAround(target.path);
    const { config, problem } = await configurations.configFor(target);
    const setup = setupFor(config, target.root, parser);
    return { parser, problem: problem ?? setup.problem, setup };
  }

  async function analysed(target: Target, checkpoint: () => void): Promise<{ readonly text: string; readonly report: Report; readonly problem: FileOutcome['configProblem'] }> {
    const { parser, problem, setup } = await prepare(target);
    const text = target.text ?? readText(target.path);
    const path = toDisplayPath(target.path, target.root);
    if (text === undefined || text.length > maxTextLength || setup.isLeftOut(target.path)) return { text: text ?? '', report: { path, findings: [], errors: [], notes: [], skipped: 'ignored' }, problem };
    const settings = { ...setup.settings, onRuleTime: checkpoint };
    checkpoint();
    const whole = analyzeSource(text, path, { settings, parser, project: setup.project });
    if (target.withCovered) return { text, report: whole, problem };
    const { report, problem: baselineProblem } = baselines.apply(whole, target, settings.rules);
    keepRecent(reports, target.path, { text, report }, maxReports);
    return { text, report, problem: problem ?? baselineProblem };
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
    const { parser, setup } = await prepare(target);
    const locator = createLocator(text);
    const shift = text.startsWith('\uFEFF') ? 1 : 0;
    const model = setup.project.modelOf(text.slice(shift), report.path, parser);
    return report.findings.filter((finding) => counts(finding) && finding.range[0] <= end && start <= finding.range[1]).map((finding) => {
      const edits = 'file' in model ? suppressionEdits(model.file, finding.range[0] - shift, finding.ruleId) : undefined;
      return toPlainFixes(finding, edits?.map(({ range, text: added }) => ({ range: [range[0] + shift, range[1] + shift], text: added })), locator, target.root);
    });
  }

  async function fixAll(target: Target, checkpoint: () => void): Promise<FixAllOutcome> {
    const { parser, setup } = await prepare(target);
    const original = target.text ?? readText(target.path) ?? '';
    const path = toDisplayPath(target.path, target.root);
    // A project of its own: half-done texts must not become what other files import.
    const project = createProjectHost({ cwd: target.root, files, ...(setup.project.trusted && { trusted: setup.project.trusted }), ...(setup.project.models && { models: setup.project.models }), ...(setup.project.fileOf && { parser }) });
    const settings = { ...setup.settings, onRuleTime: checkpoint };
    const analyze = async (text: string) => (text === original ? (await reportOf({ ...target, text }, checkpoint)).report : analyzeSource(text, path, { settings, parser, project }));
    const { text } = await fixFile(original, { analyze, tier: 'safe' });
    return { text: text === original ? null : text };
  }

  function poll(): boolean {
    const { paths, configurations: isReset } = files.changes();
    if (isReset) update({ kind: 'reset' });
    else if (paths.length > 0) update({ kind: 'disk', paths });
    return isReset || paths.length > 0;
  }

  function update(change: Update): void {
    switch (change.kind) {
      case 'reset':
        configurations.reset();
        baselines.reset();
        files.reset();
        setups = new Map();
        configIds.clear();
        reports.clear();
        return;
      case 'files':
        files.reset();
        for (const { project } of setups.values()) project.reset();
        reports.clear();
        return;
      case 'disk':
        for (const path of change.paths) for (const { project } of setups.values()) project.changed(path);
        reports.clear();
        return;
      case 'document':
        if (change.text !== null) return files.open(change.path, change.text);
        files.close(change.path);
        for (const { project } of setups.values()) project.changed(change.path);
        reports.delete(change.path);
        return;
      default:
        return assertNever(change);
    }
  }

  return {
    update,
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
        case 'poll':
          return poll();
        case 'baseline':
          return writeBaseline(job, (await prepare(job.target)).setup.settings.rules);
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
    failures: report.errors.filter(({ kind }) => kind === 'rule').map(failedRule),
    notes: report.notes.map((note) => locator.toNote(note)),
  };
}

/** The team's models and what it vouches for; models that cannot be read are left out. */
function knowledgeOf(config: Config, root: string): Partial<ReturnType<typeof projectKnowledge>> & { readonly problem: ConfigProblem | null } {
  try {
    return { ...projectKnowledge(config, root), problem: null };
  } catch (error) {
    if (!isConfigError(error)) throw error;
    return { trusted: config.trusted ?? [], problem: { path: config.configPath ?? null, message: error.message } };
  }
}

/** A failure's message may quote what the rule looked at; the id of the rule does not. */
function failedRule({ message }: Report['errors'][number]): string {
  return /^The rule (\S+) failed/.exec(message)?.[1] ?? 'unknown';
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

/** Adds an entry as the newest; the oldest makes room. */
function keepRecent<K, V>(entries: Map<K, V>, key: K, value: V, max: number): void {
  entries.delete(key);
  entries.set(key, value);
  const [oldest] = entries.keys();
  if (entries.size > max && oldest !== undefined) entries.delete(oldest);
}

function assertNever(job: never): never {
  throw new TypeError(`No such message: ${String((job as { kind?: unknown }).kind)}`);
}
