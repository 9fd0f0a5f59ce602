/** Diagnostics of open documents: pushed after each analysis, or answered where the client pulls. */
import { createHash } from 'node:crypto';
import { LSPErrorCodes, ResponseError, type CancellationToken, type DocumentDiagnosticReport } from 'vscode-languageserver/node';
import { AnalysisStopped } from '../analysis/client.ts';
import { toSignal } from '../cancellation.ts';
import type { ServerContext } from '../context.ts';
import type { FileFindings } from '../findings.ts';
import { toDiagnostics } from '../to-lsp.ts';

export interface DiagnosticsFeature {
  /** The document's text, or something around it, has changed. */
  schedule(uri: string): void;
  /** Something new is known of the document. */
  settled(uri: string): void;
  closed(uri: string): void;
  dispose(): void;
}

/** Share of the last analysis' time that is waited for a next keystroke: a slow file is analysed less often. */
const debounceShare = 0.1;
const maxDebounceMs = 250;

export function createDiagnostics(context: ServerContext): DiagnosticsFeature {
  const { connection, documents, findings, features } = context;
  const timers = new Map<string, NodeJS.Timeout>();

  async function publish(uri: string): Promise<void> {
    const known = findings.current(uri);
    if (!known || features.pullDiagnostics) return;
    const rules = await context.rules();
    const shown = findings.current(uri);
    if (!shown) return;
    const diagnostics = toDiagnostics(shown, rules, features);
    await connection.sendDiagnostics({ uri, diagnostics, ...(features.versionedDiagnostics && { version: shown.version }) });
  }

  async function run(uri: string): Promise<void> {
    timers.delete(uri);
    await findings.refresh(uri).catch(ignoreStop);
  }

  async function pull(uri: string, previous: string | undefined, token: CancellationToken): Promise<DocumentDiagnosticReport> {
    const empty: DocumentDiagnosticReport = { kind: 'full', items: [] };
    if (!documents.get(uri)) return empty;
    const shown = await toShow(uri, token);
    const resultId = resultIdOf(shown);
    if (resultId === previous) return { kind: 'unchanged', resultId };
    return { kind: 'full', resultId, items: toDiagnostics(shown, await context.rules(), features) };
  }

  async function toShow(uri: string, token: CancellationToken): Promise<FileFindings> {
    const known = findings.current(uri);
    if (known && (await context.runsOn(uri)) === 'onSave') return known;
    try {
      return await findings.refresh(uri, { priority: 'now', signal: toSignal(token) });
    } catch (error) {
      if (!(error instanceof AnalysisStopped)) throw error;
      if (!documents.get(uri)) return { version: 0, findings: [], notes: [], state: 'off', durationMs: 0, configProblem: null };
      throw new ResponseError(LSPErrorCodes.ServerCancelled, 'superseded', { retriggerRequest: !token.isCancellationRequested });
    }
  }

  if (features.pullDiagnostics) {
    connection.languages.diagnostics.on(({ textDocument, previousResultId }, token) => pull(textDocument.uri, previousResultId, token));
  }

  return {
    schedule(uri) {
      clearTimeout(timers.get(uri));
      const delay = Math.min(maxDebounceMs, (findings.current(uri)?.durationMs ?? 0) * debounceShare);
      timers.set(uri, setTimeout(() => void run(uri), delay));
    },
    settled: (uri) => void publish(uri),
    closed(uri) {
      clearTimeout(timers.get(uri));
      timers.delete(uri);
      if (!features.pullDiagnostics) void connection.sendDiagnostics({ uri, diagnostics: [] });
    },
    dispose() {
      for (const timer of timers.values()) clearTimeout(timer);
    },
  };
}

/** The same for the same diagnostics: then nothing needs to be sent again. */
function resultIdOf({ findings, notes }: FileFindings): string {
  const shown = [...findings.map(({ fingerprint, lines }) => [fingerprint, lines]), ...notes.map(({ lines }) => lines)];
  return createHash('sha256').update(JSON.stringify(shown)).digest('hex').slice(0, 16);
}

function ignoreStop(error: unknown): void {
  if (!(error instanceof AnalysisStopped)) throw error;
}
