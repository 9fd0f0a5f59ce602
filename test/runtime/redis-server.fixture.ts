import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { connect, createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** Programs that serve the protocol, the first one found is used. */
const programs = ['valkey-server', 'redis-server'];

/** A Redis or Valkey server on loopback that a test may stop, freeze and start again. */
export interface RedisServer {
  readonly url: string;
  readonly port: number;
  readonly start: () => Promise<void>;
  readonly stop: () => Promise<void>;
  /** Keeps the process from answering, and lets it go on. */
  readonly freeze: () => void;
  readonly thaw: () => void;
  /** Stops it and removes its folder. */
  readonly dispose: () => Promise<void>;
}

/**
 * The program to start; installs Debian's package when it is missing and this user may. Undefined where it is not to be
 * had: then the reason was written to standard error. With CI set that is an error, so that the tests are never left out there.
 */
export async function findRedisProgram(): Promise<string | undefined> {
  const found = await firstProgram();
  if (found) return found;
  const reason = await installRedis();
  const installed = await firstProgram();
  if (installed) return installed;
  const message = `The tests of createTokenBucket need redis-server or valkey-server, which this machine lacks, and installing it failed: ${reason}`;
  if (process.env['CI']) throw new Error(message);
  console.error(`\n${message}\nThey are left out of this run. Install the package redis-server to run them.\n`);
  return undefined;
}

/** Starts a server on a free port of loopback. It keeps nothing on disk. */
export async function startRedis(program: string): Promise<RedisServer> {
  const folder = await mkdtemp(join(tmpdir(), 'secure-bot-redis-'));
  const port = await freePort();
  let child: ChildProcess | undefined;
  const start = async (): Promise<void> => {
    child = spawn(program, ['--port', String(port), '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no', '--dir', folder], { stdio: 'ignore' });
    await waitUntilOpen(port, child);
  };
  const stop = async (): Promise<void> => {
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const ended = new Promise((resolve) => child?.once('exit', resolve));
    child.kill('SIGKILL');
    await ended;
  };
  await start();
  return {
    url: `redis://127.0.0.1:${port}`, port, start, stop,
    freeze: () => void child?.kill('SIGSTOP'),
    thaw: () => void child?.kill('SIGCONT'),
    dispose: async () => {
      await stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function firstProgram(): Promise<string | undefined> {
  for (const program of programs) {
    const works = await run(program, ['--version']).then(() => true, () => false);
    if (works) return program;
  }
  return undefined;
}

/** Why it failed, or that it did not. Debian's service is not started: the test starts its own server. */
async function installRedis(): Promise<string> {
  if (process.getuid?.() !== 0) return 'this user may not install packages';
  try {
    await run('apt-get', ['update']).catch(() => {}); // an old list may still do
    await run('apt-get', ['install', '-y', '--no-install-recommends', 'redis-server'], { env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive', RUNLEVEL: '1' } });
    return 'it was installed';
  } catch (error) {
    return (error as Error).message.split('\n').slice(0, 3).join(' ');
  }
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

async function waitUntilOpen(port: number, child: ChildProcess): Promise<void> {
  for (let tries = 0; tries < 200; tries++) {
    if (child.exitCode !== null) throw new Error(`The Redis server ended with code ${child.exitCode}.`);
    const isOpen = await new Promise<boolean>((resolve) => {
      const socket = connect(port, '127.0.0.1', () => resolve(true)).on('error', () => resolve(false)).on('close', () => {});
      socket.on('connect', () => socket.destroy());
    });
    if (isOpen) return;
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  throw new Error('The Redis server did not start.');
}
