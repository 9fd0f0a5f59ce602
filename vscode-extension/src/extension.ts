/** Entry of the extension: wires the parts and starts the server without waiting for it. */
import { window, type ExtensionContext } from 'vscode';
import { createServer, type Server } from './server.ts';

let server: Server | undefined;

export function activate(context: ExtensionContext): void {
  const log = window.createOutputChannel('secure-bot', { log: true });
  server = createServer(context, log);
  context.subscriptions.push(log, server);
  void server.start();
}

export async function deactivate(): Promise<void> {
  await server?.stop();
}
