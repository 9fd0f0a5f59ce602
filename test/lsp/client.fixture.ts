/** A real client: vscode-languageserver-protocol over the standard streams of the built server. */
import { spawn, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import {
  createProtocolConnection, ConfigurationRequest, DidChangeTextDocumentNotification, DidCloseTextDocumentNotification, DidOpenTextDocumentNotification, ExitNotification,
  InitializedNotification, InitializeRequest, PublishDiagnosticsNotification, RegistrationRequest, ShutdownRequest,
  StreamMessageReader, StreamMessageWriter, type ClientCapabilities, type Diagnostic, type InitializeResult, type ProtocolConnection,
  type PublishDiagnosticsParams, type Registration, type TextDocumentContentChangeEvent,
} from 'vscode-languageserver-protocol/node';

export const root = fileURLToPath(new URL('../..', import.meta.url));
export const serverPath = join(root, 'lsp-server/dist/server.cjs');

export interface ClientOptions {
  /** Absolute paths. Default: none. */
  readonly folders?: readonly string[];
  readonly capabilities?: ClientCapabilities;
  readonly initializationOptions?: unknown;
  /** Answer to workspace/configuration. */
  readonly configuration?: (scopeUri: string | undefined) => unknown;
  readonly nodeArgs?: readonly string[];
  readonly server?: string;
}

export interface Client {
  readonly connection: ProtocolConnection;
  readonly process: ChildProcess;
  readonly initialized: InitializeResult;
  readonly registrations: readonly Registration[];
  /** Every publication so far, oldest first. */
  readonly published: readonly PublishDiagnosticsParams[];
  /** Text of all log messages. */
  readonly logs: readonly string[];
  open(path: string, text: string, options?: { uri?: string; languageId?: string; version?: number }): string;
  change(uri: string, version: number, changes: TextDocumentContentChangeEvent[]): void;
  close(uri: string): void;
  /** The next publication for the document that the condition likes; those that came before count, too, unless `after` says from where. */
  diagnostics(uri: string, condition?: (params: PublishDiagnosticsParams) => boolean, timeoutMs?: number): Promise<Diagnostic[]>;
  /** Forgets the publications so far. */
  reset(): void;
  stop(): Promise<number | null>;
}

/** A client that can do nothing special. */
export const plainCapabilities: ClientCapabilities = {
  textDocument: {
    publishDiagnostics: { relatedInformation: true, versionSupport: true, codeDescriptionSupport: true, dataSupport: true },
    codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: ['quickfix', 'source', 'source.fixAll'] } }, isPreferredSupport: true },
    hover: { contentFormat: ['markdown', 'plaintext'] },
  },
};

/** What VS Code and current Neovim can do. */
export const richCapabilities: ClientCapabilities = {
  textDocument: {
    ...plainCapabilities.textDocument,
    diagnostic: { dynamicRegistration: true, relatedDocumentSupport: true },
    codeAction: { ...plainCapabilities.textDocument?.codeAction, dataSupport: true, resolveSupport: { properties: ['edit'] } },
  },
  workspace: {
    workspaceEdit: { documentChanges: true }, configuration: true, workspaceFolders: true, applyEdit: true,
    didChangeConfiguration: { dynamicRegistration: true }, didChangeWatchedFiles: { dynamicRegistration: true }, diagnostics: { refreshSupport: true },
  },
  window: { workDoneProgress: true, showDocument: { support: true } },
};

export async function startClient({ folders = [], capabilities = plainCapabilities, initializationOptions, configuration, nodeArgs = [], server = serverPath }: ClientOptions = {}): Promise<Client> {
  const child = spawn(process.execPath, [...nodeArgs, server, '--stdio'], { stdio: ['pipe', 'pipe', 'pipe'] });
  const exited = new Promise<number | null>((resolve) => child.on('exit', resolve));
  child.stderr.resume();
  const connection = createProtocolConnection(new StreamMessageReader(child.stdout), new StreamMessageWriter(child.stdin));
  const published: PublishDiagnosticsParams[] = [];
  const logs: string[] = [];
  const registrations: Registration[] = [];
  const waiting = new Set<() => void>();
  connection.onNotification(PublishDiagnosticsNotification.type, (params) => {
    published.push(params);
    for (const check of [...waiting]) check();
  });
  connection.onNotification('window/logMessage', ({ message }: { message: string }) => void logs.push(message));
  connection.onRequest(RegistrationRequest.type, ({ registrations: added }) => void registrations.push(...added));
  connection.onRequest(ConfigurationRequest.type, ({ items }) => items.map(({ scopeUri }) => configuration?.(scopeUri) ?? null));
  connection.onRequest('window/workDoneProgress/create', () => null);
  connection.onRequest('workspace/diagnostic/refresh', () => null);
  connection.listen();
  const workspaceFolders = folders.map((path) => ({ uri: pathToFileURL(path).href, name: path }));
  const initialized = await connection.sendRequest(InitializeRequest.type, {
    processId: process.pid, rootUri: workspaceFolders[0]?.uri ?? null, workspaceFolders: folders.length > 0 ? workspaceFolders : null, capabilities,
    ...(initializationOptions !== undefined && { initializationOptions }),
  });
  await connection.sendNotification(InitializedNotification.type, {});

  return {
    connection, process: child, initialized, registrations, published, logs,
    open(path, text, { uri = pathToFileURL(path).href, languageId = 'typescript', version = 1 } = {}) {
      void connection.sendNotification(DidOpenTextDocumentNotification.type, { textDocument: { uri, languageId, version, text } });
      return uri;
    },
    change(uri, version, contentChanges) {
      void connection.sendNotification(DidChangeTextDocumentNotification.type, { textDocument: { uri, version }, contentChanges });
    },
    close: (uri) => void connection.sendNotification(DidCloseTextDocumentNotification.type, { textDocument: { uri } }),
    diagnostics(uri, condition = () => true, timeoutMs = 15_000) {
      return new Promise((resolve, reject) => {
        const check = () => {
          const found = published.findLast((params) => params.uri === uri && condition(params));
          if (!found) return;
          clearTimeout(timer);
          waiting.delete(check);
          resolve(found.diagnostics);
        };
        const timer = setTimeout(() => {
          waiting.delete(check);
          reject(new Error(`no such diagnostics for ${uri}; last: ${JSON.stringify(published.findLast((params) => params.uri === uri))?.slice(0, 600) ?? 'none'}`));
        }, timeoutMs);
        waiting.add(check);
        check();
      });
    },
    reset: () => void (published.length = 0),
    async stop() {
      await connection.sendRequest(ShutdownRequest.type);
      await connection.sendNotification(ExitNotification.type);
      const code = await Promise.race([exited, new Promise<number | null>((resolve) => setTimeout(resolve, 5_000, -1).unref())]);
      child.kill('SIGKILL');
      connection.dispose();
      return code;
    },
  };
}
