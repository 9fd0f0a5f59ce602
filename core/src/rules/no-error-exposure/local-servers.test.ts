/** Answers of MCP tools: who reads them depends on the transport of the server. */
import { describe, expect, it } from 'vitest';
import { analyzeText } from '../../index.ts';

const server = (transports: string) => `
import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
import { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js';
import { StreamableHTTPServerTransport } from '@modelcontextprotocol/sdk/server/streamableHttp.js';
const server = new McpServer({ name: 'db', version: '1.0.0' });
server.registerTool('query', { inputSchema: {} }, async () => {
  try { return { content: [{ type: 'text', text: await run() }] }; } catch (error) { return { content: [{ type: 'text', text: \`Failed: \${error.message}\` }] }; }
});
${transports}
`;

async function lines(code: string, preset: 'recommended' | 'strict' = 'recommended'): Promise<readonly number[]> {
  return (await analyzeText(code, { path: 'server.ts', config: { preset } })).findings.filter(({ ruleId }) => ruleId === 'no-error-exposure').map(({ line }) => line);
}

const stdio = 'await server.connect(new StdioServerTransport());';
const http = 'await server.connect(new StreamableHTTPServerTransport({ sessionIdGenerator: undefined }));';

describe('the error of a tool in its answer', () => {
  it('waits for strict where the client on the own machine alone reads it', async () => {
    expect(await lines(server(stdio))).toEqual([]);
    expect(await lines(server(stdio), 'strict')).toEqual([7]);
  });
  it.each([['over HTTP', http], ['over both', `if (process.argv[2]) {\n  ${http}\n} else {\n  ${stdio}\n}`], ['over what another file chooses', 'export { server };']])('is told %s', async (_, transports) => {
    expect(await lines(server(transports))).toEqual([7]);
  });
  it('is told in a reply of a bot beside it', async () => {
    const bot = "import { Telegraf } from 'telegraf';\nconst bot = new Telegraf(process.env.TOKEN);\nbot.on('text', async (ctx) => { try { await run(); } catch (error) { await ctx.reply(error.message); } });\n";
    expect(await lines(`${server(stdio)}${bot}`)).toEqual([12]);
  });
});
