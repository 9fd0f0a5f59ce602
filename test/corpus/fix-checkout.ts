/** `fix --tier review --force` on one checkout, in memory, and what became of its files. */
import { readFile } from 'node:fs/promises';
import { relative } from 'node:path';
import { createAnalyzer } from '../../core/src/engine/analyze-project.ts';
import type { Config } from '../../core/src/engine/config-schema.ts';
import { fixFile, fixOf, type FixOutcome } from '../../core/src/engine/fix-file.ts';
import type { ParserHost } from '../../core/src/engine/parse.ts';
import type { ReportedFinding } from '../../core/src/engine/report.ts';
import { findSourceFiles } from '../../core/src/engine/walk.ts';
import { createFileModel } from '../../core/src/model/file-model.ts';
import { propertyName } from '../../core/src/model/node.ts';

/** What one promise of the fixes came to. */
export interface Share {
  readonly part: number;
  readonly whole: number;
}

export interface ChangedFile {
  /** Relative to the checkout. */
  readonly path: string;
  readonly before: string;
  readonly after: string;
}

/** One fix alone, to be read by hand. */
export interface SingleFix {
  readonly path: string;
  readonly finding: ReportedFinding;
  readonly text: string;
}

export interface CheckoutRun {
  readonly files: number;
  /** Findings by rule: those that offer a fix, and all. */
  readonly offered: ReadonlyMap<string, Share>;
  /** Findings by rule: those that are gone after the fix, and those that were fixed. */
  readonly gone: ReadonlyMap<string, Share>;
  readonly changed: readonly ChangedFile[];
  readonly parsed: number;
  readonly stable: number;
  readonly withComments: number;
  readonly withOneImport: number;
  /** Files whose objects set no property twice that they set once before. */
  readonly withoutTwins: number;
  /** What went wrong, with its file. */
  readonly problems: readonly string[];
  readonly fixes: readonly SingleFix[];
}

/** @param folder absolute */
export async function fixCheckout(folder: string, config: Config, parser: ParserHost): Promise<CheckoutRun> {
  const analyzer = await createAnalyzer({ cwd: folder, configFor: () => Promise.resolve(config) });
  const files = await findSourceFiles([folder], { cwd: folder });
  const offered = new Map<string, Share>();
  const gone = new Map<string, Share>();
  const changed: ChangedFile[] = [];
  const problems: string[] = [];
  const fixes: SingleFix[] = [];
  const tally = { parsed: 0, stable: 0, withComments: 0, withOneImport: 0, withoutTwins: 0 };
  for (const file of files) {
    const path = relative(folder, file);
    const open = (await analyzer.fileReport(file)).findings.filter(({ suppressed }) => suppressed === null);
    for (const finding of open) add(offered, finding.ruleId, { part: fixOf(finding, 'review') ? 1 : 0, whole: 1 });
    if (!open.some((finding) => fixOf(finding, 'review'))) continue;
    const before = await readFile(file, 'utf8');
    const analyze = (text: string) => analyzer.textReport(text, file);
    const outcome = await fixFile(before, { analyze, tier: 'review' });
    for (const finding of open) if (fixOf(finding, 'review')) fixes.push({ path, finding, text: before });
    if (outcome.text === before) continue;
    const after = outcome.text;
    changed.push({ path, before, after });
    for (const [ruleId, share] of goneByRule(outcome)) add(gone, ruleId, share);
    const isWhole = !outcome.after.errors.some(({ kind }) => kind === 'parse');
    if (note(isWhole, `${path} does not parse`)) tally.parsed += 1;
    if (note((await fixFile(after, { analyze, tier: 'review' })).text === after, `${path} changes again`)) tally.stable += 1;
    const lost = isWhole ? lostComment(before, after, path) : undefined;
    if (note(lost === undefined, `${path} loses a comment: ${lost?.slice(0, 60)}`)) tally.withComments += 1;
    if (note(runtimeImports(after) <= 1, `${path} imports the runtime twice`)) tally.withOneImport += 1;
    if (note(!isWhole || twins(after, path) <= twins(before, path), `${path} sets a property twice`)) tally.withoutTwins += 1;
  }
  return { files: files.length, offered, gone, changed, ...tally, problems, fixes };

  function note(isGood: boolean, problem: string): boolean {
    if (!isGood) problems.push(problem);
    return isGood;
  }

  /** Properties that stand twice in one object. */
  function twins(text: string, path: string): number {
    const source = text.replace(/^\uFEFF/, '');
    const names = createFileModel(path, source, parser.parse(source, path)).nodes('ObjectExpression').map(({ properties }) => properties.flatMap((property) => (property.type === 'Property' ? (propertyName(property) ?? []) : [])));
    return names.reduce((all, own) => all + own.length - new Set(own).size, 0);
  }

  function lostComment(before: string, after: string, path: string): string | undefined {
    const left = commentsOf(after, path);
    return commentsOf(before, path).find((comment) => {
      const at = left.indexOf(comment);
      if (at >= 0) left.splice(at, 1);
      return at < 0;
    });
  }

  function commentsOf(text: string, path: string): string[] {
    return (parser.parse(text.replace(/^\uFEFF/, ''), path).comments ?? []).map(({ value }) => value.trim());
  }
}

/**
 * Of the findings that offered a fix, those that are not there any more. What a rule still finds beyond its findings without
 * a fix has stayed, or has come by the fixes of any rule.
 */
function goneByRule({ before, after }: FixOutcome): ReadonlyMap<string, Share> {
  const shares = new Map<string, Share>();
  for (const ruleId of new Set(before.findings.map((finding) => finding.ruleId))) {
    const of = (findings: readonly ReportedFinding[]) => findings.filter((finding) => finding.ruleId === ruleId && finding.suppressed === null);
    const old = of(before.findings);
    const left = of(after.findings);
    const fixable = old.filter((finding) => fixOf(finding, 'review')).length;
    if (fixable === 0) continue;
    const stayed = Math.max(left.length - (old.length - fixable), left.filter((finding) => fixOf(finding, 'review')).length);
    shares.set(ruleId, { part: Math.max(0, fixable - stayed), whole: fixable });
  }
  return shares;
}

export function add(shares: Map<string, Share>, key: string, { part, whole }: Share): void {
  const known = shares.get(key) ?? { part: 0, whole: 0 };
  shares.set(key, { part: known.part + part, whole: known.whole + whole });
}

function runtimeImports(text: string): number {
  return (text.match(/(?:from|require\()\s*['"]secure-bot\/runtime['"]/g) ?? []).length;
}
