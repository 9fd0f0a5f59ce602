/** Error texts that go to a fixed channel of the developers, not to whoever writes to the bot. */
import { propertyName, unwrap, type Node } from '../../model/node.ts';
import { fixedChannels } from '../../models/senders.ts';
import { nodesIn } from '../../rule/project-function.ts';
import type { RuleFile } from '../../rule/types.ts';

/** True for `webhook.send(…)` on a webhook of the project's own settings, and for a builder in the function that sends so. */
export function isForDevelopers(file: RuleFile, sink: Node, isBuilder: boolean): boolean {
  if (sendsToChannel(file, sink)) return true;
  const fn = isBuilder ? file.flow.enclosingFunction(sink) : undefined;
  return fn !== undefined && nodesIn(file, fn, 'CallExpression').some((call) => sendsToChannel(file, call));
}

function sendsToChannel(file: RuleFile, call: Node): boolean {
  const callee = call.type === 'CallExpression' ? unwrap(call.callee) : undefined;
  return callee?.type === 'MemberExpression' && propertyName(callee) === 'send' && file.flow.origins(callee.object).some((origin) => isChannel(file, unwrap(origin)));
}

function isChannel(file: RuleFile, made: Node): boolean {
  return made.type === 'NewExpression' && file.flow.names(made.callee).some((name) => fixedChannels.includes(name.replace(/^(?:import|module):/, '')));
}
