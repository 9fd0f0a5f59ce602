/** The commands of the palette. Their outcome is a document, a panel or a line in the status bar, never a pop-up. */
import { commands, Uri, window, workspace, type Disposable, type ExtensionContext, type LogOutputChannel } from 'vscode';
import type { Explanations } from './explanations.ts';
import { pickRule } from './pick-rule.ts';
import type { Server } from './server.ts';

export interface CommandParts {
  readonly context: ExtensionContext;
  readonly server: Server;
  readonly log: LogOutputChannel;
  readonly explanations: Explanations;
}

/** How long a line stands in the status bar, in milliseconds. */
const statusLineMs = 8_000;

export function registerCommands({ context, server, log, explanations }: CommandParts): Disposable[] {
  const say = (text: string) => {
    log.info(text);
    window.setStatusBarMessage(`secure-bot: ${text}`, statusLineMs);
  };
  const register = (name: string, run: (argument: unknown) => Promise<unknown>) =>
    commands.registerCommand(`secureBot.${name}`, async (argument: unknown) => {
      const started = performance.now();
      try {
        const result = await run(argument);
        log.info(`${name}: ${Math.round(performance.now() - started)} ms`);
        return result;
      } catch (error) {
        log.error(error instanceof Error ? error : String(error));
        window.setStatusBarMessage(`secure-bot: ${error instanceof Error ? error.message : String(error)}`, statusLineMs);
        return undefined;
      }
    });

  return [
    register('scanWorkspace', async () => {
      const summary = await server.run('secureBot.scanWorkspace');
      say(`${countIn(summary, 'findings')} findings in ${countIn(summary, 'files')} files`);
      await commands.executeCommand('workbench.actions.view.problems');
      return summary;
    }),
    register('createBaseline', async () => {
      const written = await server.run('secureBot.createBaseline');
      for (const one of Array.isArray(written) ? written : []) say(`baseline of ${countIn(one, 'findings')} findings written`);
      return written;
    }),
    register('fixAll', () => Promise.resolve(commands.executeCommand('editor.action.sourceAction', { kind: 'source.fixAll.secureBot', apply: 'first' }))),
    register('explainRule', async (argument) => {
      const id = typeof argument === 'string' ? argument : await pickRule(context);
      if (id !== undefined) await explanations.open(id);
    }),
    register('restart', () => server.restart()),
    register('showOutput', () => Promise.resolve(log.show(true))),
    register('openSample', async () => {
      const sample = await workspace.fs.readFile(Uri.joinPath(context.extensionUri, 'media/sample-bot.ts'));
      const document = await workspace.openTextDocument({ language: 'typescript', content: new TextDecoder().decode(sample) });
      await window.showTextDocument(document);
    }),
  ];
}

function countIn(answer: unknown, key: string): number {
  const value = typeof answer === 'object' && answer !== null ? (answer as Readonly<Record<string, unknown>>)[key] : undefined;
  return typeof value === 'number' ? value : 0;
}
