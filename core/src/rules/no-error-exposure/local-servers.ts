/** MCP servers that a person starts for the model on the own machine. */
import type { ApiCall } from '../../flow/types.ts';
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
