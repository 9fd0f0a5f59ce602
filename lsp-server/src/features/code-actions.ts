/** Quick-fixes: the real fixes first, then "disable with a reason" and "explain"; and the fix-all action. */
import {
  CodeActionKind, LSPErrorCodes, ResponseError, type CodeAction, type CodeActionParams, type Diagnostic, type Range,
} from 'vscode-languageserver/node';
import type { FindingFixes, OffsetRange, PlainEdit } from '../analysis/messages.ts';
import { AnalysisStopped } from '../analysis/client.ts';
import { toSignal } from '../cancellation.ts';
import { explainCommand } from './commands.ts';
import type { ServerContext } from '../context.ts';
import type { OpenDocument } from '../documents.ts';
import { fixAllKind, toFixAllEdit } from './fix-all.ts';
import { source, toDiagnostic, toWorkspaceEdit, type DiagnosticData } from '../to-lsp.ts';

/** What an action carries until it is resolved. */
type ActionData =
  | { readonly kind: 'fix'; readonly uri: string; readonly version: number; readonly fingerprint: string; readonly index: number; readonly range: OffsetRange }
  | { readonly kind: 'disable'; readonly uri: string; readonly version: number; readonly fingerprint: string; readonly range: OffsetRange }
  | { readonly kind: 'fixAll'; readonly uri: string; readonly version: number };

/** Kinds offered. */
export const codeActionKinds: readonly string[] = [CodeActionKind.QuickFix, fixAllKind];

export function registerCodeActions(context: ServerContext): void {
  const { connection, documents, features, analysis } = context;

  connection.onCodeAction(async (params, token) => {
    const document = documents.get(params.textDocument.uri);
    const target = document && (await context.shownTarget(document.uri));
    if (!document || !target) return [];
    const actions: CodeAction[] = [];
    if (wants(params, fixAllKind, true)) actions.push(await fixAllAction(document));
    if (wants(params, CodeActionKind.QuickFix, false)) actions.push(...(await quickFixes(document, params, toSignal(token))));
    return features.codeActionLiterals ? actions : actions.flatMap(({ command }) => command ?? []);
  });

  connection.onCodeActionResolve(async (action, token) => {
    const data = action.data as ActionData | undefined;
    if (!data || action.edit) return action;
    const document = documents.get(data.uri);
    if (document?.version !== data.version) throw new ResponseError(LSPErrorCodes.ContentModified, 'The document has changed since the action was offered.');
    const { edits, placeholder } = data.kind === 'fixAll' ? { edits: await toFixAllEdit(context, document) } : await editsOf(document, data, toSignal(token));
    if (documents.get(data.uri)?.version !== data.version) throw new ResponseError(LSPErrorCodes.ContentModified, 'The document has changed meanwhile.');
    return { ...action, edit: toWorkspaceEdit(document, edits, features, placeholder) };
  });

  async function fixAllAction(document: OpenDocument): Promise<CodeAction> {
    const action: CodeAction = { title: 'Apply all safe fixes of secure-bot', kind: fixAllKind };
    const data: ActionData = { kind: 'fixAll', uri: document.uri, version: document.version };
    if (features.resolveEdits) return { ...action, data };
    return { ...action, edit: toWorkspaceEdit(document, await toFixAllEdit(context, document), features) };
  }

  async function quickFixes(document: OpenDocument, params: CodeActionParams, signal: AbortSignal): Promise<readonly CodeAction[]> {
    const found = await fixesIn(document, toOffsets(document, params.range), signal);
    if (documents.get(document.uri)?.version !== document.version) return [];
    const rules = await context.rules();
    const offered = found.flatMap((entry) => {
      const diagnostic = ownDiagnostic(params.context.diagnostics, entry) ?? toDiagnostic(entry.finding, rules.get(entry.finding.ruleId)?.url, features);
      return actionsFor(document, entry, diagnostic);
    });
    // Several findings at the cursor: all real fixes come before the first comment.
    return offered.sort((a, b) => a.rank - b.rank).map(({ action }) => action);
  }

  function actionsFor(document: OpenDocument, { finding, fixes, disable }: FindingFixes, diagnostic: Diagnostic): readonly { rank: number; action: CodeAction }[] {
    const { fingerprint, range, ruleId } = finding;
    const common = { uri: document.uri, version: document.version, fingerprint, range };
    const base = { kind: CodeActionKind.QuickFix, diagnostics: [diagnostic] };
    const withEdit = (action: CodeAction, edits: readonly PlainEdit[], data: ActionData, placeholder?: string): CodeAction =>
      features.resolveEdits ? { ...action, data } : { ...action, edit: toWorkspaceEdit(document, edits, features, placeholder) };
    const preferred = fixes.findIndex(({ safety }) => safety === 'safe');
    const real = fixes.map(({ title, edits }, index) => ({
      rank: 0,
      action: withEdit({ title, ...base, ...(index === preferred && { isPreferred: true }) }, edits, { kind: 'fix', ...common, index }),
    }));
    const comment = disable ? [{ rank: 1, action: withEdit({ title: `Disable ${ruleId} here, with a reason`, ...base }, disable.edits, { kind: 'disable', ...common }, disable.placeholder) }] : [];
    const title = `Explain ${ruleId}`;
    return [...real, ...comment, { rank: 2, action: { title, ...base, command: { title, command: explainCommand, arguments: [ruleId] } } }];
  }

  async function editsOf(document: OpenDocument, data: Exclude<ActionData, { kind: 'fixAll' }>, signal: AbortSignal): Promise<{ readonly edits: readonly PlainEdit[]; readonly placeholder?: string }> {
    const entry = (await fixesIn(document, data.range, signal)).find(({ finding }) => finding.fingerprint === data.fingerprint);
    const found = data.kind === 'fix' ? entry?.fixes[data.index] : entry?.disable;
    if (!found) throw new ResponseError(LSPErrorCodes.ContentModified, 'The finding is not there any more.');
    return found;
  }

  async function fixesIn(document: OpenDocument, range: OffsetRange, signal: AbortSignal): Promise<readonly FindingFixes[]> {
    const target = await context.shownTarget(document.uri);
    if (!target) return [];
    try {
      return await analysis.run({ kind: 'fixes', target: { ...target, text: document.text }, range }, { priority: 'now', signal, about: target.path });
    } catch (error) {
      if (!(error instanceof AnalysisStopped)) throw error;
      if (error.reason === 'cancelled') throw new ResponseError(LSPErrorCodes.RequestCancelled, 'cancelled');
      return [];
    }
  }
}

/** True if the client asks for the kind. Without a filter only what belongs to the cursor is offered, not what changes the whole file. */
function wants({ context: { only } }: CodeActionParams, kind: string, onlyWhenNamed: boolean): boolean {
  if (!only) return !onlyWhenNamed;
  return only.some((wanted) => wanted === kind || wanted === '' || kind.startsWith(`${wanted}.`));
}

function toOffsets({ lines }: OpenDocument, { start, end }: Range): OffsetRange {
  const [a, b] = [lines.offsetAt(start), lines.offsetAt(end)];
  return [Math.min(a, b), Math.max(a, b)];
}

/** The client's own diagnostic for a finding, so that it knows what an action is about. */
function ownDiagnostic(diagnostics: readonly Diagnostic[], { finding }: FindingFixes): Diagnostic | undefined {
  return diagnostics.find((diagnostic) => diagnostic.source === source && (diagnostic.data as Partial<DiagnosticData> | undefined)?.fingerprint === finding.fingerprint);
}
