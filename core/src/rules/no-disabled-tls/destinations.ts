/** Where the connections go whose checks are off: hosts with valid certificates need no switch. */
import type { Node, NodeOf } from '../../model/node.ts';
import { isPublicHost } from '../../rule/hosts.ts';
import { servesTls } from '../../rule/tls-hosts.ts';
import type { RuleFile } from '../../rule/types.ts';
import { valuesOf } from '../../rule/values.ts';

/** True if every request that the options reach goes to a provider known to serve TLS there. */
export function reachesOnlyKnownHosts(file: RuleFile, property: NodeOf<'Property'>): boolean {
  const object = file.parent(property);
  const addresses = object ? [...addressesFor(file, object, 0)] : [];
  return addresses.length > 0 && addresses.every((address) => address !== undefined && isKnown(address));
}

/** `{ server: 'localhost', options: { … } }` of SQL Server: on the own machine its certificate is one that it made itself. */
export function staysOnMachine(file: RuleFile, options: Node): boolean {
  const property = file.parent(options);
  const outer = property?.type === 'Property' ? file.parent(property) : undefined;
  const servers = outer ? file.flow.lookup(outer, 'server').nodes.map((node) => file.flow.constant(node)?.value) : [];
  return servers.length > 0 && servers.every((server) => typeof server === 'string' && !isPublicHost(server.split('\\')[0] ?? ''));
}

/** URLs of the requests that an options object reaches, itself or as an agent; undefined for those that are not proved. */
function* addressesFor(file: RuleFile, options: Node, depth: number): Iterable<string | undefined> {
  for (const use of file.flow.uses(options)) {
    if (use.kind === 'exported' || use.kind === 'returned') yield undefined;
    if (use.kind !== 'argument') continue;
    const models = file.flow.modelsAt(use.call).filter((model) => model.kind === 'http-client');
    const inputs = models.flatMap((model) => (model.url ?? []).flatMap((input) => file.flow.inputs({ node: use.call, model }, input)));
    if (models.length > 0) yield* addressesOf(file, use.call, inputs);
    else if (use.call.type === 'NewExpression' && depth < 2) yield* addressesFor(file, use.call, depth + 1);
    else if (file.flow.callees(use.call).length === 0) yield undefined;
  }
}

function* addressesOf(file: RuleFile, call: Node, inputs: readonly Node[]): Iterable<string | undefined> {
  const values = inputs.flatMap((input) => valuesOf(file, input)).filter(({ type }) => type !== 'ObjectExpression');
  // Paths come with the host that is given beside them.
  const texts = values.map((value) => textAt(file, value)).filter((text) => !text?.startsWith('/'));
  if (texts.length === 0) yield undefined;
  yield* texts;
  // An instance that other files use may name other hosts there.
  if (file.flow.uses(call).some(({ kind }) => kind === 'exported')) yield undefined;
}

function textAt(file: RuleFile, node: Node): string | undefined {
  const [first] = file.flow.stringParts(node);
  return first && 'text' in first ? first.text : undefined;
}

function isKnown(address: string): boolean {
  const match = /^(?:https|wss):\/\/([^/:?#@]+)(?::(\d+))?(?:[/?#]|$)/i.exec(address) ?? /^([a-z\d.-]+)()$/i.exec(address);
  return match !== null && servesTls((match[1] ?? '').toLowerCase(), match[2] ?? '');
}
