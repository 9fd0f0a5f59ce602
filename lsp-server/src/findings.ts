/** What is known of each open document: the last good findings, moved along with the edits since. */
import { AnalysisStopped, type Analysis, type Priority } from './analysis/client.ts';
import type { ConfigProblem, FileOutcome, PlainFinding, PlainNote, Target } from './analysis/messages.ts';
import type { Documents } from './documents.ts';
import { moveAll } from './move.ts';

export interface FileFindings {
  /** Version of the document that the ranges belong to. */
  readonly version: number;
  readonly findings: readonly PlainFinding[];
  readonly notes: readonly PlainNote[];
  /** `stale`: the present text has a syntax error or could not be analysed; the findings are those of an earlier one. `off`: not analysed. */
  readonly state: 'fresh' | 'stale' | 'off';
  /** Of the last analysis, in milliseconds. */
  readonly durationMs: number;
  readonly configProblem: ConfigProblem | null;
}

export interface RefreshOptions {
  readonly priority?: Priority;
  readonly signal?: AbortSignal;
}

export interface FindingsStore {
  /** What is known, at the present version; undefined if the document was never analysed. */
  current(uri: string): FileFindings | undefined;
  /** True if the present version is what was analysed last, and nothing around it has changed since. */
  isFresh(uri: string): boolean;
  /** True if nothing around the document has changed since it was analysed, whatever its own text. */
  isAroundFresh(uri: string): boolean;
  /** Analyses the present version unless that has been done. @throws AnalysisStopped if cancelled or the document is closed meanwhile */
  refresh(uri: string, options?: RefreshOptions): Promise<FileFindings>;
  /** Something around the documents changed: each is analysed anew at the next refresh. Without addresses: all. */
  invalidate(uris?: readonly string[]): void;
  forget(uri: string): void;
}

interface Entry {
  known?: FileFindings;
  /** Version and generation that the last analysis, good or not, was made for. */
  seen?: { readonly version: number; readonly generation: number };
  running?: Run;
  generation: number;
  finishedAt: number;
}

interface Run {
  readonly version: number;
  readonly generation: number;
  readonly promise: Promise<FileFindings>;
  readonly abort: AbortController;
}

export interface FindingsContext {
  readonly documents: Documents;
  readonly analysis: Analysis;
  /** Undefined: the document is not to be analysed. */
  readonly targetOf: (uri: string) => Promise<Target | undefined>;
  readonly onOutcome: (uri: string, outcome: FileOutcome) => void;
  /** Something new is known of the document. */
  readonly onSettled: (uri: string) => void;
}

/** While somebody types without a pause, an outdated analysis is let through at least this often, in milliseconds. */
const maxWithoutResultMs = 1_000;

const nothing = { findings: [], notes: [], configProblem: null, durationMs: 0 } as const;

export function createFindingsStore({ documents, analysis, targetOf, onOutcome, onSettled }: FindingsContext): FindingsStore {
  const entries = new Map<string, Entry>();

  const entryOf = (uri: string): Entry => {
    let entry = entries.get(uri);
    if (!entry) entries.set(uri, (entry = { generation: 0, finishedAt: performance.now() }));
    return entry;
  };

  const current = (uri: string): FileFindings | undefined => {
    const entry = entries.get(uri);
    const document = documents.get(uri);
    if (!entry?.known || !document) return undefined;
    if (entry.known.version !== document.version) entry.known = movedTo(entry.known, uri, document.version);
    return entry.known;
  };

  function movedTo(known: FileFindings, uri: string, version: number): FileFindings {
    const document = documents.get(uri);
    const changes = documents.changesSince(uri, known.version);
    if (!document || !changes) return { ...known, version, findings: [], notes: [] };
    const place = <T extends PlainFinding | PlainNote>(items: readonly T[]): readonly T[] =>
      moveAll(items, changes).map((item) => ({ ...item, lines: { start: document.lines.positionAt(item.range[0]), end: document.lines.positionAt(item.range[1]) } }));
    return { ...known, version, findings: place(known.findings), notes: place(known.notes) };
  }

  const isFresh = (uri: string): boolean => {
    const { seen, generation } = entryOf(uri);
    return seen?.version === documents.get(uri)?.version && seen?.generation === generation;
  };

  async function analyse(uri: string, entry: Entry, version: number, generation: number, { priority, signal }: { priority: Priority; signal: AbortSignal }): Promise<FileFindings> {
    const text = documents.get(uri)?.text;
    const target = await targetOf(uri);
    if (!target) return settle(uri, entry, { version, generation }, { ...nothing, version, state: 'off' });
    try {
      const outcome = await analysis.run({ kind: 'analyze', target: { ...target, text } }, { priority, signal, about: target.path });
      onOutcome(uri, outcome);
      const { findings, notes, configProblem, durationMs } = outcome;
      const previous = current(uri);
      const next: FileFindings = outcome.state === 'broken'
        ? { ...nothing, ...previous, version: previous?.version ?? version, state: 'stale', durationMs, configProblem }
        : { version, findings, notes, configProblem, durationMs, state: 'fresh' };
      return settle(uri, entry, { version, generation }, next);
    } catch (error) {
      if (!(error instanceof AnalysisStopped) || error.reason === 'cancelled') throw error;
      // Tried and failed: not again for this version.
      const previous = current(uri);
      return settle(uri, entry, { version, generation }, { ...nothing, ...previous, version: previous?.version ?? version, state: 'stale' });
    }
  }

  function settle(uri: string, entry: Entry, seen: NonNullable<Entry['seen']>, known: FileFindings): FileFindings {
    if (entries.get(uri) !== entry) throw new AnalysisStopped('cancelled');
    entry.known = known;
    entry.seen = seen;
    entry.finishedAt = performance.now();
    onSettled(uri);
    return current(uri) ?? known;
  }

  function start(uri: string, entry: Entry, version: number, priority: Priority): Run {
    const abort = new AbortController();
    const { generation } = entry;
    const promise = analyse(uri, entry, version, generation, { priority, signal: abort.signal });
    const run: Run = { version, generation, promise, abort };
    const end = () => {
      if (entry.running === run) delete entry.running;
    };
    promise.then(end, end);
    return run;
  }

  return {
    current,
    isFresh,
    isAroundFresh(uri) {
      const entry = entries.get(uri);
      return entry?.seen?.generation === entry?.generation;
    },
    async refresh(uri, { priority = 'soon', signal } = {}) {
      for (;;) {
        const document = documents.get(uri);
        if (!document) throw new AnalysisStopped('cancelled');
        const entry = entryOf(uri);
        const known = current(uri);
        if (known && isFresh(uri)) return known;
        const { running } = entry;
        if (running && (running.version !== document.version || running.generation !== entry.generation)) {
          if (performance.now() - entry.finishedAt < maxWithoutResultMs) running.abort.abort();
          await unlessAborted(running.promise.catch(() => undefined), signal);
          continue;
        }
        const run = running ?? (entry.running = start(uri, entry, document.version, priority));
        try {
          const result = await unlessAborted(run.promise, signal);
          if (isFresh(uri)) return result;
        } catch (error) {
          // Superseded by a newer version: wait for that one.
          if (signal?.aborted || !(error instanceof AnalysisStopped) || !run.abort.signal.aborted) throw error;
        }
      }
    },
    invalidate(uris) {
      for (const uri of uris ?? entries.keys()) {
        const entry = entries.get(uri);
        if (entry) entry.generation++;
      }
    },
    forget(uri) {
      entries.get(uri)?.running?.abort.abort();
      entries.delete(uri);
    },
  };
}

function unlessAborted<T>(promise: Promise<T>, signal: AbortSignal | undefined): Promise<T> {
  if (!signal) return promise;
  if (signal.aborted) return Promise.reject(new AnalysisStopped('cancelled'));
  return new Promise((resolve, reject) => {
    const onAbort = () => reject(new AnalysisStopped('cancelled'));
    signal.addEventListener('abort', onAbort, { once: true });
    const done = () => signal.removeEventListener('abort', onAbort);
    promise.then((value) => (done(), resolve(value)), (error: unknown) => (done(), reject(error as Error)));
  });
}
