/** `secure-bot init`: shows what it would write, and writes it once someone agrees. */
import { createPaint, printable, wrap, type Paint } from '../engine/format/paint.ts';
import { mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { colorDiff, toDiff } from './diff.ts';
import { detectProject } from './init/detect.ts';
import { planSetup, type PlannedFile, type Setup } from './init/plan.ts';
import { exitCodes, hasColors, widthOf, type CommandIo } from './io.ts';
import { parseInitOptions } from './options.ts';
import { writeFileWhole } from './write-file.ts';

export async function init(args: readonly string[], io: CommandIo): Promise<number> {
  const { yes } = parseInitOptions(args);
  const paint = createPaint(hasColors(io));
  const setup = planSetup(await detectProject(io.cwd));
  io.stdout.write(shown(setup, paint, widthOf(io)));
  if (setup.files.length > 0 && !yes) {
    if (io.stdin.isTTY !== true) {
      io.stderr.write('Nothing was written; secure-bot init --yes writes it.\n');
      return exitCodes.clean;
    }
    if (!(await agrees(io))) {
      io.stderr.write('Nothing was written.\n');
      return exitCodes.clean;
    }
  }
  for (const file of setup.files) await write(file, io);
  io.stdout.write(nextSteps(setup, paint, widthOf(io)));
  return exitCodes.clean;
}

function shown({ found, files, kept }: Setup, paint: Paint, width: number): string {
  const blocks = [
    [paint('bold', 'Found:'), ...found.map((line) => `  ${line}`)].join('\n'),
    ...files.map(({ path, before, text, why }) => {
      const head = `${paint('bold', before === undefined ? `New: ${path}` : `Changed: ${path}`)}\n  ${paint('dim', wrap(why, width - 2, '  '))}`;
      const body = before === undefined ? text.trimEnd().split('\n').map((line) => `    ${line}`).join('\n') : colorDiff(toDiff(path, before, text).trimEnd(), paint);
      return `${head}\n\n${body}`;
    }),
    ...(kept.length > 0 ? [[paint('bold', 'Left as it is:'), ...kept.map((line) => `  ${wrap(printable(line), width - 2, '  ')}`)].join('\n')] : []),
  ];
  return `${blocks.join('\n\n')}\n\n`;
}

async function agrees({ stdin, stderr }: CommandIo): Promise<boolean> {
  stderr.write('Write this? [y/N] ');
  for await (const chunk of stdin) return /^y(?:es)?\s*$/i.test(String(chunk));
  return false;
}

async function write({ path, text }: PlannedFile, { cwd }: CommandIo): Promise<void> {
  await mkdir(dirname(join(cwd, path)), { recursive: true });
  await writeFileWhole(join(cwd, path), text);
}

function nextSteps({ files, steps }: Setup, paint: Paint, width: number): string {
  const head = files.length === 0 ? '' : `Wrote ${files.map(({ path }) => path).join(', ')}.\n\n`;
  return `${head}${paint('bold', 'Next:')}\n${steps.map((step, i) => `  ${i + 1}. ${wrap(step, width - 5, '     ')}\n`).join('')}`;
}
