/** Findings and edits in the words of the protocol; the only place where they are converted. */
import {
  DiagnosticSeverity, type Diagnostic, type DiagnosticRelatedInformation, type TextEdit, type WorkspaceEdit,
} from 'vscode-languageserver/node';
import type { PlainEdit, PlainFinding, PlainNote, RuleInfo } from './analysis/messages.ts';
import type { ClientFeatures } from './client-features.ts';
import type { OpenDocument } from './documents.ts';
import { toUri } from './paths.ts';

export const source = 'secure-bot';

/** Rule id of a suppression comment without a reason, the same as in ESLint. */
const reasonRule = 'require-disable-reason';

const severities = { error: DiagnosticSeverity.Error, warning: DiagnosticSeverity.Warning, info: DiagnosticSeverity.Information } as const;

/** What a diagnostic carries for the requests that come back with it. */
export interface DiagnosticData {
  readonly fingerprint: string;
}

export function toDiagnostic(finding: PlainFinding, url: string | undefined, features: ClientFeatures): Diagnostic {
  const related = finding.flow.length > 0 && features.relatedInformation ? { relatedInformation: finding.flow.map(toRelated) } : {};
  return {
    range: finding.lines,
    severity: severities[finding.severity],
    code: finding.ruleId,
    ...(url !== undefined && features.codeDescription && { codeDescription: { href: url } }),
    source,
    message: finding.message,
    ...related,
    data: { fingerprint: finding.fingerprint } satisfies DiagnosticData,
  };
}

export function toNoteDiagnostic({ lines, message }: PlainNote): Diagnostic {
  return { range: lines, severity: DiagnosticSeverity.Warning, code: reasonRule, source, message };
}

function toRelated({ path, lines, text }: PlainFinding['flow'][number]): DiagnosticRelatedInformation {
  return { location: { uri: toUri(path), range: lines }, message: text };
}

/** Diagnostics of one file. */
export function toDiagnostics({ findings, notes }: { readonly findings: readonly PlainFinding[]; readonly notes: readonly PlainNote[] }, rules: ReadonlyMap<string, RuleInfo>, features: ClientFeatures): Diagnostic[] {
  return [...findings.map((finding) => toDiagnostic(finding, rules.get(finding.ruleId)?.url, features)), ...notes.map(toNoteDiagnostic)];
}

/** Edits of one document, bound to its version where the client can check that. */
export function toWorkspaceEdit(document: OpenDocument, edits: readonly PlainEdit[], features: ClientFeatures): WorkspaceEdit {
  const changes = toTextEdits(document, edits);
  if (!features.documentChanges) return { changes: { [document.uri]: changes } };
  return { documentChanges: [{ textDocument: { uri: document.uri, version: document.version }, edits: changes }] };
}

export function toTextEdits({ lines }: Pick<OpenDocument, 'lines'>, edits: readonly PlainEdit[]): TextEdit[] {
  return edits.map(({ range, text }) => ({ range: { start: lines.positionAt(range[0]), end: lines.positionAt(range[1]) }, newText: text }));
}
