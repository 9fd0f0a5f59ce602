/** The server on a connection: documents in, diagnostics, actions and explanations out. */
import type { Worker } from 'node:worker_threads';
import {
  DidChangeConfigurationNotification, TextDocumentSyncKind, type Connection, type InitializeParams, type InitializeResult,
} from 'vscode-languageserver/node';
import { createAnalysis } from './analysis/client.ts';
import type { RuleInfo, WorkerSetup } from './analysis/messages.ts';
import { toClientFeatures } from './client-features.ts';
import type { ServerContext } from './context.ts';
import { createDocuments } from './documents.ts';
import { codeActionKinds, registerCodeActions } from './features/code-actions.ts';
import { commandNames, registerCommands } from './features/commands.ts';
import { createDiagnostics } from './features/diagnostics.ts';
import { registerHover } from './features/hover.ts';
import { createFindingsStore } from './findings.ts';
import { sectionOf, toSettings, type Settings } from './settings.ts';
import { createWorkspace } from './workspace.ts';
import { version } from './version.ts';

export interface ServerOptions {
  /** Makes the analysis thread. */
  readonly spawn: (setup: WorkerSetup) => Worker;
}

/** Serves a connection until it ends; call `listen` on it afterwards. */
export function serve(connection: Connection, { spawn }: ServerOptions): void {
  const log = (message: string) => connection.console.info(`secure-bot: ${message}`);
  const analysis = createAnalysis({ spawn, log });
  connection.onInitialize((params) => initialize(params));
  connection.onShutdown(() => analysis.dispose());

  function initialize(params: InitializeParams): InitializeResult {
    const features = toClientFeatures(params);
    let sent: unknown = sectionOf(params.initializationOptions);
    const documents = createDocuments();
    const workspace = createWorkspace(async (scopeUri): Promise<Settings> => {
      if (!features.configuration) return toSettings(sent);
      const answer: unknown = await connection.workspace.getConfiguration({ ...(scopeUri !== undefined && { scopeUri }), section: 'secureBot' });
      return toSettings(answer ?? sent);
    });
    workspace.setFolders((params.workspaceFolders ?? []).map(({ uri }) => uri).concat(params.workspaceFolders?.length ? [] : (params.rootUri ?? [])));

    const shownTarget: ServerContext['shownTarget'] = async (uri) => {
      const document = documents.get(uri);
      const path = document && workspace.pathOf(document);
      if (path === undefined || !(await workspace.settingsFor(path)).enable) return undefined;
      return workspace.targetOf(document as NonNullable<typeof document>);
    };
    const findings = createFindingsStore({
      documents,
      analysis,
      targetOf: shownTarget,
      onOutcome: () => undefined,
      onSettled: (uri) => diagnostics.settled(uri),
    });
    let ruleInfos: Promise<ReadonlyMap<string, RuleInfo>> | undefined;
    const context: ServerContext = {
      connection, features, documents, workspace, analysis, findings, log, shownTarget,
      rules: () => (ruleInfos ??= analysis.run({ kind: 'rules' }, { priority: 'now' }).then((list) => new Map(list.map((rule) => [rule.id, rule])))),
      async runsOn(uri) {
        const document = documents.get(uri);
        const path = document && workspace.pathOf(document);
        return path === undefined ? 'onType' : (await workspace.settingsFor(path)).run;
      },
    };
    const diagnostics = createDiagnostics(context);
    registerCodeActions(context);
    registerCommands(context);
    registerHover(context);

    const tell = (uri: string, text: string | null) => {
      const document = documents.get(uri);
      const path = document && workspace.pathOf(document);
      if (path !== undefined) analysis.update({ kind: 'document', path, text });
    };
    connection.onDidOpenTextDocument(({ textDocument: { uri, languageId, version: number, text } }) => {
      documents.open(uri, languageId, number, text);
      tell(uri, text);
      diagnostics.schedule(uri);
    });
    connection.onDidChangeTextDocument(async ({ textDocument: { uri, version: number }, contentChanges }) => {
      const document = documents.change(uri, number, contentChanges);
      if (!document) return;
      tell(uri, document.text);
      if ((await context.runsOn(uri)) === 'onType') diagnostics.schedule(uri);
    });
    connection.onDidSaveTextDocument(({ textDocument: { uri } }) => diagnostics.schedule(uri));
    connection.onDidCloseTextDocument(({ textDocument: { uri } }) => {
      tell(uri, null);
      documents.close(uri);
      findings.forget(uri);
      diagnostics.closed(uri);
    });
    const refreshAll = () => {
      findings.invalidate();
      for (const { uri } of documents.all()) diagnostics.schedule(uri);
    };
    connection.onDidChangeConfiguration(({ settings }) => {
      sent = sectionOf(settings) ?? sent;
      workspace.forgetSettings();
      refreshAll();
    });
    connection.onInitialized(() => {
      if (features.registerConfiguration) void connection.client.register(DidChangeConfigurationNotification.type, { section: 'secureBot' });
      void context.rules();
    });
    connection.onShutdown(async () => {
      diagnostics.dispose();
      await analysis.dispose();
    });

    return {
      serverInfo: { name: 'secure-bot-language-server', version },
      capabilities: {
        positionEncoding: 'utf-16',
        textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: { includeText: false } },
        codeActionProvider: { codeActionKinds: [...codeActionKinds], resolveProvider: features.resolveEdits },
        hoverProvider: true,
        executeCommandProvider: { commands: [...commandNames] },
        workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
        ...(features.pullDiagnostics && { diagnosticProvider: { identifier: 'secure-bot', interFileDependencies: true, workspaceDiagnostics: false } }),
      },
    };
  }
}
