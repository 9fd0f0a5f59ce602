/** Findings and edits in the words of the protocol; the only place where they are converted. */
import { createHash } from 'node:crypto';
import {
  DiagnosticSeverity, type Diagnostic, type DiagnosticRelatedInformation, type SnippetTextEdit, type TextEdit, type WorkspaceEdit,
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

/** The same for the same diagnostics: then nothing needs to be sent again. */
export function resultIdOf({ findings, notes }: { readonly findings: readonly PlainFinding[]; readonly notes: readonly PlainNote[] }): string {
  const shown = [...findings.map(({ fingerprint, lines, severity, message }) => [fingerprint, lines, severity, message]), ...notes.map(({ lines }) => lines)];
  return createHash('sha256').update(JSON.stringify(shown)).digest('hex').slice(0, 16);
}

/**
 * Edits of one document, bound to its version where the client can check that.
 * @param placeholder part of the inserted text that the person is to replace: selected, where the client can do that
 */
export function toWorkspaceEdit(document: OpenDocument, edits: readonly PlainEdit[], features: ClientFeatures, placeholder?: string): WorkspaceEdit {
  const changes = toTextEdits(document, edits);
  if (!features.documentChanges) return { changes: { [document.uri]: changes } };
  const withCursor = placeholder !== undefined && features.snippetEdits ? changes.map((edit) => toSnippet(edit, placeholder)) : changes;
  return { documentChanges: [{ textDocument: { uri: document.uri, version: document.version }, edits: withCursor }] };
}

function toSnippet({ range, newText }: TextEdit, placeholder: string): TextEdit | SnippetTextEdit {
  if (!newText.includes(placeholder)) return { range, newText };
  const escaped = newText.replace(/[\\$}]/g, '\\$&');
  return { range, snippet: { kind: 'snippet', value: escaped.replace(placeholder, `\${1:${placeholder}}`) } };
}

export function toTextEdits({ lines }: Pick<OpenDocument, 'lines'>, edits: readonly PlainEdit[]): TextEdit[] {
  return edits.map(({ range, text }) => ({ range: { start: lines.positionAt(range[0]), end: lines.positionAt(range[1]) }, newText: text }));
}
