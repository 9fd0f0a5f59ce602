/** Whether fixed files still type-check, in a copy of the checkout that has its dependencies. */
import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { ChangedFile } from './fix-checkout.ts';

export interface TypeCheck {
  /** Projects (tsconfig.json files) that were checked. */
  readonly projects: number;
  /** Errors before any fix. */
  readonly before: number;
  /** Errors that the fixes brought, as the compiler writes them. */
  readonly added: readonly string[];
}

const ownCompiler = createRequire(import.meta.url).resolve('typescript/bin/tsc');

/**
 * Compares the compiler's errors before and after. The copy is left as it was found, but for a link to secure-bot.
 * Undefined where nothing can be checked: no dependencies, no tsconfig.json.
 */
export async function typeCheck(copy: string, changed: readonly ChangedFile[], secureBot: string): Promise<TypeCheck | undefined> {
  const projects = configsIn(copy).filter((config) => dependenciesOf(dirname(config), copy));
  if (projects.length === 0) return undefined;
  for (const folder of new Set(projects.map((config) => dependenciesOf(dirname(config), copy)))) link(folder ?? copy, secureBot);
  const before = await errorsOf(projects, copy);
  const after = await withTexts(copy, changed, () => errorsOf(projects, copy));
  const known = [...before];
  const added = after.filter((error) => {
    const at = known.findIndex((other) => withoutPlace(other) === withoutPlace(error));
    if (at >= 0) known.splice(at, 1);
    return at < 0;
  });
  return { projects: projects.length, before: before.length, added };
}

function configsIn(folder: string, depth = 0): readonly string[] {
  const entries = readdirSync(folder, { withFileTypes: true });
  const own = entries.some(({ name }) => name === 'tsconfig.json') ? [join(folder, 'tsconfig.json')] : [];
  const inner = depth > 4 ? [] : entries.filter((entry) => entry.isDirectory() && !/^(?:node_modules|dist|\..*)$/.test(entry.name)).flatMap(({ name }) => configsIn(join(folder, name), depth + 1));
  return [...own, ...inner];
}

/** The nearest folder upwards that has dependencies. */
function dependenciesOf(folder: string, top: string): string | undefined {
  for (let at = folder; at.startsWith(top); at = dirname(at)) if (existsSync(join(at, 'node_modules'))) return at;
  return undefined;
}

function link(folder: string, secureBot: string): void {
  const place = join(folder, 'node_modules', 'secure-bot');
  if (!existsSync(place)) symlinkSync(secureBot, place, 'dir');
}

async function withTexts<T>(copy: string, changed: readonly ChangedFile[], run: () => Promise<T>): Promise<T> {
  const write = (text: (file: ChangedFile) => string) => {
    for (const file of changed) {
      mkdirSync(dirname(join(copy, file.path)), { recursive: true });
      writeFileSync(join(copy, file.path), text(file));
    }
  };
  try {
    write(({ after }) => after);
    return await run();
  } finally {
    write(({ before }) => before);
  }
}

async function errorsOf(projects: readonly string[], copy: string): Promise<readonly string[]> {
  const errors = new Set<string>();
  for (const config of projects) for (const error of await compile(config, copy)) errors.add(error);
  return [...errors];
}

/** The repository's own compiler where it has one. */
function compile(config: string, copy: string): Promise<readonly string[]> {
  const own = join(dependenciesOf(dirname(config), copy) ?? copy, 'node_modules/typescript/bin/tsc');
  const args = [existsSync(own) ? own : ownCompiler, '--noEmit', '--pretty', 'false', '--incremental', 'false', '--composite', 'false', '-p', config];
  return new Promise((resolve) => {
    execFile(process.execPath, args, { cwd: copy, maxBuffer: 100_000_000, timeout: 300_000 }, (_error, output) => {
      resolve(output.split('\n').filter((line) => /\berror TS\d+/.test(line)));
    });
  });
}

/** Lines move, and with them the same error. */
function withoutPlace(error: string): string {
  return error.replace(/\(\d+,\d+\)/, '');
}
