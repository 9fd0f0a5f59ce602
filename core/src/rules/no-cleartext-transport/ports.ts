/** Ports that a protocol has for connections without TLS: an encrypted scheme needs the other one. */
import type { EditPlan } from '../../edit/types.ts';
import type { Node } from '../../model/node.ts';
import type { RuleFile } from '../../rule/types.ts';
import type { CleartextAddress } from './cleartext.ts';

/** By scheme: the plain port and its twin with TLS. https://www.iana.org/assignments/service-names-port-numbers; Redis has one port for both. */
const twins: Readonly<Record<string, readonly [plain: string, encrypted: string]>> = {
  http: ['80', '443'], ws: ['80', '443'], ftp: ['21', '990'], ldap: ['389', '636'], mqtt: ['1883', '8883'], tcp: ['1883', '8883'], amqp: ['5672', '5671'],
};

/** Port with TLS of an address that names the plain one; undefined where its port may serve both. */
export function encryptedPort({ scheme, port }: CleartextAddress): string | undefined {
  const [plain, encrypted] = twins[scheme] ?? [];
  return port !== '' && port === plain ? encrypted : undefined;
}

/** The edit that names it, where the literal behind the scheme holds the port. */
export function toPort(file: RuleFile, literal: Node, address: CleartextAddress, encrypted: string): EditPlan | undefined {
  const [start, end] = literal.range;
  const written = `${address.host}:${address.port}`;
  const at = file.text.slice(start, end).toLowerCase().indexOf(written);
  if (at < 0 || /\d/.test(file.text[start + at + written.length] ?? '')) return undefined;
  const from = start + at + address.host.length;
  // 443 goes without saying.
  return { range: [from, from + address.port.length + 1], text: encrypted === '443' ? '' : `:${encrypted}` };
}
