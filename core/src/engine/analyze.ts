/** Runs rules over one file: hits become findings; a rule that throws costs only its own findings. */
import type { Fix } from '../edit/types.ts';
import { isPossible, resolveFix } from '../edit/imports.ts';
import { createFlowFacts } from '../flow/facts.ts';
import { renewBudget } from '../flow/context.ts';
import { flowLimits, type FlowLimit } from '../flow/limits.ts';
import type { FlowFacts } from '../flow/types.ts';
import type { FileModel } from '../model/file-model.ts';
import { perFile } from '../model/per-file.ts';
import { isSpareCopy } from '../rule/spare-copy.ts';
import type { CommonOptions, Hit, Rule, RuleFile, Severity } from '../rule/types.ts';
import { compareFindings, lowerSeverity, mergeDuplicates, type AnalysisError, type FileResult, type Finding, type FindingStep } from './finding.ts';
import { rememberPlan } from './fix-plans.ts';
import { formatMessage, formatStep } from './message.ts';
import { createLineIndex } from './positions.ts';
import { applySuppressions, suppressionsWithoutReason } from './suppress.ts';

/** A rule that is on. */
export interface EnabledRule {
  readonly rule: Rule;
  readonly severity: Severity;
  /** The rule's defaults with the user's options over them. */
  readonly options: CommonOptions;
}

export interface AnalysisSettings {
  readonly rules: readonly EnabledRule[];
  /** Module that fixes import helpers from. Default `secure-bot/runtime`. */
  readonly runtimeModule?: string;
  /** False: suppression comments are ignored. Default true. */
  readonly inlineConfig?: boolean;
  /** True: a suppression comment without `-- reason` gives a note. Default false. */
  readonly requireReason?: boolean;
  /** Called after each rule with the time it took on the file, in milliseconds. */
  readonly onRuleTime?: (ruleId: string, milliseconds: number) => void;
  /** Called when a rule's `fixes` throws, which happens after the analysis; the finding then has no fix. */
  readonly onFixError?: (error: AnalysisError) => void;
}

/** Analyses one parsed file with all enabled rules. Never throws for a fault of a rule. */
export function analyzeFile(file: FileModel, settings: AnalysisSettings): FileResult {
  const findings: Finding[] = [];
  const errors: AnalysisError[] = [];
  renewBudget(file.project);
  for (const enabled of settings.rules) {
    const start = settings.onRuleTime ? performance.now() : 0;
    try {
      for (const finding of findingsOf(file, enabled, settings)) findings.push(finding);
    } catch (error) {
      errors.push(toRuleError(file, enabled.rule, error));
    }
    settings.onRuleTime?.(enabled.rule.meta.id, performance.now() - start);
  }
  const merged = mergeDuplicates(findings.sort(compareFindings));
  const isInline = settings.inlineConfig ?? true;
  return {
    path: file.path,
    findings: isInline ? applySuppressions(file, merged) : merged,
    errors: [...errors, ...limitsReached(file)],
    notes: isInline && settings.requireReason ? suppressionsWithoutReason(file) : [],
  };
}

/** Findings of one rule, unsorted and without suppression: what the ESLint host reports. @throws what the rule throws. */
export function* findingsOf(file: FileModel, enabled: EnabledRule, settings: Omit<AnalysisSettings, 'rules'>): Generator<Finding> {
  if (waitsForStrict(file, enabled)) return;
  const ruleFile = toRuleFile(file);
  for (const hit of enabled.rule.check(ruleFile, enabled.options)) {
    if (!hit.onlyStrict || enabled.options.strict) yield toFinding(ruleFile, enabled, hit, settings);
  }
}

/** Nothing loads a copy that was put aside; a key in it opens what it opens all the same. */
function waitsForStrict(file: FileModel, { rule, options }: EnabledRule): boolean {
  return !options.strict && rule.meta.category !== 'hardcoded-secret' && isSpareCopy(file.path);
}

const ruleFiles = new WeakMap<FileModel, RuleFile>();

/** The file with its flow facts, which are computed at first use and shared by all rules. */
export function toRuleFile(file: FileModel): RuleFile {
  let ruleFile = ruleFiles.get(file);
  if (!ruleFile) {
    let flow: FlowFacts | undefined;
    // ESLint asks for one rule after the other.
    renewBudget(file.project);
    // The file's own getters stay lazy behind the prototype.
    ruleFile = Object.create(file, { flow: { get: () => (flow ??= createFlowFacts(file)), enumerable: true } }) as RuleFile;
    ruleFiles.set(file, ruleFile);
  }
  return ruleFile;
}

function toFinding(file: RuleFile, { rule, severity, options }: EnabledRule, hit: Hit, settings: Omit<AnalysisSettings, 'rules'>): Finding {
  const { meta } = rule;
  const range = 'type' in hit.at ? hit.at.range : hit.at;
  const lines = lineIndexOf(file);
  const start = lines.locate(range[0]);
  const end = lines.locate(range[1]);
  let fixes: readonly Fix[] | undefined;
  return {
    ruleId: meta.id,
    category: hit.category ?? meta.category,
    cwe: meta.cwe,
    owasp: meta.owasp,
    severity: hit.severity ? lowerSeverity(severity, hit.severity) : severity,
    confidence: hit.confidence ?? 'high',
    path: file.path,
    range,
    line: start.line,
    column: start.column,
    endLine: end.line,
    endColumn: end.column,
    messageId: hit.messageId,
    message: formatMessage(meta.messages[hit.messageId] ?? hit.messageId, hit.data),
    why: meta.why,
    flow: (hit.via ?? []).map(toStep),
    suppressed: null,
    fixes: () => (fixes ??= toFixes(file, rule, options, hit, settings)),
  };
}

function toStep({ node, file, text }: NonNullable<Hit['via']>[number]): FindingStep {
  return { path: file.path, range: node.range, ...lineIndexOf(file).locate(node.range[0]), text: formatStep(text) };
}

function toFixes(file: RuleFile, rule: Rule, options: CommonOptions, hit: Hit, settings: Omit<AnalysisSettings, 'rules'>): readonly Fix[] {
  try {
    const imports = settings.runtimeModule === undefined ? {} : { runtimeModule: settings.runtimeModule };
    return [...(rule.fixes?.(file, hit, options) ?? [])].filter((plan) => isPossible(file, plan)).map((plan) => {
      const fix = resolveFix(file, plan, imports);
      rememberPlan(fix, { file, plan, imports });
      return { ...fix, title: formatStep(fix.title) };
    });
  } catch (error) {
    settings.onFixError?.(toRuleError(file, rule, error));
    return [];
  }
}

function toRuleError(file: FileModel, { meta }: Rule, error: unknown): AnalysisError {
  const message = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  return { path: file.path, line: 1, message: formatStep(`The rule ${meta.id} failed on this file: ${message}`), kind: 'rule' };
}

const limitTexts: Readonly<Record<FlowLimit, string>> = {
  steps: `Following the values of this file takes more than ${flowLimits.steps.toLocaleString('en')} steps`,
  depth: `A value takes more than ${flowLimits.depth} steps to here`,
  uses: `A value is used in more than ${flowLimits.uses} places`,
  definitions: `A variable is written in more than ${flowLimits.definitions} places`,
};

/** Says that generated code was not followed to its end; once per limit, at the first place. */
function limitsReached(file: FileModel): readonly AnalysisError[] {
  return [...toRuleFile(file).flow.limits()].map(([limit, { range }]) => ({ path: file.path, line: lineIndexOf(file).locate(range[0]).line, message: `${limitTexts[limit]}: the rest was left out, so that findings may be missing.`, kind: 'limit' }));
}

/** Lines of a file, found once. */
export const lineIndexOf = perFile(({ text }) => createLineIndex(text));
