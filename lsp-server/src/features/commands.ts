/** Commands that clients call by name. */
import { ErrorCodes, LSPErrorCodes, MessageType, ResponseError, ShowMessageNotification, type CancellationToken } from 'vscode-languageserver/node';
import { AnalysisStopped } from '../analysis/client.ts';
import { toSignal } from '../cancellation.ts';
import type { Outcomes } from '../analysis/messages.ts';
import type { ServerContext } from '../context.ts';
import { writeBaselines } from './baseline.ts';
import { explain } from './explain.ts';
import type { ScanSummary, WorkspaceDiagnostics } from './workspace-diagnostics.ts';

export const explainCommand = 'secureBot.explainRule';
const scanCommand = 'secureBot.scanWorkspace';
const baselineCommand = 'secureBot.createBaseline';

export const commandNames: readonly string[] = [explainCommand, scanCommand, baselineCommand];

export interface CommandActions {
  readonly workspaceDiagnostics: WorkspaceDiagnostics;
  /** The baselines have changed. */
  readonly onBaseline: () => void;
}

export function registerCommands(context: ServerContext, { workspaceDiagnostics, onBaseline }: CommandActions): void {
  const { connection, features } = context;

  connection.onExecuteCommand(async ({ command, arguments: args = [] }, token) => {
    switch (command) {
      case explainCommand:
        return explainRule(args[0]);
      case scanCommand:
        return scanWorkspace(token);
      case baselineCommand:
        return createBaseline(token);
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

  /** Resolves to the files written, one for each workspace folder. */
  async function createBaseline(token: CancellationToken): Promise<readonly Outcomes['baseline'][]> {
    if (context.workspace.folders.length === 0) throw new ResponseError(ErrorCodes.InvalidRequest, `${baselineCommand}: expected an open folder; there is none.`);
    const written = await withProgress('Writing the baseline', token, (signal, onProgress) => writeBaselines(context, signal, onProgress));
    onBaseline();
    return written;
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
