/** Bin `secure-bot-language-server`: the server on standard input and output, or on whatever channel the client's arguments name. */
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { createConnection, ProposedFeatures, type Connection } from 'vscode-languageserver/node';
import { restartWithOneArena } from './arenas.ts';
import { framesOf } from './frames.ts';
import { serve } from './server.ts';
import { version } from './version.ts';

const help = `secure-bot-language-server --stdio

Language server of secure-bot. Editors start it; see the package's README for their set-up.

Options:
  --stdio            Talk over standard input and output (default)
  --node-ipc         Talk over Node.js' channel to the parent process
  --socket=PORT      Connect to a port on this machine
  --pipe=NAME        Connect to a named pipe
  --version, --help
`;

const args = process.argv.slice(2);
if (args.includes('--version')) process.stdout.write(`${version}\n`);
else if (args.includes('--help')) process.stdout.write(help);
else start();

function start(): void {
  // Node.js' channel does not survive it; who opens one sets the environment.
  if (!args.includes('--node-ipc')) restartWithOneArena();
  const connection = connect();
  // A fault in one answer must not take the editor's findings away. Frames name functions of this program; a message could quote source text.
  const survive = (error: unknown) => {
    if ((error as { code?: unknown } | undefined)?.code === 'EPIPE') process.exit(0);
    connection.console.error(`secure-bot: internal error: ${framesOf(error)}`);
  };
  process.on('unhandledRejection', survive);
  process.on('uncaughtException', survive);
  // Heaps grow lazily; the limits make V8 collect before an editor's machine notices. A file that needs more costs its own findings only.
  serve(connection, {
    spawn: (setup) => new Worker(join(__dirname, 'analysis.cjs'), { workerData: setup, stdout: false, stderr: false, resourceLimits: { maxOldGenerationSizeMb: 384, maxYoungGenerationSizeMb: 16 } }),
  });
  connection.listen();
}

function connect(): Connection {
  const hasChannel = args.some((arg) => /^--(?:node-ipc|socket|pipe)\b/.test(arg));
  return hasChannel ? createConnection(ProposedFeatures.all) : createConnection(ProposedFeatures.all, process.stdin, process.stdout);
}
