/**
 * `--format sarif`: SARIF 2.1.0 (https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html) within the limits of
 * GitHub code scanning (https://docs.github.com/en/code-security/code-scanning/integrating-with-code-scanning/sarif-support-for-code-scanning).
 */
import { ruleUrl } from '../../rule/url.ts';
import type { RuleMeta, Severity } from '../../rule/types.ts';
import type { AnalysisError } from '../finding.ts';
import type { Report, ReportedFinding, ReportedStep } from '../report.ts';
import type { ToolInfo } from './json.ts';

export interface SarifOptions {
  readonly tool: ToolInfo;
  /** Metadata of the rules that may occur. */
  readonly rules: readonly RuleMeta[];
  /** Put before each path: from the root of the repository to the working folder, with `/` at the end. Default: nothing. */
  readonly prefix?: string;
  /** Also give what a comment or the baseline silences, marked so. Default false: code scanning would open alerts for it. */
  readonly withSuppressed?: boolean;
}

/** GitHub refuses runs with more. */
const maxResults = 25_000;
const maxTags = 20;
/** Steps of one flow that GitHub takes. */
const maxSteps = 10_000;

const levelOf = { error: 'error', warning: 'warning', info: 'note' } as const satisfies Record<Severity, string>;
const notificationLevel = { rule: 'error', read: 'warning', parse: 'warning', limit: 'note' } as const satisfies Record<AnalysisError['kind'], string>;
const severityRank = { error: 0, warning: 1, info: 2 } as const satisfies Record<Severity, number>;

export function toSarif(reports: readonly Report[], options: SarifOptions): string {
  const { tool, rules, withSuppressed = false } = options;
  const all = reports.flatMap(({ findings }) => findings).filter(({ suppressed }) => withSuppressed || suppressed === null);
  const results = gravestFirst(all, maxResults);
  const errors = reports.flatMap((report) => report.errors);
  const run = {
    tool: {
      driver: {
        name: tool.name,
        semanticVersion: tool.version,
        informationUri: 'https://github.com/secure-bot/secure-bot',
        rules: rules.map(toRule),
      },
    },
    invocations: [{
      executionSuccessful: !errors.some(({ kind }) => kind === 'rule'),
      toolExecutionNotifications: [...errors.map((error) => toNotification(error, options)), ...leftOut(all.length)],
    }],
    columnKind: 'utf16CodeUnits',
    originalUriBaseIds: { SRCROOT: { description: { text: 'The root of the repository.' } } },
    results: withOccurrence(results).map(([finding, occurrence]) => toResult(finding, occurrence, options)),
  };
  return `${JSON.stringify({ $schema: 'https://json.schemastore.org/sarif-2.1.0.json', version: '2.1.0', runs: [run] }, null, 2)}\n`;
}

/** Beyond the limit, what is least grave goes; the rest keeps its order. */
function gravestFirst(findings: readonly ReportedFinding[], limit: number): readonly ReportedFinding[] {
  if (findings.length <= limit) return findings;
  const kept = new Set([...findings].sort((a, b) => severityRank[a.severity] - severityRank[b.severity]).slice(0, limit));
  return findings.filter((finding) => kept.has(finding));
}

function toRule(meta: RuleMeta) {
  const { id, description, why, severity, securitySeverity, example, cwe, owasp, recommended } = meta;
  const fence = '```';
  return {
    id,
    name: id.split('-').map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join(''),
    shortDescription: { text: description },
    fullDescription: { text: why },
    helpUri: ruleUrl(id),
    help: {
      text: `${description} ${why} More: ${ruleUrl(id)}`,
      markdown: `${description}\n\n${why}\n\n### Wrong\n\n${fence}ts\n${example.wrong}\n${fence}\n\n### Right\n\n${fence}ts\n${example.right}\n${fence}\n\n[${id}](${ruleUrl(id)})`,
    },
    defaultConfiguration: { level: levelOf[severity] },
    properties: {
      'security-severity': securitySeverity.toFixed(1),
      precision: recommended ? 'high' : 'medium',
      'problem.severity': severity === 'info' ? 'recommendation' : severity,
      tags: ['security', ...cwe.map((number) => `external/cwe/cwe-${String(number).padStart(3, '0')}`), ...owasp.map((entry) => `external/owasp/${entry.toLowerCase().replace(':', '-')}`)].slice(0, maxTags),
    },
  };
}

/** Equal lines of a file are told apart by their number, from 1, as CodeQL does. */
function withOccurrence(findings: readonly ReportedFinding[]): readonly (readonly [ReportedFinding, number])[] {
  const seen = new Map<string, number>();
  return findings.map((finding) => {
    const key = `${finding.path}\n${finding.codeHash}`;
    const occurrence = (seen.get(key) ?? 0) + 1;
    seen.set(key, occurrence);
    return [finding, occurrence];
  });
}

function toResult(finding: ReportedFinding, occurrence: number, options: SarifOptions) {
  const { ruleId, severity, confidence, message, why, flow, fingerprint, codeHash, suppressed, path, line, column, endLine, endColumn } = finding;
  const ruleIndex = options.rules.findIndex(({ id }) => id === ruleId);
  const region = { startLine: line, startColumn: column, endLine, endColumn };
  return {
    ruleId,
    ...(ruleIndex >= 0 && { ruleIndex }),
    level: levelOf[severity],
    message: { text: `${message} ${why}` },
    locations: [{ physicalLocation: { artifactLocation: toArtifact(path, options), region } }],
    partialFingerprints: { primaryLocationLineHash: `${codeHash}:${occurrence}`, 'secureBot/v1': fingerprint },
    ...(flow.length > 0 && {
      codeFlows: [{
        threadFlows: [{
          locations: [
            ...flow.slice(0, maxSteps - 1).map((step) => ({ location: toStepLocation(step, options) })),
            { location: { physicalLocation: { artifactLocation: toArtifact(path, options), region }, message: { text: message } } },
          ],
        }],
      }],
    }),
    ...(suppressed && {
      suppressions: [{ kind: suppressed.kind === 'baseline' ? 'external' : 'inSource', ...(suppressed.reason !== null && { justification: suppressed.reason }) }],
    }),
    properties: { confidence },
  };
}

function toStepLocation({ path, line, column, text }: ReportedStep, options: SarifOptions) {
  return { physicalLocation: { artifactLocation: toArtifact(path, options), region: { startLine: line, startColumn: column } }, message: { text } };
}

function toNotification({ path, line, message, kind }: AnalysisError, options: SarifOptions) {
  return {
    level: notificationLevel[kind],
    message: { text: message },
    locations: [{ physicalLocation: { artifactLocation: toArtifact(path, options), region: { startLine: line } } }],
  };
}

function leftOut(total: number) {
  if (total <= maxResults) return [];
  return [{ level: 'warning', message: { text: `${total - maxResults} of ${total} findings are left out: code scanning takes ${maxResults} in a run. The format json has all.` } }];
}

/** A relative URI: each part of the path is encoded, as names may hold anything. */
function toArtifact(path: string, { prefix = '' }: SarifOptions) {
  const uri = `${prefix}${path}`.split('/').map(encodePart).join('/');
  return { uri: /^[A-Za-z][\w+.-]*:/.test(uri) ? `./${uri}` : uri, uriBaseId: 'SRCROOT' };
}

function encodePart(part: string): string {
  // Half of a surrogate pair cannot be encoded.
  return encodeURIComponent(part.replace(/\p{Surrogate}/gu, '\ufffd')).replace(/[!'()*]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`);
}
