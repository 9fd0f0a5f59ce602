/** An error for the log: its kind and where it happened, without its message, which could quote source text. */
export function framesOf(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown failure';
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line)).slice(0, 6);
  return [error.name, ...frames.map((line) => line.trim())].join(' ');
}
