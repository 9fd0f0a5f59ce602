/** The server on a connection: answers `initialize`, wires the features, and follows documents, folders and settings. */
import type { Worker } from 'node:worker_threads';
import {
  DidChangeConfigurationNotification, TextDocumentSyncKind, type Connection, type InitializeParams, type InitializeResult, type ServerCapabilities,
} from 'vscode-languageserver/node';
import { createAnalysis } from './analysis/client.ts';
import type { WorkerSetup } from './analysis/messages.ts';
import { toClientFeatures, type ClientFeatures } from './client-features.ts';
import { createContext } from './create-context.ts';
import { codeActionKinds, registerCodeActions } from './features/code-actions.ts';
import { commandNames, registerCommands } from './features/commands.ts';
import { createConfigProblems } from './features/config-problems.ts';
import { createDiagnostics } from './features/diagnostics.ts';
import { registerHover } from './features/hover.ts';
import { createImporterChecks } from './features/importers.ts';
import { sendStatus } from './features/status.ts';
import { createWatch } from './features/watch.ts';
import { createWorkspaceDiagnostics } from './features/workspace-diagnostics.ts';
import { sectionOf } from './settings.ts';
import { version } from './version.ts';

export interface ServerOptions {
  /** Makes the analysis thread. */
  readonly spawn: (setup: WorkerSetup) => Worker;
}

/** Serves a connection until it ends; call `listen` on it afterwards. */
export function serve(connection: Connection, { spawn }: ServerOptions): void {
  const analysis = createAnalysis({ spawn, log: (message) => connection.console.warn(`secure-bot: ${message}`) });

  connection.onInitialize((params) => {
    const features = toClientFeatures(params);
    const stop = run(params, features);
    connection.onShutdown(async () => {
      stop();
      await analysis.dispose();
    });
    return { serverInfo: { name: 'secure-bot-language-server', version }, capabilities: toCapabilities(features) } satisfies InitializeResult;
  });

  function run(params: InitializeParams, features: ClientFeatures): () => void {
    const { context, setSettings } = createContext({
      connection,
      features,
      analysis,
      settings: sectionOf(params.initializationOptions),
      onOutcome({ configProblem }) {
        configProblems.report(configProblem);
      },
      onSettled(uri) {
        diagnostics.settled(uri);
        importers.settled(uri);
        void sendStatus(context, uri);
      },
    });
    const { documents, workspace, findings } = context;
    workspace.setFolders(params.workspaceFolders?.map(({ uri }) => uri) ?? (params.rootUri ? [params.rootUri] : []));

    const diagnostics = createDiagnostics(context);
    const workspaceDiagnostics = createWorkspaceDiagnostics(context);
    const configProblems = createConfigProblems(context);
    const recheck = (uris?: readonly string[]) => {
      findings.invalidate(uris);
      diagnostics.recheck(uris ?? [...documents.all()].map(({ uri }) => uri));
    };
    const everythingChanged = () => {
      configProblems.reset();
      workspaceDiagnostics.invalidate();
      recheck();
    };
    const importers = createImporterChecks(context, { recheck, outdated: (paths) => workspaceDiagnostics.invalidate(paths) });
    const watch = createWatch(context, {
      onEverything: everythingChanged,
      onSources(paths) {
        workspaceDiagnostics.invalidate(paths);
        recheck();
      },
    });
    registerCodeActions(context);
    registerCommands(context, {
      workspaceDiagnostics,
      onBaseline() {
        analysis.update({ kind: 'reset' });
        everythingChanged();
      },
    });
    registerHover(context);

    const tellAnalysis = (uri: string, text: string | null) => {
      const document = documents.get(uri);
      const path = document && workspace.pathOf(document);
      if (path !== undefined) analysis.update({ kind: 'document', path, text });
    };
    connection.onDidOpenTextDocument(({ textDocument: { uri, languageId, version: number, text } }) => {
      documents.open(uri, languageId, number, text);
      tellAnalysis(uri, text);
      watch.poll();
      diagnostics.schedule(uri);
    });
    connection.onDidChangeTextDocument(({ textDocument: { uri, version: number }, contentChanges }) => {
      const document = documents.change(uri, number, contentChanges);
      if (!document) return;
      tellAnalysis(uri, document.text);
      watch.poll();
      diagnostics.changed(uri);
    });
    connection.onDidSaveTextDocument(({ textDocument: { uri } }) => {
      watch.poll();
      diagnostics.saved(uri);
    });
    connection.onDidCloseTextDocument(({ textDocument: { uri } }) => {
      tellAnalysis(uri, null);
      documents.close(uri);
      findings.forget(uri);
      diagnostics.closed(uri);
      importers.closed(uri);
      workspaceDiagnostics.closed(uri);
    });
    connection.onDidChangeConfiguration((change) => {
      setSettings(sectionOf(change?.settings));
      everythingChanged();
    });
    connection.onInitialized(() => {
      if (features.workspaceFolders) {
        connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
          const gone = new Set(removed.map(({ uri }) => uri));
          workspace.setFolders([...workspace.folderUris.filter((uri) => !gone.has(uri)), ...added.map(({ uri }) => uri)]);
          everythingChanged();
        });
      }
      void begin().catch(() => undefined);
    });

    /** What may fail without harm: the client refuses a registration, or ends while files are scanned. */
    async function begin(): Promise<void> {
      if (features.registerConfiguration) await connection.client.register(DidChangeConfigurationNotification.type, { section: 'secureBot' });
      await watch.start();
      await context.rules();
      if (!features.pullDiagnostics && (await context.scansAtStart())) await workspaceDiagnostics.scan({ signal: new AbortController().signal });
    }

    return () => {
      diagnostics.dispose();
      importers.dispose();
    };
  }
}

function toCapabilities(features: ClientFeatures): ServerCapabilities {
  return {
    positionEncoding: 'utf-16',
    textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: { includeText: false } },
    codeActionProvider: { codeActionKinds: [...codeActionKinds], resolveProvider: features.resolveEdits },
    hoverProvider: true,
    executeCommandProvider: { commands: [...commandNames] },
    workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
    ...(features.pullDiagnostics && { diagnosticProvider: { identifier: 'secure-bot', interFileDependencies: true, workspaceDiagnostics: true } }),
  };
}
