/** The language client without pop-ups: what goes wrong stands in the output channel and in the language status. */
import { CloseAction, ErrorAction, LanguageClient, ShowMessageNotification, type ErrorHandler } from 'vscode-languageclient/node';

/** The server is started anew after a crash, unless it crashed this often within `crashWindowMs`. */
const maxCrashes = 4;
const crashWindowMs = 3 * 60_000;

export class QuietClient extends LanguageClient {
  /** This extension registers the server's commands itself, at once: they work before the server has started. */
  override registerFeature(feature: Parameters<LanguageClient['registerFeature']>[0]): void {
    if ('registrationType' in feature && feature.registrationType.method === 'workspace/executeCommand') return;
    super.registerFeature(feature);
  }

  override error(message: string, data?: unknown): void {
    super.error(message, data, false);
  }

  override warn(message: string, data?: unknown): void {
    super.warn(message, data, false);
  }

  /** Messages that the server wants to show go to the output channel. */
  silenceMessages(): void {
    this.onNotification(ShowMessageNotification.type, ({ message }) => this.outputChannel.warn(message));
  }
}

/** @param onGivenUp called when the server has crashed too often to start it again */
export function createErrorHandler(onGivenUp: () => void): ErrorHandler {
  let crashes: readonly number[] = [];
  return {
    error: () => ({ action: ErrorAction.Continue, handled: true }),
    closed() {
      const now = Date.now();
      crashes = [...crashes.filter((time) => now - time < crashWindowMs), now];
      if (crashes.length <= maxCrashes) return { action: CloseAction.Restart, handled: true };
      onGivenUp();
      return { action: CloseAction.DoNotRestart, handled: true };
    },
  };
}
