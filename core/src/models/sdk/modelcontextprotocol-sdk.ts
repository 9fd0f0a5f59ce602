import type { SdkModels } from '../kinds.ts';

export const modelcontextprotocolSdkModels: SdkModels = {
  package: '@modelcontextprotocol/sdk',
  category: 'llm-sdk',
  read: ['@modelcontextprotocol/sdk@1.32.2'],
  types: {
    '@modelcontextprotocol/sdk:McpServer': {
      package: '@modelcontextprotocol/sdk',
      origins: [
        { import: 'McpServer', from: '@modelcontextprotocol/sdk/server/mcp.js', new: true },
      ],
      tsNames: ['McpServer'],
      nameHints: ['server'],
    },
    '@modelcontextprotocol/sdk:Server': {
      package: '@modelcontextprotocol/sdk',
      origins: [
        { import: 'Server', from: '@modelcontextprotocol/sdk/server/index.js', new: true },
      ],
      tsNames: ['Server'],
    },
    '@modelcontextprotocol/sdk:Client': {
      package: '@modelcontextprotocol/sdk',
      origins: [
        { import: 'Client', from: '@modelcontextprotocol/sdk/client/index.js', new: true },
      ],
      tsNames: ['Client'],
    },
  },
  models: [
    { id: 'modelcontextprotocol.sdk/source/tool', package: '@modelcontextprotocol/sdk', versions: '*', kind: 'source', access: { type: '@modelcontextprotocol/sdk:McpServer', member: 'tool', callback: { arg: 'last', param: 0 } }, paths: ['', '*'], yields: 'llm-output', shapeValidated: true, schemaOption: { arg: 'any' }, note: 'args are chosen by a remote model/client; without an input schema param 0 is the extra object', deprecated: true, verified: true, verifiedBy: 'types', evidence: ['tsc @modelcontextprotocol/sdk@1.32.2'] },
    { id: 'modelcontextprotocol.sdk/source/registerTool', package: '@modelcontextprotocol/sdk', versions: '*', kind: 'source', access: { type: '@modelcontextprotocol/sdk:McpServer', member: 'registerTool', callback: { arg: 'last', param: 0 } }, paths: ['', '*'], yields: 'llm-output', shapeValidated: true, schemaOption: { arg: 1, path: 'inputSchema' }, note: 'args are chosen by a remote model/client; without an input schema param 0 is the extra object', verified: true, verifiedBy: 'types', evidence: ['tsc @modelcontextprotocol/sdk@1.32.2'] },
    { id: 'modelcontextprotocol.sdk/source/prompt', package: '@modelcontextprotocol/sdk', versions: '*', kind: 'source', access: { type: '@modelcontextprotocol/sdk:McpServer', member: 'prompt', callback: { arg: 'last', param: 0 } }, paths: ['', '*'], yields: 'llm-output', shapeValidated: true, schemaOption: { arg: 'any' }, note: 'args are chosen by a remote model/client; without an input schema param 0 is the extra object', deprecated: true, verified: true, verifiedBy: 'types', evidence: ['tsc @modelcontextprotocol/sdk@1.32.2'] },
    { id: 'modelcontextprotocol.sdk/source/registerPrompt', package: '@modelcontextprotocol/sdk', versions: '*', kind: 'source', access: { type: '@modelcontextprotocol/sdk:McpServer', member: 'registerPrompt', callback: { arg: 'last', param: 0 } }, paths: ['', '*'], yields: 'llm-output', shapeValidated: true, schemaOption: { arg: 1, path: 'argsSchema' }, note: 'args are chosen by a remote model/client; without an input schema param 0 is the extra object', verified: true, verifiedBy: 'types', evidence: ['tsc @modelcontextprotocol/sdk@1.32.2'] },
    { id: 'modelcontextprotocol.sdk/source/resource', package: '@modelcontextprotocol/sdk', versions: '*', kind: 'source', access: { type: '@modelcontextprotocol/sdk:McpServer', member: 'resource', callback: { arg: 'last', param: [0, 1] } }, paths: ['href', 'pathname', '*'], yields: 'llm-output', note: 'param 0 is a URL; for a ResourceTemplate param 1 holds the template variables', verified: false },
    { id: 'modelcontextprotocol.sdk/source/registerResource', package: '@modelcontextprotocol/sdk', versions: '*', kind: 'source', access: { type: '@modelcontextprotocol/sdk:McpServer', member: 'registerResource', callback: { arg: 'last', param: [0, 1] } }, paths: ['href', 'pathname', '*'], yields: 'llm-output', note: 'param 0 is a URL; for a ResourceTemplate param 1 holds the template variables', verified: false },
    { id: 'modelcontextprotocol.sdk/source/setRequestHandler', package: '@modelcontextprotocol/sdk', versions: '*', kind: 'source', access: { type: '@modelcontextprotocol/sdk:Server', member: 'setRequestHandler', callback: { arg: 1, param: 0 } }, paths: ['params.arguments', 'params.name', 'params.uri'], yields: 'llm-output', shapeValidated: false, note: 'low-level server: arguments are NOT validated against the advertised inputSchema', verified: false },
    { id: 'modelcontextprotocol.sdk/source/callTool', package: '@modelcontextprotocol/sdk', versions: '*', kind: 'source', access: { type: '@modelcontextprotocol/sdk:Client', member: 'callTool', result: 'await' }, paths: ['content[].text', 'structuredContent'], yields: 'tool-result', note: 'server-controlled text; prompt-injection carrier', unverifiedPaths: ['content[].text'], verified: true, verifiedBy: 'types', evidence: ['tsc @modelcontextprotocol/sdk@1.32.2'] },
    { id: 'modelcontextprotocol.sdk/source/readResource', package: '@modelcontextprotocol/sdk', versions: '*', kind: 'source', access: { type: '@modelcontextprotocol/sdk:Client', member: 'readResource', result: 'await' }, paths: ['contents[].text'], yields: 'tool-result', note: 'server-controlled text; prompt-injection carrier', verified: true, verifiedBy: 'types', evidence: ['tsc @modelcontextprotocol/sdk@1.32.2'] },
    { id: 'modelcontextprotocol.sdk/source/getPrompt', package: '@modelcontextprotocol/sdk', versions: '*', kind: 'source', access: { type: '@modelcontextprotocol/sdk:Client', member: 'getPrompt', result: 'await' }, paths: ['messages[].content.text'], yields: 'tool-result', note: 'server-controlled text; prompt-injection carrier', verified: true, verifiedBy: 'types', evidence: ['tsc @modelcontextprotocol/sdk@1.32.2'] },
    { id: 'modelcontextprotocol.sdk/source/listTools', package: '@modelcontextprotocol/sdk', versions: '*', kind: 'source', access: { type: '@modelcontextprotocol/sdk:Client', member: 'listTools', result: 'await' }, paths: ['tools[].description', 'tools[].name'], yields: 'tool-result', note: 'server-controlled text; prompt-injection carrier', verified: true, verifiedBy: 'types', evidence: ['tsc @modelcontextprotocol/sdk@1.32.2'] },
    { id: 'modelcontextprotocol.sdk/sink/StdioClientTransport', package: '@modelcontextprotocol/sdk', versions: '*', kind: 'sink', access: { import: 'StdioClientTransport', from: '@modelcontextprotocol/sdk/client/stdio.js', new: true }, sinkKind: 'command-exec', inputs: [{ arg: 0, path: 'command' }, { arg: 0, path: 'args' }], verified: true, verifiedBy: 'types', evidence: ['tsc @modelcontextprotocol/sdk@1.32.2'] },
    { id: 'modelcontextprotocol.sdk/sink/StreamableHTTPClientTransport', package: '@modelcontextprotocol/sdk', versions: '*', kind: 'sink', access: { import: 'StreamableHTTPClientTransport', from: '@modelcontextprotocol/sdk/client/streamableHttp.js', new: true }, sinkKind: 'url-fetch', inputs: [{ arg: 0 }], verified: true, verifiedBy: 'types', evidence: ['tsc @modelcontextprotocol/sdk@1.32.2'] },
    { id: 'modelcontextprotocol.sdk/http-client/@modelcontextprotocol/sdk_Client', package: '@modelcontextprotocol/sdk', versions: '*', kind: 'http-client', access: { type: '@modelcontextprotocol/sdk:Client' }, timeout: { defaultMs: 60000, options: [{ at: 'call', arg: 2, path: 'timeout' }] }, verified: true, verifiedBy: 'types+text', evidence: ['tsc @modelcontextprotocol/sdk@1.32.2', '@modelcontextprotocol/sdk@1.32.2 dist/cjs/shared/protocol.d.ts'] },
    { id: 'modelcontextprotocol.sdk/config/StreamableHTTPServerTransport', package: '@modelcontextprotocol/sdk', versions: '*', kind: 'config', access: { import: 'StreamableHTTPServerTransport', from: '@modelcontextprotocol/sdk/server/streamableHttp.js', new: true }, option: { arg: 0, path: 'enableDnsRebindingProtection' }, badValues: [false], missingIsBad: true, issue: 'dns-rebinding', verified: true, verifiedBy: 'types+text', evidence: ['tsc @modelcontextprotocol/sdk@1.32.2', '@modelcontextprotocol/sdk@1.32.2 dist/cjs/server/webStandardStreamableHttp.d.ts'] },
  ],
};
