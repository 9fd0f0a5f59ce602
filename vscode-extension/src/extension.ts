/** Entry of the extension: wires the parts and starts the server without waiting for it. */
import { sinceLoad, type StartTime } from './load-time.ts';
import { window, type ExtensionContext } from 'vscode';
import { registerCommands } from './commands.ts';
import { createExplanations } from './explanations.ts';
import { createServer, type Server } from './server.ts';
import { createStatus } from './status.ts';

let server: Server | undefined;

/** Returns what starting took; the language server starts meanwhile, in its own process. */
export function activate(context: ExtensionContext): StartTime {
  const log = window.createOutputChannel('secure-bot', { log: true });
  server = createServer(context, log);
  const explanations = createExplanations(server);
  context.subscriptions.push(log, server, createStatus(server), explanations, ...registerCommands({ context, server, log, explanations }));
  // Starting a process takes its time: after the activation, so that other extensions need not wait for it.
  setImmediate(() => void server?.start());
  const time = sinceLoad();
  log.info(`activated in ${time.wallMs} ms (processor: ${time.cpuMs} ms)`);
  return time;
}

export async function deactivate(): Promise<void> {
  await server?.stop();
}
