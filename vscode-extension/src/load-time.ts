/** Imported first: counts from the moment at which the extension's code begins to load. */

export interface StartTime {
  /** Wall time, in milliseconds. */
  readonly wallMs: number;
  /** Processor time, in milliseconds: does not grow on a busy machine. */
  readonly cpuMs: number;
}

const started = performance.now();
const used = process.cpuUsage();

export function sinceLoad(): StartTime {
  const { user, system } = process.cpuUsage(used);
  return { wallMs: Math.round(performance.now() - started), cpuMs: Math.round((user + system) / 1000) };
}
