/** How the time of a function grows with its input: compared with itself in the same run, so that a slow machine changes nothing. */

/** Below this, times say nothing, in milliseconds. */
const measurable = 20;
/** Linear or not, nobody waits for that at so many units; garbage collection alone may take half of it. */
const harmless = 60;
/** No text of a few hundred characters takes as long, in milliseconds. */
const hopeless = 400;
/** Times that exponential growth shows at once and nothing else does. */
const smallCounts = [14, 18, 22, 26, 200];
const count = 2_000;
const factor = 8;
/** Linear growth is 8, quadratic 64. */
const maxGrowth = 24;

/**
 * The units whose repetition the function does not take in linear time: with `prefix` before and `suffix` behind, so that
 * what matched so far is of no use in the end.
 */
export function superLinearUnits(run: (text: string) => unknown, units: readonly string[]): readonly string[] {
  const frames = [['', '!'], ['', '\n\0'], ['[', '!'], ['token=', '\n']] as const;
  return units.filter((unit) => frames.some(([prefix, suffix]) => grows((times) => run(prefix + unit.repeat(times) + suffix))));
}

function grows(run: (times: number) => unknown): boolean {
  for (const times of smallCounts) if (timeOf(() => run(times)) > hopeless) return true;
  if (timeOf(() => run(count)) < measurable / factor) return false;
  // What is noise goes away when it is measured again.
  for (let attempt = 0; attempt < 4; attempt++) {
    const long = timeOf(() => run(count * factor));
    if (long < harmless || long / timeOf(() => run(count)) <= maxGrowth) return false;
  }
  return true;
}

/** Of the processor, in milliseconds: other programs of a busy machine do not count. */
function timeOf(run: () => unknown): number {
  const start = process.threadCpuUsage();
  run();
  const { user, system } = process.threadCpuUsage(start);
  return (user + system) / 1000;
}
