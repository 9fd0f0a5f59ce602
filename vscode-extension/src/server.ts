/** The language server that lies beside the extension: started, stopped, asked. */
import { EventEmitter, extensions, Uri, workspace, type CancellationToken, type Disposable, type Event, type ExtensionContext, type LogOutputChannel } from 'vscode';
import { ExecuteCommandRequest, NotificationType, TransportKind } from 'vscode-languageclient/node';
import { documentSelector } from './languages.ts';
import { createErrorHandler, QuietClient } from './quiet-client.ts';

/** What the server says after it has looked at a document (`secureBot/status`). */
export interface DocumentStatus {
  readonly uri: string;
  /** `stale`: a syntax error, the findings are those of the text before. `eslint`: the workspace's ESLint shows the findings. */
  readonly state: 'ready' | 'stale' | 'off' | 'eslint';
  readonly findings: number;
  /** Of the last analysis, in milliseconds. */
  readonly durationMs: number;
  /** What is wrong with the configuration. */
  readonly configProblem: string | null;
}

export type ServerState = 'starting' | 'running' | 'stopped' | 'failed';

export interface Server extends Disposable {
  readonly state: ServerState;
  /** The state, or what is known of a document. */
  readonly onDidChange: Event<void>;
  statusOf(uri: string): DocumentStatus | undefined;
  start(): Promise<void>;
  restart(): Promise<void>;
  /** Runs one of the server's commands, once it has started. @throws Error with the server's reason */
  run(command: string, args?: readonly unknown[], token?: CancellationToken): Promise<unknown>;
  stop(): Promise<void>;
}

const statusNotification = new NotificationType<DocumentStatus>('secureBot/status');

/** ESLint for VS Code. */
const eslintExtension = 'dbaeumer.vscode-eslint';

export function createServer(context: ExtensionContext, log: LogOutputChannel): Server {
  const changed = new EventEmitter<void>();
  const statuses = new Map<string, DocumentStatus>();
  let state: ServerState = 'stopped';
  const setState = (next: ServerState) => {
    state = next;
    if (next !== 'running') statuses.clear();
    changed.fire();
  };

  const module = context.asAbsolutePath('dist/server.cjs');
  // As the server sets it for itself on other channels (its arenas.ts).
  const options = { env: { MALLOC_ARENA_MAX: '1' } };
  const client = new QuietClient('secureBot', 'secure-bot', { module, transport: TransportKind.ipc, options }, {
    documentSelector,
    outputChannel: log,
    initializationOptions: () => ({ status: true, showsExplanations: true, eslintActive: isEslintActive() }),
    errorHandler: createErrorHandler(() => setState('failed')),
  });
  client.silenceMessages();
  client.onNotification(statusNotification, (status) => {
    statuses.set(status.uri, status);
    log.info(`${workspace.asRelativePath(Uri.parse(status.uri))}: ${status.state}, ${status.findings} findings, ${status.durationMs} ms`);
    changed.fire();
  });

  const start = async () => {
    if (state === 'starting' || state === 'running') return client.start();
    setState('starting');
    const started = performance.now();
    try {
      await client.start();
      log.info(`server started in ${Math.round(performance.now() - started)} ms`);
      setState('running');
    } catch (error) {
      log.error(error instanceof Error ? error : String(error));
      setState('failed');
    }
  };
  const stop = async () => {
    if (client.needsStop()) await client.stop();
    setState('stopped');
  };
  const restart = async () => {
    await stop();
    await start();
  };

  let eslintWasActive = isEslintActive();
  const eslintWatch = extensions.onDidChange(() => {
    if (eslintWasActive === isEslintActive()) return;
    eslintWasActive = isEslintActive();
    void restart();
  });

  return {
    get state() {
      return state;
    },
    onDidChange: changed.event,
    statusOf: (uri) => statuses.get(uri),
    start,
    restart,
    stop,
    async run(command, args = [], token) {
      await start();
      return client.sendRequest(ExecuteCommandRequest.type, { command, arguments: [...args] }, token);
    },
    dispose() {
      eslintWatch.dispose();
      changed.dispose();
    },
  };
}

/** Whether an ESLint integration shows findings of the workspace's ESLint in this window. */
function isEslintActive(): boolean {
  return extensions.getExtension(eslintExtension) !== undefined && workspace.getConfiguration('eslint').get('enable') !== false;
}
