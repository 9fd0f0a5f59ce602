/** Stands in for run-command.ts on edge platforms, which start no programs. */
export { CommandError, isCommandError } from './errors/command-error.ts';

/** Rejects always. */
export function runCommand(): Promise<never> {
  return Promise.reject(new Error('runCommand needs Node.js: this platform starts no programs.'));
}
