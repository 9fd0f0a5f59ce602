/** Changes on disk: files that git, other programs or other editors write. */
import { DidChangeWatchedFilesNotification, FileChangeType, type FileEvent } from 'vscode-languageserver/node';
import type { ServerContext } from '../context.ts';
import { toPath } from '../paths.ts';

export interface WatchActions {
  /** All that was concluded may be wrong: a configuration, or what imports name, has changed. */
  readonly onEverything: () => void;
  /** Source files changed. */
  readonly onSources: (paths: readonly string[]) => void;
}

const configuration = /(?:^|[\\/])(?:secure-bot\.config\.json|\.secure-bot-baseline\.json|package\.json|[jt]sconfig[^\\/]*\.json|\.gitignore|pnpm-lock\.yaml|package-lock\.json|yarn\.lock|bun\.lockb?)$/;
const eslintConfiguration = /(?:^|[\\/])eslint\.config\.[cm]?[jt]s$/;

const patterns = [
  '**/{secure-bot.config.json,.secure-bot-baseline.json,package.json,tsconfig*.json,jsconfig*.json,.gitignore}',
  '**/{pnpm-lock.yaml,package-lock.json,yarn.lock,bun.lock,bun.lockb}',
  '**/eslint.config.{js,mjs,cjs,ts,mts,cts}',
  '**/*.{js,mjs,cjs,jsx,ts,mts,cts,tsx,vue,svelte}',
];

/** A client that watches no files is made up for by a look at the disk, at most this often, in milliseconds. */
const pollEveryMs = 3_000;

export interface Watch {
  /** The client watches for us, if it can. */
  start(): Promise<void>;
  /** Something is going on: a good moment for a look, where nobody watches. */
  poll(): void;
}

export function createWatch(context: ServerContext, actions: WatchActions): Watch {
  const { connection, features, analysis, documents } = context;
  let polledAt = 0;

  connection.onDidChangeWatchedFiles(({ changes }) => handle(changes));

  function handle(changes: readonly FileEvent[]): void {
    const events = changes.flatMap(({ uri, type }) => {
      const path = toPath(uri);
      // What is open in the editor wins over the disk.
      return path === undefined || /[\\/]node_modules[\\/]/.test(path) || documents.get(uri) ? [] : [{ path, type }];
    });
    if (events.some(({ path }) => eslintConfiguration.test(path))) context.eslint.reset();
    if (events.some(({ path }) => configuration.test(path) || eslintConfiguration.test(path))) {
      analysis.update({ kind: 'reset' });
      actions.onEverything();
      return;
    }
    if (events.length === 0) return;
    const changed = events.filter(({ type }) => type === FileChangeType.Changed).map(({ path }) => path);
    if (changed.length > 0) analysis.update({ kind: 'disk', paths: changed });
    if (changed.length === events.length) actions.onSources(changed);
    else {
      analysis.update({ kind: 'disk', paths: events.map(({ path }) => path) });
      analysis.update({ kind: 'files' });
      actions.onEverything();
    }
  }

  return {
    async start() {
      if (features.registerWatchers) await connection.client.register(DidChangeWatchedFilesNotification.type, { watchers: patterns.map((globPattern) => ({ globPattern })) });
    },
    poll() {
      if (features.registerWatchers || performance.now() - polledAt < pollEveryMs) return;
      polledAt = performance.now();
      context.eslint.reset();
      analysis.run({ kind: 'poll' }, { priority: 'idle' }).then((isChanged) => {
        if (isChanged) actions.onEverything();
      }).catch(() => undefined);
    },
  };
}
