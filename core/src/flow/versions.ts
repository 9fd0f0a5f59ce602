/** Which models hold for the version of a package that the project declares. */
import type { FileModel } from '../model/file-model.ts';
import type { Model } from '../models/kinds.ts';

interface Bounds {
  readonly min: readonly number[];
  /** Exclusive. */
  readonly max: readonly number[] | undefined;
}

const unbounded: Bounds = { min: [0], max: undefined };
const parsed = new Map<string, Bounds>();

/** Reads `*`, `>=5`, `<2`, `13`, `4.87`, `5.*`, `3 - 5` and the usual ranges of package.json. */
export function parseRange(range: string): Bounds {
  let bounds = parsed.get(range);
  if (!bounds) parsed.set(range, (bounds = toBounds(range)));
  return bounds;
}

function toBounds(range: string): Bounds {
  const text = range.replace(/^(?:workspace|npm):(?:@?[^@]*@)?/, '').trim();
  const span = /^([\d.]+)\s+-\s+([\d.]+)$/.exec(text);
  if (span?.[1] !== undefined && span[2] !== undefined) return { min: numbers(span[1]), max: after(numbers(span[2])) };
  const match = /^(\^|~|>=|<=|>|<|=|v)*\s*(\d+(?:\.(?:\d+|[x*]))*)/.exec(text);
  if (match?.[2] === undefined) return unbounded;
  const version = numbers(match[2]);
  switch (match[1]) {
    case '>=':
    case '>':
      return { min: version, max: undefined };
    case '<':
      return { min: [0], max: version };
    case '<=':
      return { min: [0], max: after(version) };
    case '^':
      return { min: version, max: version[0] === 0 ? [0, (version[1] ?? 0) + 1] : [(version[0] ?? 0) + 1] };
    case '~':
      return { min: version, max: [version[0] ?? 0, (version[1] ?? 0) + 1] };
    default:
      return { min: version, max: after(version) };
  }
}

function numbers(version: string): number[] {
  return version.split('.').filter((part) => /^\d+$/.test(part)).map(Number);
}

function after(version: readonly number[]): number[] {
  return [...version.slice(0, -1), (version.at(-1) ?? 0) + 1];
}

function compare(a: readonly number[], b: readonly number[]): number {
  for (let i = 0; i < Math.max(a.length, b.length); i++) {
    const difference = (a[i] ?? 0) - (b[i] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

/** True if the declared range overlaps the model's; true where nothing is declared. */
export function appliesToInstalled(file: FileModel, model: Model): boolean {
  if (model.versions === '*') return true;
  const declared = file.project.versionOf?.(model.package, file.path);
  if (declared === undefined) return true;
  const installed = parseRange(declared);
  const wanted = parseRange(model.versions);
  const startsBeforeEnd = wanted.max === undefined || compare(installed.min, wanted.max) < 0;
  const endsAfterStart = installed.max === undefined || compare(installed.max, wanted.min) > 0;
  return startsBeforeEnd && endsAfterStart;
}

/** True if every version in the declared range is one of the model's; true where nothing is declared. */
export function appliesToAllInstalled(file: FileModel, model: Model): boolean {
  const declared = model.versions === '*' ? undefined : file.project.versionOf?.(model.package, file.path);
  if (declared === undefined) return true;
  const installed = parseRange(declared);
  const wanted = parseRange(model.versions);
  const endsWithin = wanted.max === undefined || (installed.max !== undefined && compare(installed.max, wanted.max) <= 0);
  return compare(installed.min, wanted.min) >= 0 && endsWithin;
}

/** Without a declared version the highest range of each kind, and of each access, is taken. */
export function preferNewest(file: FileModel, models: readonly Model[]): readonly Model[] {
  if (models.length < 2) return models;
  return models.filter((model) => {
    if (parseRange(model.versions).max === undefined || file.project.versionOf?.(model.package, file.path) !== undefined) return true;
    return !models.some((other) => other !== model && (other.kind === model.kind || isSameAccess(other, model)) && other.package === model.package && compare(parseRange(other.versions).min, parseRange(model.versions).min) > 0);
  });
}

/** What was a sink in an old major may be harmless in the next: `load` of js-yaml. */
function isSameAccess(one: Model, other: Model): boolean {
  return accessText(one) === accessText(other);
}

const accessTexts = new WeakMap<Model, string>();

/** Models live as long as the process: their accesses are written out once. */
function accessText(model: Model): string {
  let text = accessTexts.get(model);
  if (text === undefined) accessTexts.set(model, (text = JSON.stringify(model.access)));
  return text;
}
