/** The analysis thread. The protocol thread never waits for a parse or a rule: it asks here, and may stop asking. */
import { parentPort, workerData } from 'node:worker_threads';
import { framesOf } from '../frames.ts';
import type { FromWorker, ToWorker, WorkerSetup } from './messages.ts';
import { createSession } from './session.ts';

const port = parentPort;
if (!port) throw new Error('secure-bot: this file is started by the language server');

const { cancelled } = workerData as WorkerSetup;
const cancelledJob = new Int32Array(cancelled);
const session = createSession();
// One after the other: messages keep their order, whatever a job waits for.
let queue = Promise.resolve();

port.on('message', (message: ToWorker) => {
  queue = queue.then(() => handle(message));
});

async function handle(message: ToWorker): Promise<void> {
  if (message.kind !== 'job') {
    session.update(message);
    return;
  }
  const { id, job } = message;
  const checkpoint = () => {
    if (Atomics.load(cancelledJob, 0) === id) throw new CancelledError();
  };
  try {
    answer({ id, outcome: await session.run(job, checkpoint) });
  } catch (error) {
    if (error instanceof CancelledError) answer({ id, failure: 'cancelled', message: '' });
    // The stack names functions and files of this program; a message could quote the user's code.
    else answer({ id, failure: 'crashed', message: framesOf(error) });
  }
}

class CancelledError extends Error {}

function answer(message: FromWorker): void {
  port?.postMessage(message);
}
