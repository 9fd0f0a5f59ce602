/** Diagnostics of the files that are not open: for clients that pull them, after `secureBot.scanWorkspace`, or at the start where a setting asks for it. */
import type {
  CancellationToken, Diagnostic, ResultProgressReporter, WorkDoneProgressReporter, WorkspaceDiagnosticParams, WorkspaceDiagnosticReport,
  WorkspaceDiagnosticReportPartialResult, WorkspaceDocumentDiagnosticReport,
} from 'vscode-languageserver/node';
import { AnalysisStopped } from '../analysis/client.ts';
import type { PlainFinding } from '../analysis/messages.ts';
import { toSignal } from '../cancellation.ts';
import type { ServerContext } from '../context.ts';
import { toPath, toUri } from '../paths.ts';
import { resultIdOf, toDiagnostics } from '../to-lsp.ts';

export interface WorkspaceDiagnostics {
  /** Analyses what is not known yet. @throws AnalysisStopped */
  scan(options: ScanOptions): Promise<ScanSummary>;
  /** Files changed: they are analysed anew at the next scan. Without paths: all. */
  invalidate(paths?: readonly string[]): void;
  /** A document was closed: the file on disk counts again. */
  closed(uri: string): void;
}

export interface ScanOptions {
  readonly signal: AbortSignal;
  readonly onProgress?: (done: number, total: number) => void;
  readonly onFile?: (file: ScannedFile) => void;
}

export interface ScanSummary {
  readonly files: number;
  readonly findings: number;
  readonly bySeverity: Readonly<Record<string, number>>;
}

interface ScannedFile {
  readonly uri: string;
  readonly findings: readonly PlainFinding[];
  readonly items: Diagnostic[];
  readonly resultId: string;
}

/** A client that pulls again and again is answered when something has changed, or after this time, in milliseconds. */
const maxHoldMs = 30_000;

/** Files in one partial result. */
const batchSize = 50;

export function createWorkspaceDiagnostics(context: ServerContext): WorkspaceDiagnostics {
  const { connection, documents, findings, workspace, analysis, features } = context;
  const scanned = new Map<string, ScannedFile>();
  const changed = new Set<() => void>();
  /** Set by the command: from then on all files are shown, whatever the setting. */
  let isWanted = false;

  async function scanFile(path: string, uri: string, signal: AbortSignal): Promise<ScannedFile | undefined> {
    const open = documents.get(uri);
    const known = open ? findings.current(uri) : undefined;
    if (known) return toScanned(uri, known);
    if (open) return undefined;
    const cached = scanned.get(path);
    if (cached) return cached;
    const target = await context.shownTargetOfPath(path);
    const outcome = target ? await analysis.run({ kind: 'analyze', target }, { priority: 'idle', signal, about: path }) : { findings: [], notes: [] };
    const file = await toScanned(uri, outcome);
    // Opened meanwhile: what is shown is the document's.
    if (!documents.get(uri)) scanned.set(path, file);
    return file;
  }

  async function toScanned(uri: string, found: Parameters<typeof toDiagnostics>[0]): Promise<ScannedFile> {
    return { uri, findings: found.findings, items: toDiagnostics(found, await context.rules(), features), resultId: resultIdOf(found) };
  }

  async function scan({ signal, onProgress, onFile }: ScanOptions): Promise<ScanSummary> {
    const paths = await analysis.run({ kind: 'files', roots: workspace.folders }, { priority: 'idle', signal });
    const bySeverity: Record<string, number> = {};
    let total = 0;
    const present = new Set(paths);
    for (const path of scanned.keys()) if (!present.has(path)) scanned.delete(path);
    for (const [done, path] of paths.entries()) {
      signal.throwIfAborted();
      onProgress?.(done, paths.length);
      const file = await scanFile(path, toUri(path), signal).catch(skipFailed);
      if (!file) continue;
      total += file.findings.length;
      for (const { severity } of file.findings) bySeverity[severity] = (bySeverity[severity] ?? 0) + 1;
      onFile?.(file);
    }
    return { files: paths.length, findings: total, bySeverity };
  }

  async function pull({ previousResultIds }: WorkspaceDiagnosticParams, token: CancellationToken, progress: WorkDoneProgressReporter, partial: ResultProgressReporter<WorkspaceDiagnosticReportPartialResult> | undefined): Promise<WorkspaceDiagnosticReport> {
    const previous = new Map(previousResultIds.map(({ uri, value }) => [uri, value]));
    const signal = toSignal(token);
    // A client with a channel for partial results keeps the request open; an answer at once would make it ask in a loop.
    if (partial && (previous.size > 0 || !(await isOn()))) await somethingChanged(signal);
    const items: WorkspaceDocumentDiagnosticReport[] = [];
    const seen = new Set<string>();
    const send = (report: WorkspaceDocumentDiagnosticReport) => {
      items.push(report);
      if (partial && items.length >= batchSize) partial.report({ items: items.splice(0) });
    };
    if (await isOn()) {
      progress.begin('secure-bot', 0, undefined, true);
      await scan({
        signal,
        onProgress: (done, total) => progress.report(Math.round((done / total) * 100), `${done} of ${total} files`),
        onFile: (file) => {
          seen.add(file.uri);
          send(toReport(file, documents.get(file.uri)?.version ?? null, previous.get(file.uri)));
        },
      }).finally(() => progress.done());
    }
    // Files that are gone, or not shown any more.
    for (const uri of previous.keys()) if (!seen.has(uri) && !documents.get(uri)) send({ kind: 'full', uri, version: null, items: [] });
    return { items };
  }

  async function isOn(): Promise<boolean> {
    if (isWanted) return true;
    const settings = await Promise.all(workspace.folders.map((folder) => workspace.settingsFor(folder)));
    return settings.some(({ workspaceScan }) => workspaceScan !== false);
  }

  function somethingChanged(signal: AbortSignal): Promise<void> {
    return new Promise((resolve) => {
      const done = () => {
        clearTimeout(timer);
        changed.delete(done);
        signal.removeEventListener('abort', done);
        resolve();
      };
      const timer = setTimeout(done, maxHoldMs);
      changed.add(done);
      signal.addEventListener('abort', done, { once: true });
    });
  }

  const announce = () => {
    for (const done of [...changed]) done();
  };

  if (features.pullDiagnostics) {
    connection.languages.diagnostics.onWorkspace((params, token, progress, partial) => pull(params, token, progress, partial));
  }

  return {
    async scan(options) {
      isWanted = true;
      announce();
      const shown = new Set(scanned.keys());
      const summary = await scan({
        ...options,
        onFile: (file) => {
          options.onFile?.(file);
          if (!features.pullDiagnostics && !documents.get(file.uri)) void connection.sendDiagnostics({ uri: file.uri, diagnostics: file.items });
        },
      });
      if (!features.pullDiagnostics) for (const path of shown) if (!scanned.has(path) && !documents.get(toUri(path))) void connection.sendDiagnostics({ uri: toUri(path), diagnostics: [] });
      return summary;
    },
    invalidate(paths) {
      if (paths) for (const path of paths) scanned.delete(path);
      else scanned.clear();
      announce();
    },
    closed(uri) {
      const path = toPath(uri);
      if (path !== undefined) scanned.delete(path);
      announce();
      if (features.pullDiagnostics || !isWanted || path === undefined) return;
      scanFile(path, uri, new AbortController().signal).then((file) => {
        if (file && !documents.get(uri)) return connection.sendDiagnostics({ uri, diagnostics: file.items });
      }).catch(() => undefined);
    },
  };
}

function toReport({ uri, items, resultId }: ScannedFile, version: number | null, previous: string | undefined): WorkspaceDocumentDiagnosticReport {
  return previous === resultId ? { kind: 'unchanged', uri, version, resultId } : { kind: 'full', uri, version, resultId, items };
}

/** A file whose analysis crashed or took too long costs only its own findings. */
function skipFailed(error: unknown): undefined {
  if (error instanceof AnalysisStopped && error.reason !== 'cancelled') return undefined;
  throw error;
}
