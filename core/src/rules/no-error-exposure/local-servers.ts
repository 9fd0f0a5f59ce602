/** Servers that only the own machine reaches: MCP servers that a person starts for the model, and what listens on the loopback address. */
import type { ApiCall } from '../../flow/types.ts';
import { propertyName, unwrap } from '../../model/node.ts';
import { perFlow } from '../../rule/per-flow.ts';
import type { RuleFile } from '../../rule/types.ts';

const sdk = '@modelcontextprotocol/sdk';

/**
 * What a tool answers where the server of this file talks to standard input and output alone: the client that started it reads it,
 * as the same user with the same rights. https://modelcontextprotocol.io/specification/2025-06-18/basic/transports#stdio
 */
export function isToldToOwnClient(file: RuleFile, { model }: ApiCall): boolean {
  return model.package === sdk && isLocalServer(file);
}

const isLocalServer = perFlow((file) => {
  const transports = file.nodes('NewExpression').flatMap(({ callee }) => file.flow.names(callee).filter((name) => name.startsWith(`import:${sdk}/server/`) && name.endsWith('Transport')));
  return transports.length > 0 && transports.every((name) => name.endsWith(':StdioServerTransport'));
});

const loopback = /^(?:127(?:\.\d{1,3}){3}|localhost|\[?::1\]?)$/;

/** Every `listen(port, host)` and `listen({ port, host })` of the file names the loopback address. */
export const listensOnLoopback = perFlow((file) => {
  const calls = file.nodes('CallExpression').filter(({ callee, arguments: given }) => {
    const inner = unwrap(callee);
    return inner.type === 'MemberExpression' && propertyName(inner) === 'listen' && given.length > 0;
  });
  return calls.length > 0 && calls.every(({ arguments: [first, second] }) => {
    const isOptions = first?.type === 'ObjectExpression';
    const hosts = isOptions ? file.flow.lookup(first, 'host').nodes : second && second.type !== 'SpreadElement' ? [second] : [];
    return hosts.length > 0 && hosts.every((host) => file.flow.constants(host)?.every(({ value }) => typeof value === 'string' && loopback.test(value)) ?? false);
  });
});
