/** Commands that clients call by name. */
import { ErrorCodes, LSPErrorCodes, MessageType, ResponseError, ShowMessageNotification, type CancellationToken } from 'vscode-languageserver/node';
import { AnalysisStopped } from '../analysis/client.ts';
import { toSignal } from '../cancellation.ts';
import type { ServerContext } from '../context.ts';
import { explain } from './explain.ts';
import type { ScanSummary, WorkspaceDiagnostics } from './workspace-diagnostics.ts';

export const explainCommand = 'secureBot.explainRule';
const scanCommand = 'secureBot.scanWorkspace';

export const commandNames: readonly string[] = [explainCommand, scanCommand];

export function registerCommands(context: ServerContext, workspaceDiagnostics: WorkspaceDiagnostics): void {
  const { connection, features } = context;

  connection.onExecuteCommand(async ({ command, arguments: args = [] }, token) => {
    switch (command) {
      case explainCommand:
        return explainRule(args[0]);
      case scanCommand:
        return scanWorkspace(token);
      default:
        throw new ResponseError(ErrorCodes.InvalidParams, `Expected one of ${commandNames.join(', ')}; found '${String(command).slice(0, 60)}'.`);
    }
  });

  async function explainRule(argument: unknown) {
    const rules = await context.rules();
    const rule = typeof argument === 'string' ? rules.get(argument.replace(/^secure-bot\//, '')) : undefined;
    if (!rule) throw new ResponseError(ErrorCodes.InvalidParams, `${explainCommand}: expected the id of a rule as the first argument, such as ${[...rules.keys()][0] ?? 'no-error-exposure'}.`);
    if (!features.showsExplanations) {
      void connection.sendNotification(ShowMessageNotification.type, { type: MessageType.Info, message: `${rule.id}: ${rule.description} ${rule.why} ${rule.url}` });
    }
    return explain(rule);
  }

  async function scanWorkspace(token: CancellationToken): Promise<ScanSummary> {
    return withProgress('Scanning the workspace', token, (signal, onProgress) => workspaceDiagnostics.scan({ signal, onProgress }));
  }

  /** Shows progress where the client can; its cancel button and the request's cancellation both end the work. */
  async function withProgress<T>(title: string, token: CancellationToken, work: (signal: AbortSignal, onProgress: (done: number, total: number) => void) => Promise<T>): Promise<T> {
    const progress = features.progress ? await connection.window.createWorkDoneProgress() : undefined;
    progress?.begin(`secure-bot: ${title}`, 0, undefined, true);
    const signals = [toSignal(token), ...(progress ? [toSignal(progress.token)] : [])];
    try {
      return await work(AbortSignal.any(signals), (done, total) => progress?.report(Math.round((done / total) * 100), `${done} of ${total} files`));
    } catch (error) {
      if (error instanceof AnalysisStopped || signals.some((signal) => signal.aborted)) throw new ResponseError(LSPErrorCodes.RequestCancelled, 'cancelled');
      throw error;
    } finally {
      progress?.done();
    }
  }
}
