/**
 * Speed of the command on real code: `node test/bench/cli.ts [folder…] [--runs N] [--lines N]`. Copies about that many lines of
 * source files into a folder of its own and prints, as medians of runs that alternate, wall time, CPU time and peak memory of
 *   - `secure-bot check --preset all` (as built in core/dist), cold, with a warm cache, and on 2 and 4 copies,
 *   - ESLint with @typescript-eslint/parser and no rules,
 *   - oxc-parser's bare parse with its tree, one thread,
 * each in a process of its own, and the ratios that the command is to keep.
 */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { median } from './median.ts';
import { isGenerated } from '../../core/src/engine/shape.ts';
import { findSourceFiles } from '../../core/src/engine/walk.ts';

interface Measure {
  /** Milliseconds, start of the process included. */
  readonly wall: number;
  /** User and system, all threads, in milliseconds. */
  readonly cpu: number;
  /** Peak of resident memory in MB. */
  readonly memory: number;
}

const { values, positionals } = parseArgs({ allowPositionals: true, options: { runs: { type: 'string', default: '3' }, lines: { type: 'string', default: '200000' } } });
const samples = fileURLToPath(new URL('../samples', import.meta.url));
const runner = fileURLToPath(new URL('cli-run.ts', import.meta.url));
const work = mkdtempSync(join(tmpdir(), 'secure-bot-bench-'));

try {
  const { files, lines, folder } = await copyInput(positionals.length > 0 ? positionals : [samples], Number(values.lines));
  console.log(`${files} files, ${lines} lines`);
  for (const n of [2, 4]) for (let i = 0; i < n; i++) cpSync(folder, join(work, `copies-${n}`, `copy-${i}`), { recursive: true });
  const cache = join(work, 'cache.json');
  measure('check', folder, '--cache', '--cache-location', cache);
  const modes: Readonly<Record<string, () => Measure>> = {
    'secure-bot check --preset all': () => measure('check', folder),
    '  --threads 1': () => measure('check', folder, '--threads', '1'),
    '  warm --cache': () => measure('check', folder, '--cache', '--cache-location', cache),
    '  2 copies': () => measure('check', join(work, 'copies-2')),
    '  4 copies': () => measure('check', join(work, 'copies-4')),
    'eslint, no rules': () => measure('eslint', folder),
    'oxc-parser, one thread': () => measure('oxc', folder),
  };
  const results = new Map(Object.keys(modes).map((name) => [name, [] as Measure[]]));
  for (let run = 0; run < Number(values.runs); run++) for (const [name, take] of Object.entries(modes)) results.get(name)?.push(take());
  const medians = new Map([...results].map(([name, list]) => [name, { wall: median(list.map(({ wall }) => wall)), cpu: median(list.map(({ cpu }) => cpu)), memory: median(list.map(({ memory }) => memory)) }]));
  for (const [name, { wall, cpu, memory }] of medians) console.log(`${name.padEnd(32)} ${wall.toFixed(0).padStart(7)} ms wall ${cpu.toFixed(0).padStart(7)} ms CPU ${memory.toFixed(0).padStart(6)} MB`);
  const of = (name: string): Measure => medians.get(name) as Measure;
  const [cold, eslint, oxc, warm] = [of('secure-bot check --preset all'), of('eslint, no rules'), of('oxc-parser, one thread'), of('  warm --cache')];
  const ratio = (name: string, value: number, goal: string) => console.log(`${name.padEnd(44)} ${value.toFixed(2).padStart(6)}  (goal: ${goal})`);
  ratio('wall against ESLint without rules', cold.wall / eslint.wall, 'at most 0.35');
  ratio('wall against oxc-parser', cold.wall / oxc.wall, 'at most 4');
  ratio('CPU against oxc-parser', cold.cpu / oxc.cpu, 'none');
  ratio('warm cache against cold, wall', warm.wall / cold.wall, 'at most 0.15');
  ratio('growth for 2 copies, wall', of('  2 copies').wall / cold.wall / 2, '0.85 to 1.15');
  ratio('growth for 4 copies, wall', of('  4 copies').wall / cold.wall / 4, '0.85 to 1.15');
  ratio('peak memory in MB', cold.memory, 'at most 600');
} finally {
  rmSync(work, { recursive: true, force: true });
}

/** Written files of the folders, links in them followed once, up to the number of lines; folders again if that is too few. */
async function copyInput(folders: readonly string[], limit: number) {
  const target = join(work, 'input');
  const paths = folders.flatMap((folder) => linkedFolders(resolve(folder)));
  let lines = 0;
  let files = 0;
  for (const path of paths) {
    for (const file of await findSourceFiles([path], { cwd: process.cwd() })) {
      if (lines >= limit) break;
      const text = readFileSync(file, 'utf8');
      if (isGenerated(text, file)) continue;
      const copy = join(target, `${paths.indexOf(path)}`, relative(path, file));
      mkdirSync(dirname(copy), { recursive: true });
      cpSync(file, copy);
      lines += text.split('\n').length;
      files += 1;
    }
    copyManifest(path, join(target, `${paths.indexOf(path)}`));
  }
  return { files, lines, folder: target };
}

/** A folder of links to projects stands for the projects. */
function linkedFolders(folder: string): readonly string[] {
  const { status, stdout } = spawnSync('find', [folder, '-maxdepth', '1', '-type', 'l'], { encoding: 'utf8' });
  const links = status === 0 ? stdout.split('\n').filter((path) => path !== '' && statSync(path, { throwIfNoEntry: false })?.isDirectory()).sort() : [];
  return links.length > 0 ? links : [folder];
}

function copyManifest(from: string, to: string): void {
  const manifest = join(from, 'package.json');
  if (statSync(manifest, { throwIfNoEntry: false }) && statSync(to, { throwIfNoEntry: false })) cpSync(manifest, join(to, 'package.json'));
}

function measure(mode: 'check' | 'eslint' | 'oxc', folder: string, ...args: readonly string[]): Measure {
  const start = performance.now();
  const { stderr, status } = spawnSync(process.execPath, [runner, mode, folder, ...args], { cwd: folder, encoding: 'utf8', stdio: ['ignore', 'ignore', 'pipe'], maxBuffer: 64 * 1024 * 1024 });
  const wall = performance.now() - start;
  const last = stderr.trim().split('\n').at(-1) ?? '';
  if (status === 2 || !last.startsWith('{')) throw new Error(`${mode} failed (${status}): ${stderr.slice(0, 2_000)}`);
  return { wall, ...(JSON.parse(last) as { cpu: number; memory: number }) };
}

