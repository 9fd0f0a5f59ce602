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

async function severities(code: string): Promise<readonly string[]> {
  return (await analyzeText(code, { path: 'server.ts', config: { rules: { 'no-error-exposure': 'error' } } })).findings.filter(({ ruleId }) => ruleId === 'no-error-exposure').map(({ severity }) => severity);
}

const stdio = 'await server.connect(new StdioServerTransport());';
const http = 'await server.connect(new StreamableHTTPServerTransport({ sessionIdGenerator: undefined }));';

describe('the error of a tool in its answer', () => {
  it('is a warning where the client on the own machine alone reads it', async () => expect(await severities(server(stdio))).toEqual(['warning']));
  it.each([['over HTTP', http], ['over both', `if (process.argv[2]) {\n  ${http}\n} else {\n  ${stdio}\n}`], ['over what another file chooses', 'export { server };']])('is an error %s', async (_, transports) => {
    expect(await severities(server(transports))).toEqual(['error']);
  });
  it('is an error in a reply of a bot beside it', async () => {
    const bot = "import { Telegraf } from 'telegraf';\nconst bot = new Telegraf(process.env.TOKEN);\nbot.on('text', async (ctx) => { try { await run(); } catch (error) { await ctx.reply(error.message); } });\n";
    expect(await severities(`${server(stdio)}${bot}`)).toEqual(['warning', 'error']);
  });
});
