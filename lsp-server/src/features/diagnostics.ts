/** Diagnostics of open documents: pushed after each analysis, or answered where the client pulls. */
import { LSPErrorCodes, ResponseError, type CancellationToken, type DocumentDiagnosticReport } from 'vscode-languageserver/node';
import { AnalysisStopped } from '../analysis/client.ts';
import { toSignal } from '../cancellation.ts';
import type { ServerContext } from '../context.ts';
import type { FileFindings } from '../findings.ts';
import { toPath, toSourcePath } from '../paths.ts';
import { resultIdOf, toDiagnostics } from '../to-lsp.ts';

export interface DiagnosticsFeature {
  /** The document is analysed, soon. */
  schedule(uri: string): void;
  /** The document's text has changed. */
  changed(uri: string): void;
  saved(uri: string): void;
  /** Something around these documents has changed. */
  recheck(uris: readonly string[]): void;
  /** Something new is known of the document. */
  settled(uri: string): void;
  closed(uri: string): void;
  dispose(): void;
}

/** Share of the last analysis' time that is waited for a next keystroke: a slow file is analysed less often. */
const debounceShare = 0.1;
const maxDebounceMs = 60;

const refreshDelayMs = 100;

const noFindings = { findings: [], notes: [] } as const;

export function createDiagnostics(context: ServerContext): DiagnosticsFeature {
  const { connection, documents, findings, features } = context;
  const timers = new Map<string, NodeJS.Timeout>();
  /** Documents that were saved and not pulled since, where only saving counts. */
  const saved = new Set<string>();
  let refresh: NodeJS.Timeout | undefined;

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
    const shown = documents.get(uri) ? await toShow(uri, token) : await onDisk(uri, token);
    const resultId = resultIdOf(shown);
    if (resultId === previous) return { kind: 'unchanged', resultId };
    return { kind: 'full', resultId, items: toDiagnostics(shown, await context.rules(), features) };
  }

  /** Clients pull for tabs, too, whose documents they have not loaded yet. */
  async function onDisk(uri: string, token: CancellationToken): Promise<Pick<FileFindings, 'findings' | 'notes'>> {
    const path = toSourcePath(uri, '', '');
    const target = path === undefined || toPath(uri) === undefined ? undefined : await context.shownTargetOfPath(path);
    if (!target) return noFindings;
    return context.analysis.run({ kind: 'analyze', target }, { signal: toSignal(token), about: target.path }).catch((error: unknown) => {
      ignoreStop(error);
      return noFindings;
    });
  }

  async function toShow(uri: string, token: CancellationToken): Promise<Pick<FileFindings, 'findings' | 'notes'>> {
    const known = findings.current(uri);
    if (known && !saved.delete(uri) && findings.isAroundFresh(uri) && (await context.runsOn(uri)) === 'onSave') return known;
    try {
      return await findings.refresh(uri, { priority: 'now', signal: toSignal(token) });
    } catch (error) {
      if (!(error instanceof AnalysisStopped)) throw error;
      if (!documents.get(uri)) return noFindings;
      // Who cancels, asks anew when it wants to; "do not ask again" would leave VS Code without findings.
      if (token.isCancellationRequested) throw new ResponseError(LSPErrorCodes.RequestCancelled, 'cancelled');
      throw new ResponseError(LSPErrorCodes.ServerCancelled, 'superseded', { retriggerRequest: true });
    }
  }

  if (features.pullDiagnostics) {
    connection.languages.diagnostics.on(({ textDocument, previousResultId }, token) => pull(textDocument.uri, previousResultId, token));
  }

  const schedule = (uri: string) => {
    // A client that pulls asks by itself.
    if (features.pullDiagnostics) return;
    clearTimeout(timers.get(uri));
    const delay = Math.min(maxDebounceMs, (findings.current(uri)?.durationMs ?? 0) * debounceShare);
    timers.set(uri, setTimeout(() => void run(uri), delay));
  };

  /** Asks the client to pull again; many causes in a row make one request. */
  const askToPull = () => {
    if (!features.refreshDiagnostics) return;
    clearTimeout(refresh);
    refresh = setTimeout(() => connection.languages.diagnostics.refresh().catch(() => undefined), refreshDelayMs);
  };

  return {
    schedule,
    changed(uri) {
      void context.runsOn(uri).then((run) => {
        if (run === 'onType') schedule(uri);
      });
    },
    saved(uri) {
      schedule(uri);
      void context.runsOn(uri).then((run) => {
        if (run === 'onSave' && features.pullDiagnostics) {
          saved.add(uri);
          askToPull();
        }
      });
    },
    recheck(uris) {
      if (uris.length === 0) return;
      for (const uri of uris) schedule(uri);
      if (features.pullDiagnostics) askToPull();
    },
    settled: (uri) => void publish(uri).catch(ignoreStop),
    closed(uri) {
      clearTimeout(timers.get(uri));
      timers.delete(uri);
      saved.delete(uri);
      if (!features.pullDiagnostics) void connection.sendDiagnostics({ uri, diagnostics: [] });
    },
    dispose() {
      clearTimeout(refresh);
      for (const timer of timers.values()) clearTimeout(timer);
    },
  };
}

function ignoreStop(error: unknown): void {
  if (!(error instanceof AnalysisStopped)) throw error;
}
