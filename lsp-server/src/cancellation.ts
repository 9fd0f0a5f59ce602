/** The protocol's cancellation as an AbortSignal. */
import type { CancellationToken } from 'vscode-languageserver/node';

export function toSignal(token: CancellationToken): AbortSignal {
  const controller = new AbortController();
  if (token.isCancellationRequested) controller.abort();
  else token.onCancellationRequested(() => controller.abort());
  return controller.signal;
}
