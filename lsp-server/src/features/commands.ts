/** Commands that clients call by name. */
import { ErrorCodes, MessageType, ResponseError, ShowMessageNotification } from 'vscode-languageserver/node';
import type { ServerContext } from '../context.ts';
import { explain } from './explain.ts';

export const explainCommand = 'secureBot.explainRule';

export const commandNames: readonly string[] = [explainCommand];

export function registerCommands(context: ServerContext): void {
  const { connection, features } = context;

  connection.onExecuteCommand(async ({ command, arguments: args = [] }) => {
    switch (command) {
      case explainCommand:
        return explainRule(args[0]);
      default:
        throw new ResponseError(ErrorCodes.InvalidParams, `Expected one of ${commandNames.join(', ')}; found '${String(command).slice(0, 60)}'.`);
    }
  });

  async function explainRule(argument: unknown) {
    const rules = await context.rules();
    const rule = typeof argument === 'string' ? rules.get(argument.replace(/^secure-bot\//, '')) : undefined;
    if (!rule) throw new ResponseError(ErrorCodes.InvalidParams, `${explainCommand}: expected the id of a rule as the first argument, such as ${[...rules.keys()][0] ?? 'no-error-exposure'}.`);
    if (!features.showsExplanations) {
      void connection.sendNotification(ShowMessageNotification.type, { type: MessageType.Info, message: `${rule.id}: ${rule.description} ${rule.why} ${rule.url}` });
    }
    return explain(rule);
  }
}
