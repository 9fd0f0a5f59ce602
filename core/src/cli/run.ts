/** Chooses the command; every failure ends in a sentence on standard error and exit code 2. */
import { isConfigError } from '../engine/config-error.ts';
import { isPathError } from '../engine/walk.ts';
import { nearest } from './arguments.ts';
import { baseline } from './baseline.ts';
import { check } from './check.ts';
import { fix } from './fix.ts';
import { createPaint } from '../engine/format/paint.ts';
import { completion } from './completion.ts';
import { explain } from './explain.ts';
import { helpOf } from './help.ts';
import { init } from './init.ts';
import type { CommandName } from './option-table.ts';
import { exitCodes, hasColors, UsageError, type CommandIo } from './io.ts';
import { listRules } from './list-rules.ts';
import { version } from './version.ts';

const commands: Readonly<Record<CommandName, (args: readonly string[], io: CommandIo) => Promise<number>>> = { check, fix, baseline, init, rules: listRules, explain, completion };

/** Runs the command line and resolves to the exit code. Never throws. */
export async function runCommandLine(args: readonly string[], io: CommandIo): Promise<number> {
  try {
    return await dispatch(args, io);
  } catch (error) {
    if (io.signal?.aborted) {
      io.stderr.write('secure-bot: interrupted; files are whole, what was finished stays\n');
      return exitCodes.interrupted;
    }
    io.stderr.write(`${toSentence(error)}\n`);
    return exitCodes.failed;
  }
}

async function dispatch([name, ...args]: readonly string[], io: CommandIo): Promise<number> {
  if (name === '--version' || name === '-v') {
    io.stdout.write(`${version}\n`);
    return exitCodes.clean;
  }
  if (name === '--help' || name === '-h' || name === 'help') {
    io.stdout.write(helpOf(isCommand(args[0]) ? args[0] : undefined, createPaint(hasColors(io))));
    return exitCodes.clean;
  }
  if (name === undefined) {
    io.stderr.write(helpOf());
    return exitCodes.failed;
  }
  if (!isCommand(name)) throw new UsageError(unknownCommand(name));
  if (args.includes('--help') || args.includes('-h')) {
    io.stdout.write(helpOf(name, createPaint(hasColors(io))));
    return exitCodes.clean;
  }
  return commands[name](args, io);
}

function unknownCommand(name: string): string {
  const near = nearest(name, Object.keys(commands));
  return `expected a command, found '${name}'; ${near === undefined ? 'see secure-bot --help' : `did you mean ${near}?`}`;
}

function isCommand(name: string | undefined): name is CommandName {
  return name !== undefined && Object.hasOwn(commands, name);
}

function toSentence(error: unknown): string {
  if (error instanceof UsageError || isConfigError(error) || isPathError(error)) return `secure-bot: ${error.message}`;
  return `secure-bot failed; please report this:\n${error instanceof Error ? (error.stack ?? error.message) : String(error)}`;
}
