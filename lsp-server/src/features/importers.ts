/** After an edit the open files that import the edited one are checked again: a pause later, a few at a time, and only if they are open. */
import { AnalysisStopped } from '../analysis/client.ts';
import type { ServerContext } from '../context.ts';

export interface ImporterChecks {
  /** The document was analysed; if its text is new, its importers are due. */
  settled(uri: string): void;
  closed(uri: string): void;
  dispose(): void;
}

export interface ImporterActions {
  /** Open documents to analyse anew. */
  readonly recheck: (uris: readonly string[]) => void;
  /** Files that are not open, nearest importers first. */
  readonly outdated: (paths: readonly string[]) => void;
}

/** Pause in typing before importers are looked at, in milliseconds. */
const pauseMs = 400;

/** Files checked again after one edit; those further away follow when they are touched. */
const maxImporters = 30;

export function createImporterChecks({ documents, findings, analysis, workspace, targetOf }: ServerContext, actions: ImporterActions): ImporterChecks {
  const timers = new Map<string, NodeJS.Timeout>();
  /** Text that the importers were last checked against. */
  const checked = new Map<string, string>();

  async function check(uri: string): Promise<void> {
    timers.delete(uri);
    const document = documents.get(uri);
    const target = document && (await targetOf(uri));
    if (!document || !target) return;
    checked.set(uri, document.text);
    const paths = (await analysis.run({ kind: 'importers', target }, { priority: 'idle' })).slice(0, maxImporters);
    if (paths.length === 0) return;
    const affected = new Set(paths);
    const open = [...documents.all()].filter((other) => affected.has(workspace.pathOf(other) ?? ''));
    actions.recheck(open.map((other) => other.uri));
    actions.outdated(paths);
  }

  return {
    settled(uri) {
      const document = documents.get(uri);
      if (!document || findings.current(uri)?.state !== 'fresh') return;
      if (!checked.has(uri)) checked.set(uri, document.text);
      if (checked.get(uri) === document.text) return;
      clearTimeout(timers.get(uri));
      timers.set(uri, setTimeout(() => void check(uri).catch(ignoreStop), pauseMs));
    },
    closed(uri) {
      clearTimeout(timers.get(uri));
      timers.delete(uri);
      checked.delete(uri);
    },
    dispose() {
      for (const timer of timers.values()) clearTimeout(timer);
    },
  };
}

function ignoreStop(error: unknown): void {
  if (!(error instanceof AnalysisStopped)) throw error;
}
