/** Discord's own guard against mentions: the `allowedMentions` option of the message or of the client. */
import type { ApiCall } from '../../flow/types.ts';
import { unwrap, type Node } from '../../model/node.ts';
import type { SinkModel } from '../../models/kinds.ts';
import type { RuleFile } from '../../rule/types.ts';

/**
 * True if the message or the client limits mentions. Where the client is built in another file nothing is known of its
 * options: `recommended` stays silent there.
 */
export function mentionsAreGuarded(file: RuleFile, call: ApiCall<SinkModel>, strict: boolean): boolean {
  const guard = call.model.mentionGuard;
  if (!guard) return true;
  if (isEphemeral(file, call)) return true;
  const message = file.flow.argument(call.node, 0);
  if (message && mayHold(file, message, guard.path)) return true;
  if (guard.clientOption !== true) return false;
  const clients = clientConstructions(file, call.model.package);
  if (clients.length === 0) return !strict;
  const own = clients.length > 1 ? clientsAround(file, call.node, clients) : clients;
  return own.some((client) => {
    const options = file.flow.argument(client, 0);
    return options !== undefined && mayHold(file, options, guard.path);
  });
}

/**
 * Only the one who wrote it sees an ephemeral reply. What takes messages and commands alike, as a helper with the type
 * `ChatInputCommandInteraction | Message`, is asked as each of them: who writes the flag there answers commands.
 */
function isEphemeral(file: RuleFile, { node }: ApiCall<SinkModel>): boolean {
  return file.flow.modelsAt(node).some((model) => model.kind === 'sink' && model.saferWhen?.some((condition) => file.flow.holds({ node, model }, condition)));
}

/** The option is there, or could be: in a spread or a variable that cannot be looked into. */
function mayHold(file: RuleFile, options: Node, path: string): boolean {
  const literals = file.flow.origins(options).filter((origin) => unwrap(origin).type === 'ObjectExpression');
  if (literals.length === 0) return false;
  const { nodes, complete } = file.flow.lookup(options, path);
  return nodes.length > 0 || !complete;
}

/** The client whose event the call answers: `client` of `client.on('messageCreate', (message) => …)`; all of them where that is not known. */
function clientsAround(file: RuleFile, call: Node, clients: readonly Node[]): readonly Node[] {
  for (let fn = file.flow.enclosingFunction(call); fn; fn = file.flow.enclosingFunction(fn)) {
    const registering = file.parent(fn);
    const callee = registering?.type === 'CallExpression' ? unwrap(registering.callee) : undefined;
    const origins = callee?.type === 'MemberExpression' ? file.flow.origins(callee.object).map(unwrap) : [];
    if (origins.length > 0 && origins.every((origin) => clients.includes(origin))) return origins;
  }
  return clients;
}

/** Clients of the sink's own package that this file builds. */
function clientConstructions(file: RuleFile, packageName: string): readonly Node[] {
  return file.nodes('NewExpression').filter((node) => file.flow.typesOf(node).includes(`${packageName}:Client`));
}
